import { msg, str } from '@lit/localize';

/**
 * The texts of a list, by id. `name` is what a provider or connection is called ("Google"), `detail` what tells an account apart
 * ("ada@example.com").
 */
export const listMessages = {
  primary: (): string => msg('Primary', { id: 'primary', desc: 'Badge on the main identity of the account' }),
  'primary-effect': (): string =>
    msg('Can’t be unlinked', { id: 'primary-effect', desc: 'Second line of the primary sign-in method, in place of a button' }),
  connections: (): string =>
    msg('Add a sign-in method', { id: 'connections', desc: 'Name of the list of connections to link; for screen readers' }),
  link: (name: string): string => msg(str`Link ${name}`, { id: 'link', desc: 'Button; 0: provider, such as Google' }),
  'link-another': (): string => msg('Link another account', { id: 'link-another', desc: 'Button, when no provider is given' }),
  empty: (): string => msg('No sign-in methods yet.', { id: 'empty', desc: 'Shown instead of an empty list' }),
  unlink: (): string => msg('Unlink', { id: 'unlink', desc: 'Button at the end of a row' }),
  'unlink-name': (name: string, detail: string): string =>
    msg(str`Unlink ${name}, ${detail}`, {
      id: 'unlink-name',
      desc: 'Accessible name of the button Unlink; begins with its text. 0: provider, 1: email or name',
    }),
  'unlink-question': (name: string): string => msg(str`Unlink ${name}?`, { id: 'unlink-question', desc: '0: provider' }),
  'unlink-effect': (name: string): string =>
    msg(
      str`You won’t be able to sign in to this account with ${name} anymore. Signing in with ${name} will open a new, separate account.`,
      {
        id: 'unlink-effect',
        desc: 'What unlinking does. 0: provider',
      },
    ),
  cancel: (): string => msg('Cancel', { id: 'cancel', desc: 'Button' }),
  'sign-in': (): string => msg('Sign in', { id: 'sign-in', desc: 'Button' }),
  'signed-out': (): string => msg('Sign in to manage your sign-in methods.', { id: 'signed-out', desc: 'Shown when nobody is signed in' }),
  'one-more-step': (): string =>
    msg('Confirm it’s you to see your sign-in methods.', {
      id: 'one-more-step',
      desc: 'Shown, with the button Continue, when the user is signed in and has to agree to something, or prove a second factor',
    }),
  continue: (): string => msg('Continue', { id: 'continue', desc: 'Button: sign in again, then go on with what failed' }),
  reload: (): string => msg('Reload page', { id: 'reload', desc: 'Button, after another user has signed in' }),
  'continue-in-tab': (): string => msg('Continue in this tab', { id: 'continue-in-tab', desc: 'Button, where the browser blocks windows' }),
  'session-lost': (): string =>
    msg('You’re now signed in to the other account. Sign back in to keep using this one.', {
      id: 'session-lost',
      desc: 'After a link that failed',
    }),
  'sign-back-in': (): string => msg('Sign back in', { id: 'sign-back-in', desc: 'Button: to the account that is shown' }),
  'choose-title': (): string => msg('Which account do you want to keep?', { id: 'choose-title' }),
  'choose-effect': (): string =>
    msg('You can still sign in with the other one, but its profile and settings will be deleted.', {
      id: 'choose-effect',
      desc: 'What choosing does',
    }),
  'choose-effect-merged': (): string =>
    msg('You can still sign in with the other one. Its settings are added to this account, except where they conflict.', {
      id: 'choose-effect-merged',
      desc: 'What choosing does where metadata is merged',
    }),
  'choose-lost': (settings: string): string =>
    msg(str`Deleted: ${settings}`, { id: 'choose-lost', desc: 'Under the account that is not kept. 0: a list of names of settings' }),
  'choose-added': (settings: string): string =>
    msg(str`Added: ${settings}`, { id: 'choose-added', desc: 'Where settings are merged. 0: a list of names of settings' }),
  'current-account': (): string => msg('Current account', { id: 'current-account', desc: 'One of two accounts to choose from' }),
  'other-account': (): string => msg('Account you just signed in to', { id: 'other-account', desc: 'One of two accounts to choose from' }),
  created: (date: string): string => msg(str`Created ${date}`, { id: 'created', desc: 'When an account was created; 0: month and year' }),
  'link-question': (detail: string): string =>
    msg(str`Link ${detail}?`, { id: 'link-question', desc: 'Asked of an account that has just signed in; 0: email or name' }),
  'link-effect': (): string =>
    msg('Anyone who can sign in to it can then sign in to your account.', {
      id: 'link-effect',
      desc: 'What linking such an account means',
    }),
  'signed-in': (): string => msg('You’re signed in.', { id: 'signed-in', desc: 'For screen readers, after a sign-in' }),
  'signing-in': (): string => msg('Signing you in…', { id: 'signing-in', desc: 'While the tenant answers a sign-in' }),
  'open-page': (): string =>
    msg('Open in a new window', { id: 'open-page', desc: 'Link, in a frame where the browser blocks windows or site data' }),
  'show-window': (): string =>
    msg('Show sign-in window', { id: 'show-window', desc: 'Button that brings the sign-in window to the front' }),
  'waiting-for': (name: string): string => msg(str`Sign in with ${name} in the other window.`, { id: 'waiting-for', desc: '0: provider' }),
  waiting: (): string => msg('Continue in the other window.', { id: 'waiting' }),
  linking: (name: string): string => msg(str`Linking ${name}…`, { id: 'linking', desc: 'While the tenant links. 0: provider' }),
  'linking-another': (): string => msg('Linking account…', { id: 'linking-another', desc: 'While the tenant links' }),
  unlinking: (name: string): string => msg(str`Unlinking ${name}…`, { id: 'unlinking', desc: 'While the tenant unlinks. 0: provider' }),
  linked: (name: string): string => msg(str`You can now sign in with ${name}.`, { id: 'linked', desc: 'Success. 0: provider' }),
  unlinked: (name: string): string => msg(str`${name} unlinked.`, { id: 'unlinked', desc: 'Success. 0: provider' }),
  'not-finished': (): string =>
    msg('Sign-in wasn’t completed. Nothing changed.', { id: 'not-finished', desc: 'The window was closed, or Cancel pressed' }),
  'database-connection': (): string => msg('Email and password', { id: 'database-connection', desc: 'A way to sign in' }),
  'email-connection': (): string => msg('Email code', { id: 'email-connection', desc: 'A way to sign in: a code sent by email' }),
  'sms-connection': (): string => msg('SMS code', { id: 'sms-connection', desc: 'A way to sign in: a code sent to a phone' }),
  'with-database': (): string =>
    msg('email and password', {
      id: 'with-database',
      desc: 'database-connection in the middle of a sentence, after "with"; no other grammatical case occurs',
    }),
  'with-email': (): string => msg('an email code', { id: 'with-email', desc: 'email-connection after "with"' }),
  'with-sms': (): string => msg('an SMS code', { id: 'with-sms', desc: 'sms-connection after "with"' }),
  'retry-after': (time: string): string =>
    msg(str`Too many attempts. Try again ${time}.`, { id: 'retry-after', desc: '0: a time by Intl, such as "in 12 seconds"' }),
};
