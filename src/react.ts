import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { AccountLink as AccountLinkElement } from './elements/account-link.js';
import type { AccountLinkEventMap } from './define.js';
import './define.js';

const accountLinkEvents = {
  onIdentitiesLoaded: eventName('identities-loaded'),
  onBeforeLink: eventName('before-link'),
  onIdentityLinked: eventName('identity-linked'),
  onBeforeUnlink: eventName('before-unlink'),
  onIdentityUnlinked: eventName('identity-unlinked'),
  onAccountLinkFailed: eventName('account-link-failed'),
  onSessionChanged: eventName('session-changed'),
};

/** `<account-link>` as a React component: its properties as props, its events as `on…` props with typed events. */
// Its type is left to be inferred: checking it against a written one takes the compiler 17 seconds.
export const AccountLink = createComponent({
  react: React,
  tagName: 'account-link',
  elementClass: AccountLinkElement,
  events: accountLinkEvents,
});

function eventName<Name extends keyof AccountLinkEventMap>(name: Name): EventName<AccountLinkEventMap[Name]> {
  return name as EventName<AccountLinkEventMap[Name]>;
}
