import type { AccountsGateway, LinkContext, LinkResult, OwnSignInContext, SignInContext } from '../domain/accounts-gateway.js';
import type { Account, Left, PendingLink, PendingSignIn, PendingUnlink, SignInWindow, Wish } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { findSecondary } from '../domain/find-secondary.js';
import type { Identity } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import type { User } from '../domain/profile.js';
import type { LinkOutcome, SignInReason, UnlinkOutcome } from './linking-events.js';
import { LinkingScreen } from './linking-screen.js';
import { questionsBefore, type LinkingSettings, type LinkWay } from './linking-settings.js';
import { isAsking, type LinkingState, type Notice, type Target } from './linking-state.js';
import { expectedUser, needsConsentOrMfa, oneStepAway, wishOf, withAccount, withNobody } from './linking-transitions.js';
import { Operations } from './operations.js';

/** Why a request for the list is given up: an operation brings a newer one. */
const overtaken = Symbol('overtaken');

/**
 * Runs what linking does, without a document: shows it on the one screen, calls the gateway, and tells what happened by the events of
 * `LinkingEventDetails`, and by `state-changed` after each change of `state`.
 */
export class LinkingStore extends EventTarget {
  readonly #settings: () => LinkingSettings;
  readonly #screen = new LinkingScreen(this);
  readonly #operations: Operations;
  #createGateway: (() => Promise<AccountsGateway>) | undefined;
  /** What asks the tenant; missing until it is set up. */
  #gateway: AccountsGateway | undefined;
  /** The request for the list that runs. */
  #loading = new AbortController();
  /** What the page was left for, until the list is here. */
  #pending: PendingLink | PendingUnlink | undefined;
  /** What a sign-in was for: it is done once the list is here. */
  #wish: Wish | undefined;
  /** Who has to sign in, or has just done so, until a list is here. */
  #expected: User | undefined;

  constructor(settings: () => LinkingSettings) {
    super();
    this.#settings = settings;
    this.#operations = new Operations(this.#screen, settings);
  }

  get state(): LinkingState {
    return this.#screen.state;
  }

  /** Whether the user may be led away from the page if no window can be opened. */
  get mayLeave(): boolean {
    return this.#settings().flow !== 'popup';
  }

  /** Whether users can be signed in here, and not by the page alone. */
  get canSignIn(): boolean {
    return this.#gateway?.signIn !== undefined;
  }

  /** Starts over with such a gateway: what ran for the one before is ended, and its list forgotten. */
  connect(createGateway: () => Promise<AccountsGateway>): void {
    this.disconnect();
    this.#createGateway = createGateway;
    this.#load().catch(() => undefined); // The state shows the failure, and its event has told it.
  }

  /** Ends whatever runs, leaves no window and no request behind, and forgets the list. */
  disconnect(): void {
    this.#createGateway = this.#pending = this.#wish = this.#expected = undefined;
    this.#gateway?.close?.();
    this.#gateway = undefined;
    this.#loading.abort();
    this.#operations.drop();
    this.#screen.set({ status: 'loading' });
  }

  /** Asks the tenant for the list again; while an operation runs, waits for that one, which brings a list of its own if it succeeds. */
  async refresh(): Promise<void> {
    if (this.#operations.current && (await this.#operations.success)) return;
    if (this.state.status === 'failed') this.#screen.set({ status: 'loading' });
    return this.#load();
  }

  /** Lets the user sign in to a second account and links it; to be called in a user gesture. */
  async link(connection?: Connection, way?: LinkWay): Promise<LinkOutcome> {
    this.#screen.account();
    if (!this.#operations.current && !this.#screen.emit('before-link', { connection }, true)) return { status: 'prevented' };
    return this.#link(connection, (gateway, context) => gateway.link(connection, { ...context, ...way }), way?.signInFirst);
  }

  /** Asks the user whether to unlink; `unlink` answers yes, `cancel` no. */
  askToUnlink(identity: Identity): void {
    if (!this.#operations.current) this.#screen.begin({ kind: 'confirming', identity });
  }

  /** Unlinks without asking. */
  async unlink(wanted: Pick<Identity, 'provider' | 'userId'>, way?: Pick<LinkWay, 'way'>): Promise<UnlinkOutcome> {
    const account = this.#screen.account();
    const identity = findSecondary(account, wanted);
    return this.#unlink(identity, (gateway, context) => gateway.unlink(identity, { ...context, ...way, account }), true);
  }

  async #unlink(
    identity: Identity,
    start: (gateway: AccountsGateway, context: SignInContext) => Promise<Account | Left>,
    isNew?: boolean,
  ): Promise<UnlinkOutcome> {
    const show = (): void => this.#screen.begin({ kind: 'unlinking', identity });
    return this.#operate({ operation: 'unlink', identity }, show, async (gateway, context) => {
      if (isNew && !this.#screen.emit('before-unlink', { identity }, true)) {
        this.#screen.end();
        return { status: 'prevented' };
      }
      show();
      const rest = await start(gateway, context);
      context.signal.throwIfAborted();
      if (rest === 'left') return { status: 'left' };
      this.#screen.end({ kind: 'unlinked', identity }, rest);
      this.#screen.emit('identity-unlinked', { identity, identities: rest.identities });
      return { status: 'unlinked', identities: rest.identities };
    });
  }

  /** Signs the user in. If a list is or was shown, only its user is accepted. To be called in a user gesture. */
  async signIn(way?: OwnSignInContext['way'], wish?: Wish): Promise<void> {
    const start = (gateway: AccountsGateway, context: OwnSignInContext): Promise<void | Left> => {
      if (!gateway.signIn) throw new LinkError('login-required', 'Only the page itself can sign the user in.');
      return gateway.signIn({ ...context, ...(way && { way }), ...(wish && { wish }) });
    };
    if ((await this.#signIn(start, wish)) !== 'left') return this.#load();
  }

  /**
   * Does what the user wants who presses "Sign in", unless the page does it itself; to be called in a user gesture.
   * @param target what failed for want of a sign-in, and is tried again after it
   */
  async requestSignIn(reason: SignInReason, target: Target = { operation: 'load' }): Promise<void> {
    if (!this.#screen.emit('sign-in-requested', { reason }, true)) return;
    if (this.canSignIn) return target.operation === 'load' ? this.signIn() : this.continue(target);
    if (target.operation === 'link') await this.link(target.connection);
    else if (target.identity) await this.unlink(target.identity);
    else await this.refresh();
  }

  /** Signs the user in again and then does what could not be done before; to be called in a user gesture. */
  async continue(target: Target): Promise<void> {
    const settings = this.#settings();
    if (settings.flow === 'redirect') return this.signIn('page', wishOf(target, settings));
    if (target.operation === 'link') await this.link(target.connection, { signInFirst: true });
    else await this.signIn(undefined, wishOf(target, settings));
  }

  /** Does in the page's place what no window could be opened for. */
  async continueInTab(target: Target): Promise<void> {
    if (target.identity) await this.unlink(target.identity, { way: 'page' });
    else if (target.operation === 'link' && !target.signInFirst) await this.link(target.connection, { way: 'page' });
    else await this.signIn('page', wishOf(target, this.#settings()));
  }

  /** Ends what waits for the user: a sign-in, a question. What the tenant works on already goes on. Resolves once it has ended. */
  async cancel(): Promise<void> {
    if (this.state.status === 'ready' && this.state.activity.kind === 'confirming') this.#screen.end();
    else if (isAsking(this.state)) this.#operations.cancel();
    await this.#operations.current?.catch(() => undefined);
  }

  /** Brings the window in which the user signs in to the front; to be called in a user gesture. */
  showWindow(): void {
    this.#screen.window?.focus();
  }

  async #operate<T>(
    target: Target,
    show: (window?: SignInWindow) => void,
    run: (gateway: AccountsGateway, context: SignInContext) => Promise<T>,
  ): Promise<T> {
    const gateway = this.#gateway;
    if (!gateway)
      throw new LinkError('not-ready', 'The element is not set up yet.', { hint: 'Wait until its state is no longer loading.' });
    return this.#operations.run(target, show, (context) => {
      this.#loading.abort(overtaken);
      return run(gateway, context);
    });
  }

  async #link(
    connection: Connection | undefined,
    start: (gateway: AccountsGateway, context: LinkContext) => Promise<LinkResult | Left>,
    signInFirst?: boolean,
  ): Promise<LinkOutcome> {
    const account = this.#screen.account();
    const { allowUnverified, managedConnections, mergeMetadata } = this.#settings();
    const show = (window?: SignInWindow): void => this.#screen.begin({ kind: 'linking', connection, window });
    const target: Target = { operation: 'link', connection, ...(signInFirst && { signInFirst }) };
    return this.#operate(target, show, async (gateway, context) => {
      show();
      const result = await start(gateway, {
        ...context,
        ...questionsBefore(this.#settings(), account, {
          askWhichToKeep: (choice) => this.#screen.askWhichToKeep(connection, choice, context.signal),
          askToLink: (other) => this.#screen.askToLink(connection, other, context.signal),
        }),
        account,
        allowUnverified,
        managedConnections,
        ...(mergeMetadata && { mergeMetadata }),
        signInFirst: false,
      });
      context.signal.throwIfAborted();
      if (result === 'left') return { status: 'left' };
      const { identity, primaryChanged } = result;
      const { identities } = result.account;
      this.#screen.end({ kind: 'linked', identity }, result.account);
      this.#screen.emit('identity-linked', { identity, identities, primaryChanged });
      return { status: 'linked', identity, identities, primaryChanged };
    });
  }

  async #signIn(
    start: (gateway: AccountsGateway, context: OwnSignInContext) => Promise<void | Left>,
    wish: Wish | undefined,
    expected = this.state.status === 'failed' ? this.#expected : expectedUser(this.state),
  ): Promise<void | Left> {
    const isShown = this.state.status === 'ready';
    this.#wish = undefined;
    this.#expected = expected;
    const show = (window?: SignInWindow): void => this.#screen.beginSignIn(window, expected);
    return this.#operate({ operation: 'sign-in', ...(wish && { wish }) }, show, async (gateway, context) => {
      show();
      const outcome = await start(gateway, { ...context, expected });
      context.signal.throwIfAborted();
      if (outcome === 'left') return outcome;
      this.#wish = wish;
      if (isShown) this.#screen.end();
      else this.#screen.set({ status: 'loading', hasSignedIn: true });
    });
  }

  /** @param told what the user is told already: it stays, and a failure to load adds nothing to it */
  async #load(told?: Notice): Promise<void> {
    if (!this.#createGateway) throw new LinkError('not-ready', 'The element is not in the page, so there is nothing to load.');
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      const gateway = this.#gateway ?? (await this.#createGateway());
      if (signal.aborted && gateway !== this.#gateway) gateway.close?.();
      signal.throwIfAborted();
      const resumed = this.#gateway ? undefined : gateway.resume?.();
      this.#gateway = gateway;
      if (resumed?.operation === 'sign-in') return this.#finishSignIn(resumed);
      this.#pending = resumed ?? this.#pending;
      this.#expected ??= this.#pending?.expected;
      const account = await gateway.load({ signal });
      signal.throwIfAborted();
      const pending = this.#pending;
      this.#pending = undefined;
      if (!account || this.#isOther(account)) return this.#screen.set(withNobody(this.state, pending));
      this.#show(account, told);
      // A failure is shown and told like that of any link.
      if (pending?.operation === 'unlink') this.#unlink(pending.identity, (_, context) => pending.finish(context)).catch(() => undefined);
      else if (pending) this.#link(pending.connection, (_, context) => pending.finish(context)).catch(() => undefined);
    } catch (caught) {
      // An operation that succeeds brings a list of its own; any other makes room for this one again.
      if (signal.reason === overtaken && !(await this.#operations.success) && this.#createGateway !== undefined) return this.#load(told);
      // Whatever else ended it brings a newer state.
      if (signal.aborted) return;
      if (needsConsentOrMfa(this.state, caught)) return this.#screen.set(oneStepAway(this.state, this.#expected));
      if (told) return;
      throw this.#screen.fail({ operation: 'load' }, caught);
    }
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish?.operation === 'link') await this.link(wish.connection, { way: 'page' });
    else if (wish) await this.unlink(wish.identity, { way: 'page' });
  }

  #show(account: Account, notice?: Notice): void {
    this.#expected = undefined;
    this.#screen.set(withAccount(this.state, account));
    if (notice) this.#screen.end(notice);
    this.#screen.emit('identities-loaded', { identities: account.identities, user: account.user });
  }

  /** Whether it is another user than the one who has to sign in again: the tenant's session may be anybody's. */
  #isOther({ user }: Account): boolean {
    const { state } = this;
    const expected = state.status === 'signed-out' ? state.expected : this.#expected;
    return expected !== undefined && expected.userId !== user.userId;
  }

  /** A failure is shown and told like that of any sign-in, beside the list of who is signed in all the same. */
  async #finishSignIn(pending: PendingSignIn): Promise<void> {
    try {
      if ((await this.#signIn((_, context) => pending.finish(context), pending.wish, pending.expected)) === 'left') return;
    } catch (error) {
      if (this.state.status === 'signed-out') await this.#load(this.state.notice);
      throw error;
    }
    return this.#load();
  }
}
