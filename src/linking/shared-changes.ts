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
  /** Whose list was shown last: after a change of the primary, the others still know that one. */
  #user: string | undefined;
  #refreshing: Promise<void> | undefined;
  /** Whether something changed after the running request for the list began. */
  #isStale = false;

  constructor(store: LinkingStore) {
    this.#store = store;
    store.addEventListener('identity-linked', this.#tell);
    store.addEventListener('identity-unlinked', this.#tell);
    store.addEventListener('identities-loaded', () => (this.#user = this.#shownUser));
    store.addEventListener('state-changed', this.#followState);
  }

  open(): void {
    if (this.#channel) return;
    this.#user = this.#shownUser;
    this.#channel = openChannel();
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Partial<Change> | null>) => {
      // Anything of the origin can send here: only the wish to look again is taken from it.
      if (data?.user === undefined) return;
      const { status } = this.#store.state;
      if (status === 'loading') this.#isStale = true;
      else if (status === 'signed-out' || data.user === this.#shownUser) this.#refresh();
    });
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#user = undefined;
    this.#isStale = false;
  }

  get #shownUser(): string | undefined {
    const { state } = this.#store;
    return state.status === 'ready' ? state.account.user.userId : undefined;
  }

  /** One request at a time, however many changes are told, and one more for those that came meanwhile. */
  #refresh(): void {
    if (this.#refreshing) {
      this.#isStale = true;
      return;
    }
    this.#isStale = false;
    this.#refreshing = this.#store
      .refresh()
      .catch(() => undefined)
      .then(() => {
        this.#refreshing = undefined;
        if (this.#isStale && this.#channel) this.#refresh();
      });
  }

  readonly #followState = (): void => {
    const { status } = this.#store.state;
    if (status === 'loading') return;
    if (status === 'ready' && this.#isSigningIn) this.#tell();
    this.#isSigningIn = status === 'signing-in';
    if (this.#isStale && !this.#refreshing && (status === 'ready' || status === 'signed-out')) this.#refresh();
  };

  readonly #tell = (): void => {
    const user = this.#shownUser;
    const known = this.#user ?? user;
    this.#user = user;
    for (const each of new Set([known, user])) {
      if (each !== undefined) this.#channel?.postMessage({ user: each } satisfies Change);
    }
  };
}

/** `undefined` if the browser refuses, as some do in a frame of another site: the other elements are then not told. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('account-link');
  } catch {
    return undefined;
  }
}
