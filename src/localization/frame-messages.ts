import { msg } from '@lit/localize';

/** The texts of the first view, by id. */
export const frameMessages = {
  title: (): string => msg('Sign-in methods', { id: 'title', desc: 'Heading of the list of ways to sign in' }),
  description: (): string => msg('Use any of these to sign in to your account.', { id: 'description', desc: 'Sentence under the heading' }),
  demo: (): string => msg('Demo', { id: 'demo', desc: 'Badge: nothing here is real' }),
  retry: (): string => msg('Try again', { id: 'retry', desc: 'Button beside a failure' }),
  loading: (): string => msg('Loading your sign-in methods…', { id: 'loading', desc: 'For screen readers' }),
  network: (): string => msg('Couldn’t connect. Check your internet connection and try again.', { id: 'network' }),
};
