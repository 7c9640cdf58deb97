import { defineElement } from './define-element.js';
import { AccountLink } from './elements/account-link.js';
import type { LinkingEventDetails } from './linking/linking-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-link': AccountLink;
  }
  interface HTMLElementEventMap extends AccountLinkEventMap {}
}

/** The events of the elements as listeners get them. */
export type AccountLinkEventMap = { readonly [Name in keyof LinkingEventDetails]: CustomEvent<LinkingEventDetails[Name]> };

defineElement('account-link', AccountLink);
