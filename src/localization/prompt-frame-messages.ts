import { msg, str } from '@lit/localize';

/** The texts of the prompt's first view, by id. */
export const promptFrameMessages = {
  'prompt-title': (): string => msg('You already have an account', { id: 'prompt-title', desc: 'Heading of the first-login question' }),
  'prompt-title-app': (name: string): string =>
    msg(str`You already have an account with ${name}`, {
      id: 'prompt-title-app',
      desc: 'Heading of the first-login question. 0: name of the app, never inflected',
    }),
  'prompt-description': (): string =>
    msg('It uses the same email address. Sign in to it now to link them. After that, you can use either one to sign in.', {
      id: 'prompt-description',
      desc: 'Sentence under the heading',
    }),
  'prompt-unusable-title': (): string =>
    msg('Nothing to link', { id: 'prompt-unusable-title', desc: 'Heading where there is nothing to ask' }),
  'prompt-linked-title': (): string =>
    msg('Accounts linked', { id: 'prompt-linked-title', desc: 'Heading once the accounts are linked, where the page stays' }),
  'prompt-loading': (): string => msg('Loading…', { id: 'prompt-loading', desc: 'For screen readers' }),
};
