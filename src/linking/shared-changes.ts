import type { LinkingStore } from './linking-store.js';

/** What one element tells the others of the origin: whose list has changed. Nothing else crosses. */
interface Change {
  readonly user: string;
}

/** Shows a change that one element made in all the others, in this page and in other tabs. */
export class SharedChanges {
  readonly #store: LinkingStore;
  #channel: BroadcastChannel | undefined;
  #isSigningIn = false;

  constructor(store: LinkingStore) {
    this.#store = store;
    store.addEventListener('identity-linked', this.#tell);
    store.addEventListener('identity-unlinked', this.#tell);
    store.addEventListener('state-changed', this.#tellOfSignIn);
  }

  open(): void {
    if (this.#channel) return;
    this.#channel = new BroadcastChannel('account-link');
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Partial<Change> | null>) => {
      // Anything of the origin can send here: only the wish to look again is taken from it.
      const isOurs = this.#store.state.status === 'signed-out' || data?.user === this.#user;
      if (data?.user !== undefined && isOurs) this.#store.refresh().catch(() => undefined);
    });
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  get #user(): string | undefined {
    const { state } = this.#store;
    return state.status === 'ready' ? state.account.user.userId : undefined;
  }

  readonly #tellOfSignIn = (): void => {
    const { status } = this.#store.state;
    if (status === 'loading') return;
    if (status === 'ready' && this.#isSigningIn) this.#tell();
    this.#isSigningIn = status === 'signing-in';
  };

  readonly #tell = (): void => {
    const user = this.#user;
    if (user !== undefined) this.#channel?.postMessage({ user } satisfies Change);
  };
}
