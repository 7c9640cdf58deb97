import { msg } from '@lit/localize';
import type { LinkError, LinkErrorCode } from '../domain/link-error.js';
import { spokenLanguage, textsOf } from './catalogue.js';
import { hasTimeWords } from './time-words.js';
import { frameMessages } from './frame-messages.js';
import { listMessages } from './list-messages.js';
import { text } from './list-text.js';

/** What the user is told of a failure, by its code: what happened, and what to do. */
const failures: Record<LinkErrorCode, () => string> = {
  'popup-blocked': () =>
    msg('Your browser blocked the sign-in window. Allow pop-ups for this site and try again.', { id: 'popup-blocked' }),
  'popup-closed': () => listMessages['not-finished'](),
  aborted: () => listMessages['not-finished'](),
  busy: () => failures.unknown(),
  'not-ready': () => failures.unknown(),
  'device-clock': () => msg('This device’s date or time is wrong. Correct it and try again.', { id: 'device-clock' }),
  'storage-blocked': () =>
    msg('Your browser blocks site data for this page. Allow it and try again.', {
      id: 'storage-blocked',
    }),
  'popup-timeout': () => msg('Sign-in timed out. Nothing changed. Try again.', { id: 'popup-timeout' }),
  'login-required': () => msg('You’ve been signed out. Sign in again to continue.', { id: 'login-required' }),
  'consent-required': () => msg('This page needs your permission to show your sign-in methods.', { id: 'consent-required' }),
  'mfa-required': () => msg('Confirm it’s you to continue.', { id: 'mfa-required' }),
  'access-denied': () => msg('Sign-in was refused or stopped. Nothing changed.', { id: 'access-denied' }),
  'unverified-primary': () =>
    msg('To link another account, your account needs a verified email address.', {
      id: 'unverified-primary',
    }),
  'unverified-secondary': () =>
    msg('That account wasn’t linked because it has no verified email address.', {
      id: 'unverified-secondary',
    }),
  'same-account': () => msg('You’re already signed in to that account. Choose a different one to link.', { id: 'same-account' }),
  'already-linked': () =>
    msg('That account is already linked, here or to another account. Unlink it there first, or choose a different one.', {
      id: 'already-linked',
    }),
  'managed-account': () => msg('That account is managed by an organization, so it can’t be linked.', { id: 'managed-account' }),
  'primary-identity': () => msg('Your primary sign-in method can’t be unlinked.', { id: 'primary-identity' }),
  'wrong-account': () => msg('You signed in to a different account. Try again with the one shown here.', { id: 'wrong-account' }),
  'stale-login': () => msg('For your security, sign in to that account again.', { id: 'stale-login' }),
  'invalid-token': () => msg('Your session expired. Sign in again to continue.', { id: 'invalid-token' }),
  'insufficient-scope': () => msg('This page isn’t allowed to change your sign-in methods. Contact support.', { id: 'insufficient-scope' }),
  'session-mismatch': () => msg('You’ve switched to a different account. Reload the page to continue.', { id: 'session-mismatch' }),
  'rate-limited': () => msg('Too many attempts. Wait a moment and try again.', { id: 'rate-limited' }),
  'metadata-too-large': () => msg('These accounts have too much data to combine, so they weren’t linked.', { id: 'metadata-too-large' }),
  network: frameMessages.network,
  'not-configured': () => msg('Account linking isn’t set up here yet. Contact support.', { id: 'not-configured' }),
  'tenant-misconfigured': () => msg('This sign-in method isn’t available right now. Contact support.', { id: 'tenant-misconfigured' }),
  server: () => msg('The sign-in service isn’t responding. Try again in a few minutes.', { id: 'server' }),
  unknown: () => msg('Something went wrong. Try again.', { id: 'unknown' }),
};

/** What the user is told of a failure, and when another try makes sense if that is known and can be said, in the language that is being rendered in. */
export function failureText({ code, retryAfter }: Pick<LinkError, 'code' | 'retryAfter'>): string {
  if (code === 'rate-limited' && retryAfter && hasTimeWords(spokenLanguage())) return text('retry-after', timeFromNow(retryAfter));
  // Another copy of this package, or an error of the page's own, may carry any other code.
  return textOf(Object.hasOwn(failures, code) ? code : 'unknown');
}

const textOf: (code: LinkErrorCode) => string = textsOf(failures);

/** A time after now in words, such as "in 12 seconds", never too early. */
function timeFromNow(seconds: number): string {
  const format = new Intl.RelativeTimeFormat(spokenLanguage());
  return seconds > 90 ? format.format(Math.ceil(seconds / 60), 'minute') : format.format(Math.ceil(seconds), 'second');
}
