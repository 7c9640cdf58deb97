import { defineElement } from './define-element.js';
import { AccountLink } from './elements/account-link.js';
import { AccountLinkPrompt } from './elements/account-link-prompt.js';
import type { AccountLinkEventMap } from './linking/linking-events.js';
import type { AccountLinkPromptEventMap } from './prompt/prompt-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-link': AccountLink;
    'account-link-prompt': AccountLinkPrompt;
  }
  // Of elements, documents and windows alike: the events bubble out of shadow roots.
  interface GlobalEventHandlersEventMap extends AccountLinkEventMap, Omit<AccountLinkPromptEventMap, keyof AccountLinkEventMap> {}
}

export type { AccountLinkEventMap, AccountLinkPromptEventMap };

defineElement('account-link', AccountLink);
defineElement('account-link-prompt', AccountLinkPrompt);
