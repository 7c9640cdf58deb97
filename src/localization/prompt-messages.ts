import { msg, str } from '@lit/localize';

/**
 * The texts of the prompt, by id. `name` is what a provider or connection is called ("Google"), `detail` what tells an account apart
 * ("a•••@example.com").
 */
export const promptMessages = {
  'prompt-choose': (): string =>
    msg('Which account do you want to link?', { id: 'prompt-choose', desc: 'Above several accounts to choose from' }),
  'prompt-now': (): string => msg('Just used', { id: 'prompt-now', desc: 'Badge: the way in which the user has just signed in' }),
  'prompt-continue': (name: string): string =>
    msg(str`Continue with ${name}`, { id: 'prompt-continue', desc: 'Button: sign in to the account; 0: provider' }),
  'prompt-skip': (): string => msg('Keep accounts separate', { id: 'prompt-skip', desc: 'Button: do not link the two accounts' }),
  'prompt-skip-now': (): string =>
    msg('Continue without linking', { id: 'prompt-skip-now', desc: 'Button, where linking is demanded and the service has a problem' }),
  'prompt-policy': (): string => msg('Why am I seeing this?', { id: 'prompt-policy', desc: 'Link to an explanation' }),
  'prompt-wrong-account': (name: string, detail: string): string =>
    msg(str`You signed in to a different account. Use ${detail} (${name}) instead.`, {
      id: 'prompt-wrong-account',
      desc: '0: provider, 1: masked email',
    }),
  'prompt-leaving': (): string => msg('Taking you back…', { id: 'prompt-leaving', desc: 'While the page is left for the app' }),
  'prompt-declined': (): string =>
    msg('Your accounts will stay separate.', { id: 'prompt-declined', desc: 'Answer of the user, confirmed' }),
  'prompt-missing': (): string =>
    msg('There’s nothing to do here. Go back to the app and sign in.', {
      id: 'prompt-missing',
      desc: 'The page was opened by itself, without a sign-in before',
    }),
  'prompt-malformed': (): string =>
    msg('This link is incomplete, so nothing was linked. Go back to the app and sign in again.', {
      id: 'prompt-malformed',
      desc: 'Part of the address was lost',
    }),
  'prompt-expired': (): string =>
    msg('This page has expired. Nothing was linked.', { id: 'prompt-expired', desc: 'The page was open for too long' }),
};
