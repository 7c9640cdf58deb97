import { msg } from '@lit/localize';

/** The texts of the first view, by id. */
export const frameMessages = {
  title: (): string => msg('Linked accounts', { id: 'title', desc: 'Heading of the list of ways to sign in' }),
  description: (): string => msg('The ways you can sign in to this account.', { id: 'description', desc: 'Sentence under the heading' }),
  demo: (): string => msg('Demo', { id: 'demo', desc: 'Badge: nothing here is real' }),
  retry: (): string => msg('Try again', { id: 'retry', desc: 'Button beside a failure' }),
  loading: (): string => msg('Loading your linked accounts', { id: 'loading', desc: 'For screen readers' }),
  network: (): string => msg('The connection failed. Check that you are online, then try again.', { id: 'network' }),
};
