import { msg, str } from '@lit/localize';

/**
 * The texts of the prompt, by id. `name` is what a provider or connection is called ("Google"), `detail` what tells an account apart
 * ("a•••@example.com").
 */
export const promptMessages = {
  'prompt-choose': (): string =>
    msg('Which account do you want to sign in to?', { id: 'prompt-choose', desc: 'Above several accounts to choose from' }),
  'prompt-now': (): string => msg('Signed in now', { id: 'prompt-now', desc: 'Badge: the way in which the user has just signed in' }),
  'prompt-created': (date: string): string =>
    msg(str`Created ${date}`, { id: 'prompt-created', desc: 'When an account was created; 0: month and year' }),
  'prompt-continue': (name: string): string =>
    msg(str`Continue with ${name}`, { id: 'prompt-continue', desc: 'Button: sign in to the account; 0: provider' }),
  'prompt-skip': (): string => msg('Keep them separate', { id: 'prompt-skip', desc: 'Button: do not link the two accounts' }),
  'prompt-skip-now': (): string =>
    msg('Continue without linking', { id: 'prompt-skip-now', desc: 'Button, where linking is demanded and the service has a problem' }),
  'prompt-policy': (): string => msg('Why am I asked?', { id: 'prompt-policy', desc: 'Link to an explanation' }),
  'prompt-wrong-account': (name: string, detail: string): string =>
    msg(str`That was a different account. Please sign in to this one: ${name}, ${detail}`, {
      id: 'prompt-wrong-account',
      desc: '0: provider, 1: masked email',
    }),
  'prompt-leaving': (): string => msg('Taking you back…', { id: 'prompt-leaving', desc: 'While the page is left for the app' }),
  'prompt-declined': (): string => msg('The accounts stay separate.', { id: 'prompt-declined', desc: 'Answer of the user, confirmed' }),
  'prompt-missing': (): string =>
    msg('There is nothing to ask here. Go back to the app and sign in there.', {
      id: 'prompt-missing',
      desc: 'The page was opened by itself, without a sign-in before',
    }),
  'prompt-malformed': (): string =>
    msg('The address of this page is not complete. Nothing was linked.', { id: 'prompt-malformed', desc: 'Part of the address was lost' }),
  'prompt-expired': (): string =>
    msg('This question has expired. Nothing was linked.', { id: 'prompt-expired', desc: 'The page was open for too long' }),
};
