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
import type { User } from '../domain/profile.js';
import { AccountChanges } from './account-changes.js';
import type { SignInReason } from './linking-events.js';
import { overtaken } from './linking-operations.js';
import type { Notice, Target } from './linking-state.js';
import { expectedUser, needsConsentOrMfa, oneStepAway, wishOf, withAccount, withNobody } from './linking-transitions.js';
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
  /** Who has to sign in, or has just done so, until a list is here. */
  #expected: User | undefined;

  /** Starts anew with such a gateway: what ran for the one before is ended, and its list forgotten. */
  connect(createGateway: GatewayFactory): void {
    this.disconnect();
    this.#createGateway = createGateway;
    this.#load().catch(() => undefined); // The state shows the failure, and its event has told it.
  }

  /** Ends whatever runs, leaves no window and no request behind, and forgets the list. */
  disconnect(): void {
    this.#createGateway = this.#pending = this.#wish = this.#expected = undefined;
    this.drop();
    this.set({ status: 'loading' });
  }

  /** Asks the tenant for the list again; while an operation runs, waits for that one, which brings a list of its own if it succeeds. */
  async refresh(): Promise<void> {
    if (this.isOperating && (await this.success)) return;
    if (this.state.status === 'failed') this.set({ status: 'loading' });
    return this.#load();
  }

  /** Whether users can be signed in here, and not by the page alone. */
  get canSignIn(): boolean {
    return this.gateway?.signIn !== undefined;
  }

  /**
   * Does what the user wants who presses "Sign in", unless the page does it itself; to be called in a user gesture.
   * @param target what failed for want of a sign-in, and is tried again after it
   */
  async requestSignIn(reason: SignInReason, target: Target = { operation: 'load' }): Promise<void> {
    if (!this.emit('sign-in-requested', { reason }, true)) return;
    if (this.canSignIn) return target.operation === 'load' ? this.signIn() : this.continue(target);
    if (target.operation === 'link') await this.link(target.connection);
    else if (target.identity) await this.unlink(target.identity);
    else await this.refresh();
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
    if (target.operation === 'link') await this.link(target.connection, { signInFirst: true });
    else await this.signIn(undefined, wishOf(target, settings));
  }

  /** Does in the page's place what no window could be had for. */
  async continueInTab(target: Target): Promise<void> {
    if (target.operation === 'link' && !target.signInFirst) await this.link(target.connection, { way: 'page' });
    else await this.signIn('page', wishOf(target, this.settings()));
  }

  async #signIn(
    start: (gateway: AccountsGateway, context: OwnSignInContext) => Promise<void | Left>,
    wish: Wish | undefined,
    expected = expectedUser(this.state),
  ): Promise<void | Left> {
    const isShown = this.state.status === 'ready';
    this.#wish = undefined;
    this.#expected = expected;
    return this.operate({ operation: 'sign-in', ...(wish && { wish }) }, async (gateway, signal) => {
      this.beginSignIn(undefined, expected);
      const sessionChanged = (change: SessionChange): void => {
        if (!this.isRemoved(signal)) this.emit('session-changed', change);
      };
      const context = signInContext(
        signal,
        this.settings(),
        (window) => this.isCurrent(signal) && this.beginSignIn(window, expected),
        sessionChanged,
      );
      const outcome = await start(gateway, { ...context, expected });
      signal.throwIfAborted();
      if (outcome === 'left') return outcome;
      this.#wish = wish;
      if (isShown) this.end();
      else this.set({ status: 'loading' });
    });
  }

  /** @param told what the user is told already: it stays, and a failure to load adds nothing to it */
  async #load(told?: Notice): Promise<void> {
    if (!this.#createGateway) throw new LinkError('not-ready', 'There is nothing to load: the element is not in the page.');
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
      const pendingLink = this.#takePending();
      if (pendingLink) this.finishLink(pendingLink);
    } catch (caught) {
      // An operation that succeeds brings a list of its own; any other makes room for this one again.
      if (signal.reason === overtaken && !(await this.success) && this.#isConnected) return this.#load(told);
      // Whatever else ended it brings a newer state.
      if (signal.aborted) return;
      if (needsConsentOrMfa(this.state, caught)) return this.set(oneStepAway(this.state, this.#expected));
      if (told) return;
      throw this.fail({ operation: 'load' }, caught);
    }
    return this.#fulfil();
  }

  get #isConnected(): boolean {
    return this.#createGateway !== undefined;
  }

  #show(account: Account, notice?: Notice): void {
    this.#expected = undefined;
    this.set(withAccount(this.state, account));
    if (notice) this.end(notice);
    this.emit('identities-loaded', { identities: account.identities, user: account.user });
  }

  /** Whether it is another user than the one who has to sign in again: the tenant's session may be anybody's. */
  #isOther({ user }: Account): boolean {
    const { state } = this;
    const expected = state.status === 'signed-out' ? state.expected : this.#expected;
    return expected !== undefined && expected.userId !== user.userId;
  }

  async #fulfil(): Promise<void> {
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish?.operation === 'link') await this.link(wish.connection, { way: 'page' });
    else if (wish) await this.unlink(wish.identity);
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
