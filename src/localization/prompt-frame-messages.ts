import { msg } from '@lit/localize';

/** The texts of the prompt's first view, by id. */
export const promptFrameMessages = {
  'prompt-title': (): string => msg('You already have an account', { id: 'prompt-title', desc: 'Heading of the first-login question' }),
  'prompt-description': (): string =>
    msg('It has the same email address. Sign in to it once, and from then on both ways lead to the same account.', {
      id: 'prompt-description',
      desc: 'Sentence under the heading',
    }),
  'prompt-unusable-title': (): string =>
    msg('Link your accounts', { id: 'prompt-unusable-title', desc: 'Heading where there is nothing to ask' }),
  'prompt-loading': (): string => msg('Loading the question', { id: 'prompt-loading', desc: 'For screen readers' }),
};
