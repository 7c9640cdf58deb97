import { defineElement } from './define-element.js';
import { AccountLink } from './elements/account-link.js';
import { AccountLinkPrompt } from './elements/account-link-prompt.js';
import type { LinkingEventDetails } from './linking/linking-events.js';
import type { PromptEventDetails } from './prompt/prompt-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-link': AccountLink;
    'account-link-prompt': AccountLinkPrompt;
  }
  interface HTMLElementEventMap extends AccountLinkEventMap, Omit<AccountLinkPromptEventMap, keyof AccountLinkEventMap> {}
}

/** The events of `<account-link>` as listeners get them. */
export type AccountLinkEventMap = { readonly [Name in keyof LinkingEventDetails]: CustomEvent<LinkingEventDetails[Name]> };

/** The events of `<account-link-prompt>` as listeners get them. */
export type AccountLinkPromptEventMap = { readonly [Name in keyof PromptEventDetails]: CustomEvent<PromptEventDetails[Name]> };

defineElement('account-link', AccountLink);
defineElement('account-link-prompt', AccountLinkPrompt);
