import { defineElement } from './define-element.js';
import { AccountLink } from './elements/account-link.js';
import type { AccountLinkEventMap } from './linking/linking-events.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-link': AccountLink;
  }
  // Of elements, documents and windows alike: the events bubble out of shadow roots.
  interface GlobalEventHandlersEventMap extends AccountLinkEventMap {}
}

defineElement('account-link', AccountLink);
