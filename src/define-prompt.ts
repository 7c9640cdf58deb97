import { defineElement } from './define-element.js';
import { AccountLinkPrompt } from './elements/account-link-prompt.js';
import type { AccountLinkEventMap } from './linking/linking-events.js';
import type { AccountLinkPromptEventMap } from './prompt/prompt-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-link-prompt': AccountLinkPrompt;
  }
  // Events of both elements have one type on the document.
  interface GlobalEventHandlersEventMap extends AccountLinkEventMap, Omit<AccountLinkPromptEventMap, keyof AccountLinkEventMap> {}
}

defineElement('account-link-prompt', AccountLinkPrompt);
