import type {
  Account,
  AccountsGateway,
  Left,
  OwnSignInContext,
  PendingLink,
  PendingSignIn,
  SessionChange,
  Wish,
} from '../domain/accounts-gateway.js';
import { LinkError } from '../domain/link-error.js';
import { AccountChanges } from './account-changes.js';
import type { Notice, Target } from './linking-state.js';
import { expectedUser, isOneStepAway, oneStepAway, wishOf, withAccount, withNobody } from './linking-transitions.js';
import { signInContext } from './sign-in-context.js';

type GatewayFactory = () => Promise<AccountsGateway>;

/**
 * Runs what linking does, without a document: holds the one state, calls the gateway, and tells what happened by the events of
 * `LinkingEventDetails`, and by `state-changed` after each change of `state`.
 */
export class LinkingStore extends AccountChanges {
  #createGateway: GatewayFactory | undefined;
  #pending: PendingLink | undefined;
  /** What is to be done once the list is here that a sign-in was for. */
  #wish: Wish | undefined;

  /** Starts anew with such a gateway: what ran for the one before is ended, and its list forgotten. */
  connect(createGateway: GatewayFactory): void {
    this.disconnect();
    this.#createGateway = createGateway;
    this.#load().catch(() => undefined); // The state shows the failure, and its event has told it.
  }

  /** Ends whatever runs, leaves no window and no request behind, and forgets the list. */
  disconnect(): void {
    this.#createGateway = this.#pending = this.#wish = undefined;
    this.drop();
    this.set({ status: 'loading' });
  }

  /** Asks the tenant for the list again; while an operation runs, waits for that one, which brings a list of its own if it succeeds. */
  async refresh(): Promise<void> {
    if (this.isOperating && (await this.success)) return;
    if (this.state.status === 'failed') this.set({ status: 'loading' });
    return this.#load();
  }

  /** Lets the user sign in, the one whose list is or was shown where there is one; to be called in a user gesture. */
  async signIn(way?: OwnSignInContext['way'], wish?: Wish): Promise<void> {
    const start = (gateway: AccountsGateway, context: OwnSignInContext): Promise<void | Left> => {
      if (!gateway.signIn) throw new LinkError('login-required', 'Only the page itself can sign the user in.');
      return gateway.signIn({ ...context, ...(way && { way }), ...(wish && { wish }) });
    };
    if ((await this.#signIn(start, wish)) !== 'left') return this.#load();
  }

  /** Lets the user sign in anew and then does what could not be done before; to be called in a user gesture. */
  async continue(target: Target): Promise<void> {
    const settings = this.settings();
    if (settings.flow === 'redirect') return this.signIn('page', wishOf(target, settings));
    if (target.operation === 'link') return this.link(target.connection, { signInFirst: true });
    return this.signIn(undefined, wishOf(target, settings));
  }

  /** Does in the page's place what no window could be had for. */
  async inThisTab(target: Target): Promise<void> {
    if (target.operation === 'link' && !target.signInFirst) return this.link(target.connection, { way: 'page' });
    return this.signIn('page', wishOf(target, this.settings()));
  }

  async #signIn(
    start: (gateway: AccountsGateway, context: OwnSignInContext) => Promise<void | Left>,
    wish: Wish | undefined,
    expected = expectedUser(this.state),
  ): Promise<void | Left> {
    const isShown = this.state.status === 'ready';
    let outcome: void | Left = undefined;
    this.#wish = undefined;
    await this.operate({ operation: 'sign-in', ...(wish && { wish }) }, async (gateway, signal) => {
      this.beginSignIn(undefined, expected);
      const sessionChanged = (change: SessionChange): void => {
        if (!this.isRemoved(signal)) this.emit('session-changed', change);
      };
      const context = signInContext(signal, this.settings(), (window) => this.beginSignIn(window, expected), sessionChanged);
      outcome = await start(gateway, { ...context, expected });
      signal.throwIfAborted();
      if (outcome === 'left') return;
      this.#wish = wish;
      if (isShown) this.end();
      else this.set({ status: 'loading' });
    });
    return outcome;
  }

  /** @param told what the user is told already: it stays, and a failure to load adds nothing to it */
  async #load(told?: Notice): Promise<void> {
    if (!this.#createGateway) throw new LinkError('not-configured', 'There is nothing to load: the element is not in a page.');
    this.loading.abort();
    const { signal } = (this.loading = new AbortController());
    try {
      const gateway = this.gateway ?? (await this.#createGateway());
      if (signal.aborted && gateway !== this.gateway) gateway.close?.();
      signal.throwIfAborted();
      const pending = this.gateway ? undefined : gateway.resume?.();
      this.gateway = gateway;
      if (pending?.operation === 'sign-in') return this.#finishSignIn(pending);
      // A page that was left to link goes on with it once the list is here.
      this.#pending = pending ?? this.#pending;
      const account = await gateway.load({ signal });
      signal.throwIfAborted();
      if (!account || this.#isOther(account)) return this.set(withNobody(this.state, this.#takePending()));
      this.#show(account, told);
      const left = this.#takePending();
      if (left) this.finishLink(left);
    } catch (caught) {
      // Whatever ended it brings a newer state.
      if (signal.aborted) return;
      if (isOneStepAway(this.state, caught)) return this.set(oneStepAway(this.state));
      if (told) return;
      throw this.fail({ operation: 'load' }, caught);
    }
    return this.#fulfil();
  }

  #show(account: Account, notice?: Notice): void {
    this.set(withAccount(this.state, account));
    if (notice) this.end(notice);
    this.emit('identities-loaded', { identities: account.identities, user: account.user });
  }

  /** Whether it is another user than the one who has to sign in again: the tenant's session may be anybody's. */
  #isOther({ user }: Account): boolean {
    const { state } = this;
    return state.status === 'signed-out' && state.expected !== undefined && state.expected.userId !== user.userId;
  }

  async #fulfil(): Promise<void> {
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish?.operation === 'link') return this.link(wish.connection, { way: 'page' });
    if (wish) return this.unlink(wish.identity);
  }

  /** A failure is shown and told like that of any sign-in, beside the list of who is signed in all the same. */
  async #finishSignIn(pending: PendingSignIn): Promise<void> {
    try {
      const outcome = await this.#signIn((_, context) => pending.finish(context), pending.wish, pending.expected);
      if (outcome === 'left') return;
    } catch (error) {
      if (this.state.status === 'signed-out') await this.#load(this.state.notice);
      throw error;
    }
    return this.#load();
  }

  #takePending(): PendingLink | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }
}
