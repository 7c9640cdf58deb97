import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { AccountLink as AccountLinkElement } from './elements/account-link.js';
import { AccountLinkPrompt as AccountLinkPromptElement } from './elements/account-link-prompt.js';
import type { AccountLinkEventMap, AccountLinkPromptEventMap } from './define.js';
import './define.js';

const accountLinkEvents = {
  onIdentitiesLoaded: eventName('identities-loaded'),
  onBeforeLink: eventName('before-link'),
  onIdentityLinked: eventName('identity-linked'),
  onBeforeUnlink: eventName('before-unlink'),
  onIdentityUnlinked: eventName('identity-unlinked'),
  onAccountLinkFailed: eventName('account-link-failed'),
  onSessionChanged: eventName('session-changed'),
  onSignInRequested: eventName('sign-in-requested'),
};

/** `<account-link>` as a React component: its properties as props, its events as `on…` props with typed events. */
// Its type is left to be inferred: checking it against a written one takes the compiler 17 seconds.
export const AccountLink = createComponent({
  react: React,
  tagName: 'account-link',
  elementClass: AccountLinkElement,
  events: accountLinkEvents,
});

/** `<account-link-prompt>` as a React component. */
export const AccountLinkPrompt = createComponent({
  react: React,
  tagName: 'account-link-prompt',
  elementClass: AccountLinkPromptElement,
  events: {
    onLinkAccepted: promptEventName('link-accepted'),
    onLinkSkipped: promptEventName('link-skipped'),
    onSessionChanged: promptEventName('session-changed'),
    onAccountLinkFailed: promptEventName('account-link-failed'),
  },
});

function eventName<Name extends keyof AccountLinkEventMap>(name: Name): EventName<AccountLinkEventMap[Name]> {
  return name as EventName<AccountLinkEventMap[Name]>;
}

function promptEventName<Name extends keyof AccountLinkPromptEventMap>(name: Name): EventName<AccountLinkPromptEventMap[Name]> {
  return name as EventName<AccountLinkPromptEventMap[Name]>;
}
