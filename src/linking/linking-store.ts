import type {
  AccountsGateway,
  LinkContext,
  LinkResult,
  OwnSignInContext,
  PendingLink,
  PendingSignIn,
  ProfileChoice,
  Wish,
} from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { findSecondary } from '../domain/find-secondary.js';
import type { Identity } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import { LinkingOperations } from './linking-operations.js';
import type { LinkingSettings, LinkWay } from './linking-settings.js';
import type { Target } from './linking-state.js';
import { isOneStepAway, wishOf, withAccount, withNobody } from './linking-transitions.js';
import { signInContext } from './sign-in-context.js';

type GatewayFactory = () => Promise<AccountsGateway>;

/**
 * Runs what linking does, without a document: holds the one state, calls the gateway, and tells what happened by the events of
 * `LinkingEventDetails`, and by `state-changed` after each change of `state`.
 */
export class LinkingStore extends LinkingOperations {
  #createGateway: GatewayFactory | undefined;
  #pending: PendingLink | undefined;
  readonly #settings: () => LinkingSettings;

  constructor(settings: () => LinkingSettings) {
    super();
    this.#settings = settings;
  }

  /** Starts anew with such a gateway: what ran for the one before is ended, and its list forgotten. */
  connect(createGateway: GatewayFactory): void {
    this.disconnect();
    this.#createGateway = createGateway;
    this.#load().catch(() => undefined); // The state shows the failure, and its event has told it.
  }

  /** Ends whatever runs, leaves no window and no request behind, and forgets the list. */
  disconnect(): void {
    this.#createGateway = this.#pending = undefined;
    this.drop();
    this.set({ status: 'loading' });
  }

  /** Asks the tenant for the list again; while an operation runs, waits for that one, which brings a list of its own if it succeeds. */
  async refresh(): Promise<void> {
    if (this.isOperating && (await this.success)) return;
    if (this.state.status === 'failed') this.set({ status: 'loading' });
    return this.#load();
  }

  /** Whether the user may be led away from the page where no window is to be had. */
  get mayLeave(): boolean {
    return this.#settings().flow !== 'popup';
  }

  /** Lets the user sign in, the one whose list is shown where there is one; to be called in a user gesture. */
  async signIn(way?: OwnSignInContext['way'], wish?: Wish): Promise<void> {
    await this.#signIn((gateway, context) => gateway.signIn({ ...context, ...(way && { way }), ...(wish && { wish }) }));
    return this.#load();
  }

  /** Lets the user sign in to a second account and links it; to be called in a user gesture. */
  async link(connection?: Connection, way?: LinkWay): Promise<void> {
    this.account();
    if (!this.isOperating && !this.emit('before-link', { connection }, true)) return;
    return this.#link(connection, (gateway, context) => gateway.link(connection, { ...context, ...way }), way?.signInFirst);
  }

  /** Asks the user whether to unlink; `unlink` answers yes, `cancel` no. */
  askToUnlink(identity: Identity): void {
    if (!this.isOperating) this.begin({ kind: 'confirming', identity });
  }

  /** Unlinks without asking. */
  async unlink(wanted: Pick<Identity, 'provider' | 'userId'>): Promise<void> {
    const account = this.account();
    const identity = findSecondary(account, wanted);
    return this.operate({ operation: 'unlink', identity }, async (gateway, signal) => {
      if (!this.emit('before-unlink', { identity }, true)) return this.end();
      this.begin({ kind: 'unlinking', identity });
      const rest = await gateway.unlink(identity, { signal, account });
      signal.throwIfAborted();
      this.end({ kind: 'unlinked', identity }, rest);
      this.emit('identity-unlinked', { identity, identities: rest.identities });
    });
  }

  /** Lets the user sign in anew and then does what could not be done before; to be called in a user gesture. */
  async continue(target: Target): Promise<void> {
    const { operation, connection, identity } = target;
    if (this.#settings().flow === 'redirect') return this.signIn('page', wishOf(target, this.#settings()));
    if (operation === 'link') return this.link(connection, { signInFirst: true });
    await this.signIn();
    if (operation === 'unlink' && identity) return this.unlink(identity);
  }

  /** Does in the page's place what no window could be had for. */
  async inThisTab(target: Target): Promise<void> {
    if (target.operation === 'link' && !target.signInFirst) return this.link(target.connection, { way: 'page' });
    return this.signIn('page', wishOf(target, this.#settings()));
  }

  async #signIn(start: (gateway: AccountsGateway, context: OwnSignInContext) => Promise<void>): Promise<void> {
    const { state } = this;
    const expected = state.status === 'ready' ? state.account.user : undefined;
    return this.operate({ operation: 'sign-in' }, async (gateway, signal) => {
      this.beginSignIn();
      await start(gateway, { ...signInContext(signal, this.#settings(), (window) => this.beginSignIn(window)), expected });
      signal.throwIfAborted();
      if (expected) this.end();
      else this.set({ status: 'loading' });
    });
  }

  async #load(): Promise<void> {
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
      if (!account) return this.set(withNobody(this.state, this.#takePending()));
      this.set(withAccount(this.state, account));
      this.emit('identities-loaded', { identities: account.identities, user: account.user });
      this.#finishPending();
    } catch (caught) {
      // Whatever ended it brings a newer state.
      if (signal.aborted) return;
      if (!isOneStepAway(this.state, caught)) throw this.fail({ operation: 'load' }, caught);
      this.set({ status: 'signed-out', needsStep: true });
    }
  }

  /** A failure is shown and told like that of any sign-in. */
  async #finishSignIn(pending: PendingSignIn): Promise<void> {
    await this.#signIn((_, context) => pending.finish(context));
    await this.#load();
    const { wish } = pending;
    if (this.state.status !== 'ready') return;
    if (wish?.operation === 'link') return this.link(wish.connection, { way: 'page' });
    if (wish) return this.unlink(wish.identity);
  }

  #finishPending(): void {
    const pending = this.#takePending();
    // A failure is shown and told like that of any link.
    if (pending) this.#link(pending.connection, (_, context) => pending.finish(context)).catch(() => undefined);
  }

  #takePending(): PendingLink | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  async #link(
    connection: Connection | undefined,
    start: (gateway: AccountsGateway, context: LinkContext) => Promise<LinkResult>,
    signInFirst?: boolean,
  ): Promise<void> {
    const account = this.account();
    const settings = this.#settings();
    const { allowUnverified, choosesPrimary, mergeMetadata } = settings;
    return this.operate({ operation: 'link', connection, ...(signInFirst && { signInFirst }) }, async (gateway, signal, attempt) => {
      this.begin({ kind: 'linking', connection });
      const { identity, primaryChanged, ...result } = await start(gateway, {
        ...signInContext(signal, settings, (window) => this.begin({ kind: 'linking', connection, window })),
        account,
        allowUnverified,
        ...(mergeMetadata && { mergeMetadata }),
        signInFirst: false,
        ...(choosesPrimary && { chooseKept: (choice: ProfileChoice) => this.askWhichToKeep(connection, choice, signal) }),
        sessionChanged: (change) => {
          if (this.isRemoved(signal)) return;
          attempt.isSessionLost = change.reason === 'link-failed';
          if (attempt.isSessionLost) this.sessionLost();
          this.emit('session-changed', change);
        },
      });
      signal.throwIfAborted();
      this.end({ kind: 'linked', identity }, result.account);
      this.emit('identity-linked', { identity, identities: result.account.identities, primaryChanged });
    });
  }
}
