import { msg } from '@lit/localize';
import type { LinkErrorCode } from '../domain/link-error.js';
import { textsOf } from './catalogue.js';
import { frameMessages } from './frame-messages.js';
import { listMessages } from './list-messages.js';

/** What the user is told of a failure, by its code: what happened, and what to do. */
const failures: Record<LinkErrorCode, () => string> = {
  'popup-blocked': () =>
    msg('Your browser blocked the sign-in window. Allow pop-ups for this page, then try again.', { id: 'popup-blocked' }),
  'popup-closed': () => listMessages['not-finished'](),
  aborted: () => listMessages['not-finished'](),
  busy: () => failures.unknown(),
  'not-ready': () => failures.unknown(),
  'device-clock': () =>
    msg('The date or time of this device is wrong. Correct it in the device’s settings, then try again.', { id: 'device-clock' }),
  'storage-blocked': () =>
    msg('Your browser blocks cookies and site data for this page. Allow them, or open the page in a window of its own.', {
      id: 'storage-blocked',
    }),
  'popup-timeout': () => msg('The sign-in took too long. Nothing has changed; please try again.', { id: 'popup-timeout' }),
  'login-required': () => msg('You are no longer signed in. Please sign in again.', { id: 'login-required' }),
  'consent-required': () => msg('This page needs your consent to see your linked accounts.', { id: 'consent-required' }),
  'mfa-required': () => msg('One more step is needed to confirm that it is you.', { id: 'mfa-required' }),
  'access-denied': () => msg('The sign-in was cancelled or refused. Nothing has changed.', { id: 'access-denied' }),
  'unverified-primary': () =>
    msg('First verify the email address of the account that you are signed in to; then you can link others to it.', {
      id: 'unverified-primary',
    }),
  'unverified-secondary': () =>
    msg('That account has no verified email address, so it was not linked. Verify its email there, then try again.', {
      id: 'unverified-secondary',
    }),
  'same-account': () => msg('That is the account you are signed in to already. Choose another one to link.', { id: 'same-account' }),
  'already-linked': () => msg('That account is linked already, here or to another account.', { id: 'already-linked' }),
  'primary-identity': () => msg('This is your main way to sign in. It cannot be unlinked.', { id: 'primary-identity' }),
  'wrong-account': () =>
    msg('That was a different account from the one expected. Please try again with the other one.', { id: 'wrong-account' }),
  'stale-login': () => msg('That sign-in was not recent enough to be safe. Please try again and sign in anew.', { id: 'stale-login' }),
  'invalid-token': () => msg('Your sign-in has expired. Please sign in again.', { id: 'invalid-token' }),
  'insufficient-scope': () => msg('This page may not change your linked accounts. Please tell its owner.', { id: 'insufficient-scope' }),
  'session-mismatch': () => msg('You are signed in to a different account now. Reload the page to go on.', { id: 'session-mismatch' }),
  'rate-limited': () => msg('Too many requests at the moment. Please wait a little, then try again.', { id: 'rate-limited' }),
  'metadata-too-large': () => msg('The two accounts hold too much data to be merged. Nothing has changed.', { id: 'metadata-too-large' }),
  network: frameMessages.network,
  'not-configured': () => msg('Linked accounts are not set up on this page yet. Please tell its owner.', { id: 'not-configured' }),
  'tenant-misconfigured': () =>
    msg('The sign-in service is not set up for this. Please tell the owner of this page.', { id: 'tenant-misconfigured' }),
  server: () => msg('The sign-in service has a problem at the moment. Please try again in a while.', { id: 'server' }),
  unknown: () => msg('Something went wrong. Please try again.', { id: 'unknown' }),
};

/** What the user is told of a failure with this code, in the language that is being rendered in. */
export const failureText: (code: LinkErrorCode) => string = textsOf(failures);
