import type { AccountsGateway, LinkContext, LinkResult, PendingLink, ProfileChoice } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { findSecondary } from '../domain/find-secondary.js';
import type { Identity } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import type { LinkingSettings, LinkWay } from './linking-settings.js';
import { LinkingTarget } from './linking-target.js';
import { isAsking, type Notice, type Target } from './linking-state.js';
import { isOneStepAway, nameOf, withAccount, withNobody } from './linking-transitions.js';
import { signInContext } from './sign-in-context.js';
import { SingleFlight } from './single-flight.js';

type GatewayFactory = () => Promise<AccountsGateway>;

const removed = new LinkError('popup-closed', 'The element was removed or set up anew before the operation had ended.');

/**
 * Runs what linking does, without a document: holds the one state, calls the gateway, and tells what happened by the events of
 * `LinkingEventDetails`, and by `state-changed` after each change of `state`.
 */
export class LinkingStore extends LinkingTarget {
  #createGateway: GatewayFactory | undefined;
  #gateway: AccountsGateway | undefined;
  #pending: PendingLink | undefined;
  #loading = new AbortController();
  readonly #settings: () => LinkingSettings;
  readonly #flight = new SingleFlight();

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
    this.#gateway?.close?.();
    this.#createGateway = this.#gateway = this.#pending = undefined;
    this.#loading.abort(removed);
    this.#flight.drop(removed);
    this.set({ status: 'loading' });
  }

  /** Asks the tenant for the list again; while an operation runs, waits for that one, which brings a list of its own if it succeeds. */
  async refresh(): Promise<void> {
    if (this.#flight.current && (await this.#flight.success)) return;
    if (this.state.status === 'failed') this.set({ status: 'loading' });
    return this.#load();
  }

  /** Lets the user sign in, the one whose list is shown where there is one; to be called in a user gesture. */
  async signIn(): Promise<void> {
    const { state } = this;
    const expected = state.status === 'ready' ? state.account.user : undefined;
    await this.#operate({ operation: 'sign-in' }, async (gateway, signal) => {
      this.beginSignIn();
      await gateway.signIn({ ...signInContext(signal, this.#settings().language, (window) => this.beginSignIn(window)), expected });
      signal.throwIfAborted();
      if (expected) this.end();
      else this.set({ status: 'loading' });
    });
    return this.#load();
  }

  /** Lets the user sign in to a second account and links it; to be called in a user gesture. */
  async link(connection?: Connection, way?: LinkWay): Promise<void> {
    this.account();
    if (!this.#flight.current && !this.emit('before-link', { connection }, true)) return;
    return this.#link(connection, (gateway, context) => gateway.link(connection, { ...context, ...way }));
  }

  /** Asks the user whether to unlink; `unlink` answers yes, `cancel` no. */
  askToUnlink(identity: Identity): void {
    if (!this.#flight.current) this.begin({ kind: 'confirming', identity });
  }

  /** Unlinks without asking. */
  async unlink(wanted: Pick<Identity, 'provider' | 'userId'>): Promise<void> {
    const account = this.account();
    const identity = findSecondary(account, wanted);
    return this.#operate({ operation: 'unlink', identity }, async (gateway, signal) => {
      if (!this.emit('before-unlink', { identity }, true)) return this.end();
      this.begin({ kind: 'unlinking', identity });
      const rest = await gateway.unlink(identity, { signal, account });
      signal.throwIfAborted();
      this.end({ kind: 'unlinked', identity }, rest);
      this.emit('identity-unlinked', { identity, identities: rest.identities });
    });
  }

  /** Lets the user sign in anew and then does what could not be done before; to be called in a user gesture. */
  async continue({ operation, connection, identity }: Target): Promise<void> {
    if (operation === 'link') return this.link(connection, { signInFirst: true });
    await this.signIn();
    if (operation === 'unlink' && identity) return this.unlink(identity);
  }

  /** Ends what waits for the user: a sign-in, a question. What the tenant works on already goes on. Resolves once it has ended. */
  async cancel(): Promise<void> {
    if (this.state.status === 'ready' && this.state.activity.kind === 'confirming') this.end();
    else if (isAsking(this.state)) this.#flight.abort(new LinkError('popup-closed', 'The user cancelled.'));
    await this.#flight.current?.catch(() => undefined);
  }

  /** Brings the window in which the user signs in to the front; to be called in a user gesture. */
  showWindow(): void {
    this.window?.focus();
  }

  async #load(): Promise<void> {
    if (!this.#createGateway) throw new LinkError('not-configured', 'There is nothing to load: the element is not in a page.');
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      const gateway = this.#gateway ?? (await this.#createGateway());
      if (signal.aborted && gateway !== this.#gateway) gateway.close?.();
      signal.throwIfAborted();
      // A page that was left for a sign-in goes on with it once the list is here.
      if (!this.#gateway) this.#pending = gateway.resume?.();
      this.#gateway = gateway;
      const account = await gateway.load({ signal });
      signal.throwIfAborted();
      if (!account) return this.set(withNobody(this.state, this.#dropPending()));
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

  #finishPending(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return;
    // A failure is shown and told like that of any link.
    this.#link(pending.connection, (_, context) => pending.finish(context)).catch(() => undefined);
  }

  /** With nobody signed in, there is nothing to link to any more. */
  #dropPending(): Notice | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending && { kind: 'cancelled', target: { operation: 'link', connection: pending.connection } };
  }

  async #link(
    connection: Connection | undefined,
    start: (gateway: AccountsGateway, context: LinkContext) => Promise<LinkResult>,
  ): Promise<void> {
    const account = this.account();
    const { flow, choosesPrimary, ...settings } = this.#settings();
    return this.#operate({ operation: 'link', connection }, async (gateway, signal, attempt) => {
      this.begin({ kind: 'linking', connection });
      const { identity, primaryChanged, ...result } = await start(gateway, {
        ...settings,
        ...signInContext(signal, this.#settings().language, (window) => this.begin({ kind: 'linking', connection, window })),
        account,
        way: flow === 'redirect' ? 'page' : 'window',
        signInFirst: false,
        ...(choosesPrimary && { chooseKept: (choice: ProfileChoice) => this.askWhichToKeep(connection, choice, signal) }),
        sessionChanged: (change) => {
          if (signal.reason === removed) return;
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

  async #operate(
    target: Target,
    run: (gateway: AccountsGateway, signal: AbortSignal, attempt: { isSessionLost?: boolean }) => Promise<void>,
  ): Promise<void> {
    const gateway = this.#gateway;
    if (!gateway) throw new LinkError('not-configured', 'The element is not set up yet; wait until its state is no longer loading.');
    return this.#flight.run(nameOf(target), async (signal) => {
      this.#loading.abort();
      const attempt: { isSessionLost?: boolean } = {};
      try {
        await run(gateway, signal, attempt);
      } catch (caught) {
        throw signal.reason === removed ? removed : this.fail(target, caught, attempt.isSessionLost);
      }
    });
  }
}
