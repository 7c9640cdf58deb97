import { msg, str } from '@lit/localize';

/**
 * The texts of a list, by id. `name` is what a provider or connection is called ("Google"), `detail` what tells an account apart
 * ("ada@example.com").
 */
export const listMessages = {
  primary: (): string => msg('Primary', { id: 'primary', desc: 'Badge on the main identity of the account' }),
  connections: (): string =>
    msg('Ways to sign in that you can link', { id: 'connections', desc: 'Name of the list of connections to link; for screen readers' }),
  link: (name: string): string => msg(str`Link ${name}`, { id: 'link', desc: 'Button; 0: provider, such as Google' }),
  'link-another': (): string => msg('Link another account', { id: 'link-another', desc: 'Button, when no provider is given' }),
  empty: (): string => msg('No accounts yet.', { id: 'empty', desc: 'Shown instead of an empty list' }),
  unlink: (): string => msg('Unlink', { id: 'unlink', desc: 'Button at the end of a row' }),
  'unlink-name': (name: string, detail: string): string =>
    msg(str`Unlink ${name}, ${detail}`, {
      id: 'unlink-name',
      desc: 'Accessible name of the button Unlink; begins with its text. 0: provider, 1: email or name',
    }),
  'unlink-question': (name: string): string => msg(str`Unlink ${name}?`, { id: 'unlink-question', desc: '0: provider' }),
  'unlink-effect': (name: string): string =>
    msg(str`You will no longer get into this account with ${name}. It becomes a separate, new account.`, {
      id: 'unlink-effect',
      desc: 'What unlinking does. 0: provider',
    }),
  cancel: (): string => msg('Cancel', { id: 'cancel', desc: 'Button' }),
  'sign-in': (): string => msg('Sign in', { id: 'sign-in', desc: 'Button' }),
  'signed-out': (): string =>
    msg('Sign in to see and change how you get into your account.', { id: 'signed-out', desc: 'Shown when nobody is signed in' }),
  'one-more-step': (): string =>
    msg('One more step is needed to show how you get into your account.', {
      id: 'one-more-step',
      desc: 'Shown, with the button Continue, when the user is signed in and has to agree to something, or prove a second factor',
    }),
  continue: (): string => msg('Continue', { id: 'continue', desc: 'Button: sign in anew, then go on with what failed' }),
  'continue-in-tab': (): string => msg('Continue in this tab', { id: 'continue-in-tab', desc: 'Button, where the browser blocks windows' }),
  'session-lost': (): string =>
    msg('You are signed in to the other account in this browser now.', { id: 'session-lost', desc: 'After a link that failed' }),
  'sign-back-in': (): string => msg('Sign back in', { id: 'sign-back-in', desc: 'Button: to the account that is shown' }),
  'choose-title': (): string => msg('Which account do you want to keep?', { id: 'choose-title' }),
  'choose-effect': (): string =>
    msg('The other one becomes a way to sign in to it. Its own profile and settings are lost.', {
      id: 'choose-effect',
      desc: 'What choosing does',
    }),
  'choose-effect-merged': (): string =>
    msg('The other one becomes a way to sign in to it, and its settings are taken over where they do not clash.', {
      id: 'choose-effect-merged',
      desc: 'What choosing does where metadata is merged',
    }),
  'current-account': (): string => msg('Signed in now', { id: 'current-account', desc: 'One of two accounts to choose from' }),
  'other-account': (): string => msg('Just signed in to', { id: 'other-account', desc: 'One of two accounts to choose from' }),
  since: (date: string): string => msg(str`Since ${date}`, { id: 'since', desc: 'When an account was created; 0: month and year' }),
  'show-window': (): string => msg('Show the window', { id: 'show-window', desc: 'Button that brings the sign-in window to the front' }),
  'waiting-for': (name: string): string =>
    msg(str`Sign in with ${name} in the window that has opened.`, { id: 'waiting-for', desc: '0: provider' }),
  waiting: (): string => msg('Continue in the window that has opened.', { id: 'waiting' }),
  linking: (name: string): string => msg(str`Linking ${name}…`, { id: 'linking', desc: 'While the tenant links. 0: provider' }),
  'linking-another': (): string => msg('Linking the account…', { id: 'linking-another', desc: 'While the tenant links' }),
  unlinking: (name: string): string => msg(str`Unlinking ${name}…`, { id: 'unlinking', desc: 'While the tenant unlinks. 0: provider' }),
  linked: (name: string): string => msg(str`${name} is linked.`, { id: 'linked', desc: 'Success. 0: provider' }),
  unlinked: (name: string): string => msg(str`${name} is unlinked.`, { id: 'unlinked', desc: 'Success. 0: provider' }),
  'not-finished': (): string =>
    msg('The sign-in was not finished. Nothing has changed.', { id: 'not-finished', desc: 'The window was closed, or Cancel pressed' }),
  'database-connection': (): string => msg('Email and password', { id: 'database-connection', desc: 'A way to sign in' }),
  'email-connection': (): string => msg('Email code', { id: 'email-connection', desc: 'A way to sign in: a code sent by email' }),
  'sms-connection': (): string => msg('SMS code', { id: 'sms-connection', desc: 'A way to sign in: a code sent to a phone' }),
  'retry-after': (seconds: string): string =>
    msg(str`You can try again in ${seconds} seconds.`, { id: 'retry-after', desc: '0: a number' }),
};
