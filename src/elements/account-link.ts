import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AuthClient } from '../auth0/sdk/auth-client.js';
import type { GetAccessToken } from '../auth0/session/token-function-session.js';
import type { AccountsGateway, MetadataMerge } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { fetchCode } from '../domain/fetch-code.js';
import type { Identity } from '../domain/identity.js';
import { LinkError } from '../domain/link-error.js';
import type { User } from '../domain/profile.js';
import { linkingEventNames, type LinkOutcome, type UnlinkOutcome } from '../linking/linking-events.js';
import type { LinkingSettings } from '../linking/linking-settings.js';
import { isAsking, stateName, type LinkingState, type StateName } from '../linking/linking-state.js';
import type { LinkingStore } from '../linking/linking-store.js';
import { frameText } from '../localization/frame-text.js';
import { booleanAttribute, booleanSetting } from './boolean-setting.js';
import { BrandedElement } from './branded-element.js';
import { connectionsFromAttribute, normalizeConnections, type ConnectionsInput } from './connections-converter.js';
import { prefetchGateway } from './prefetch-gateway.js';
import { FocusKeeper } from './focus-keeper.js';
import { ProviderIcons } from './icons/provider-icons.js';
import { LazyModule } from './lazy-module.js';
import { oneOf } from './one-of.js';
import { StoreController } from './store-controller.js';
import { skeleton } from './view/skeleton.js';
import { unreachable } from './view/unreachable.js';
import type { Content } from './view/view.js';

/** Properties that say whose accounts are shown: a change of one starts over. */
const setup = [
  'domain',
  'clientId',
  'audience',
  'organization',
  'redirectUri',
  'client',
  'getAccessToken',
  'gateway',
  'demo',
  'backend',
] as const;

/**
 * Shows the ways in which the signed-in user gets into their Auth0 account, links further ones and unlinks them.
 *
 * @tagname account-link
 *
 * @fires {CustomEvent<LinkingEventDetails['identities-loaded']>} identities-loaded - A list arrived.
 * @fires {CustomEvent<LinkingEventDetails['before-link']>} before-link - A link is about to start. Cancelable.
 * @fires {CustomEvent<LinkingEventDetails['identity-linked']>} identity-linked - The tenant has linked.
 * @fires {CustomEvent<LinkingEventDetails['before-unlink']>} before-unlink - An unlink is confirmed and about to be sent. Cancelable.
 * @fires {CustomEvent<LinkingEventDetails['identity-unlinked']>} identity-unlinked - The tenant has unlinked.
 * @fires {CustomEvent<LinkingEventDetails['account-link-failed']>} account-link-failed - Once for each failure that the user sees.
 * @fires {CustomEvent<LinkingEventDetails['session-changed']>} session-changed - The browser's session at the tenant no longer belongs to the user shown.
 * @fires {CustomEvent<LinkingEventDetails['sign-in-requested']>} sign-in-requested - The user pressed "Sign in". Cancelable: a page that signs its users in itself prevents it and does so.
 *
 * @slot empty - Instead of the sentence if there are no identities.
 * @slot signed-out - Instead of the sentence for users who are not signed in.
 *
 * @csspart list - The identities.
 * @csspart identity - One identity; with `primary`, `new`, `pending` or `danger`.
 * @csspart identity-icon - The provider's logo.
 * @csspart identity-label - The provider's name.
 * @csspart identity-detail - Email, name or id.
 * @csspart connections - The connections that can be linked.
 * @csspart connection-icon - The logo of such a connection.
 * @csspart link-button - Links a connection.
 * @csspart unlink-button - Asks whether to unlink.
 * @csspart confirm-button - Confirms; with `danger` if it unlinks.
 * @csspart cancel-button - Cancels.
 * @csspart retry-button - Tries again what failed.
 * @csspart sign-in-button - Lets the user sign in.
 * @csspart notice - What the user is told; with `success`.
 * @csspart error - What failed.
 * @csspart progress - What the user waits for.
 * @csspart choice - The two accounts to choose from.
 * @csspart skeleton - Stands in for the list while it loads.
 *
 * @cssstate signed-out - Nobody is signed in, or the tenant wants one more step of who is.
 * @cssstate loading - The list is on its way.
 * @cssstate ready - The list is shown.
 * @cssstate busy - Something runs.
 * @cssstate failed - There is no list, and the user is told why.
 */
export class AccountLink extends BrandedElement {
  /** Identifier of the Management API. Default: `https://{domain}/api/v2/`; give it if `domain` is a custom domain. */
  @property() audience = '';
  /** Connections to offer: names separated by spaces or commas, or a JSON array. Empty: one button that lets the tenant ask. */
  @property({ converter: { fromAttribute: connectionsFromAttribute } }) connections: ConnectionsInput = [];
  /** `choose` asks the user which of the two accounts to keep; `current` keeps the one that is signed in. */
  @property({ converter: oneOf('current', 'choose') }) primary: 'current' | 'choose' = 'current';
  /** `merge` merges the other account's `user_metadata` into the kept one's; `discard` lets it go. */
  @property({ converter: oneOf('discard', 'merge') }) metadata: 'discard' | 'merge' = 'discard';
  /**
   * When to ask the user, between the second sign-in and the link, whether the account that has signed in is the right one: `auto`, if its
   * email is none of the user's; `always`; or `never`.
   */
  @property({ converter: oneOf('auto', 'always', 'never') }) confirm: 'auto' | 'always' | 'never' = 'auto';
  /** Links accounts without a verified email too. */
  @booleanSetting @property({ attribute: 'allow-unverified', type: Boolean, converter: booleanAttribute }) allowUnverified = false;
  /**
   * Names of connections, separated by spaces or commas, whose accounts SCIM or a directory provisions: they are never linked to another
   * account, as they would lose the id that they are known by there. Of `backend="action"`, the Action's secret says it.
   */
  @property({ attribute: 'managed-connections' }) managedConnections: string | readonly string[] = '';
  /** Goes on offering a connection that is linked already. */
  @booleanSetting @property({ attribute: 'allow-multiple', type: Boolean, converter: booleanAttribute }) allowMultiple = false;
  /**
   * Shows the picture that a provider has of the user beside its logo. The picture comes from the provider, which so learns that the page is
   * looked at, and a content security policy has to allow it by `img-src`.
   */
  @booleanSetting @property({ type: Boolean, converter: booleanAttribute }) pictures = false;
  /** Lists and links only. */
  @booleanSetting @property({ attribute: 'no-unlink', type: Boolean, converter: booleanAttribute }) noUnlink = false;
  /** Sample identities in memory instead of a tenant; every action works. */
  @booleanSetting @property({ type: Boolean, converter: booleanAttribute }) demo = false;
  /** Who links: the browser by the Management API, or the tenant's post-login `action`, with no token for that API in the browser. */
  @property({ converter: oneOf('management', 'action') }) backend: 'management' | 'action' = 'management';
  /** The page's own `Auth0Client`: its session is used, and none opened. */
  @property({ attribute: false }) client: AuthClient | undefined;
  /** Gives a Management API access token of the signed-in user; called for each operation, so that it may be renewed. */
  @property({ attribute: false, hasChanged: (now, before) => !now !== !before }) getAccessToken: GetAccessToken | undefined;
  /** Replaces the rule by which `metadata="merge"` merges. Default: the kept account's values win, arrays are united. */
  @property({ attribute: false }) mergeMetadata: MetadataMerge | undefined;
  /** Replaces everything that talks to Auth0. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  readonly #linking: StoreController<LinkingState, LinkingStore> = new StoreController(this, linkingEventNames, async () => {
    const { LinkingStore, SharedChanges } = await fetchCode(() => import('../linking/linking-runtime.js'));
    const store = new LinkingStore(() => this.#settings);
    const changes = new SharedChanges(store);
    return {
      store,
      start: () => {
        changes.open();
        store.connect(() => this.#createGateway());
      },
      stop: () => {
        changes.close();
        store.disconnect();
      },
    };
  });
  readonly #icons = new ProviderIcons(this);
  readonly #view = new LazyModule(this, () => import('./view/content.js'));

  constructor() {
    super();
    new FocusKeeper(this, () => this.#view.value?.rowOfNews(this.#linking.state));
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !isAsking(this.#linking.state)) return;
      // A dialog around the element stays open, the browser's own or one that listens for keys.
      event.preventDefault();
      event.stopPropagation();
      void this.cancel();
    });
  }

  /** The identities shown, the primary one first; empty until they have been loaded. */
  get identities(): readonly Identity[] {
    const { state } = this.#linking;
    return state.status === 'ready' ? state.account.identities : [];
  }

  /** The signed-in user; `undefined` until the list has been loaded. */
  get user(): User | undefined {
    const { state } = this.#linking;
    return state.status === 'ready' ? state.account.user : undefined;
  }

  /** What the element is at: `signed-out`, `loading`, `ready`, `busy` or `failed`; the same as its `:state()`. */
  override get state(): StateName {
    return stateName(this.#linking.state);
  }

  /**
   * Lets the user sign in to a second account and links it. Must be called in a user gesture, or the window is blocked.
   * @param connection a connection or the name of one; without it, the tenant asks
   * @returns what became of it: linked, prevented by a listener of `before-link`, or the page is being left for a redirect
   * @throws {LinkError}
   */
  async link(connection?: string | Connection): Promise<LinkOutcome> {
    const named =
      typeof connection === 'string' ? (this.#connectionList.find(({ name }) => name === connection) ?? { name: connection }) : connection;
    return this.#store.link(named);
  }

  /** Unlinks an identity without asking the user. Rejects with a `LinkError`. */
  async unlink(identity: Pick<Identity, 'provider' | 'userId'>): Promise<UnlinkOutcome> {
    return this.#store.unlink(identity);
  }

  /** Ends a sign-in that waits for the user, or the question before an unlink. */
  async cancel(): Promise<void> {
    await this.#linking.store?.cancel();
  }

  /** Lets the user sign in. Must be called in a user gesture, or the window is blocked. Rejects with a `LinkError`. */
  async signIn(): Promise<void> {
    return this.#store.signIn();
  }

  /** Loads the list again; the one that is shown stays until then. Rejects with a `LinkError`. */
  async refresh(): Promise<void> {
    return this.#store.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated && !isServer) this.#view.load().catch(() => undefined);
    if (!this.hasUpdated && !isServer && !this.gateway) prefetchGateway(this);
    if (setup.some((name) => changed.has(name))) this.#linking.reset();
  }

  protected override defaultTitle(): string {
    return frameText('title');
  }

  protected override badge(): string {
    return this.demo ? frameText('demo') : '';
  }

  protected override renderDescription(): string {
    return frameText('description');
  }

  protected override get isLoading(): boolean {
    return this.state === 'loading';
  }

  protected override announcement(): string {
    return this.#view.value?.announcement(this.#content) ?? '';
  }

  protected override renderBody(): TemplateResult {
    const { status } = this.#content.state;
    // A text in the wrong language for a moment would be worse than none.
    if (this.localization.language === undefined) return skeleton(this.#connectionList.length);
    if (this.#view.value) return this.#view.value.content(this.#content);
    return status === 'failed'
      ? unreachable(this.#connectionList.length, () => this.#linking.reset())
      : skeleton(this.#connectionList.length);
  }

  get #settings(): LinkingSettings {
    const { allowUnverified, confirm, flow } = this;
    const merge = this.metadata === 'merge' ? { mergeMetadata: this.mergeMetadata ?? mergeByDefault } : {};
    const managedConnections = String(this.managedConnections).split(/[\s,]+/);
    return {
      language: this.localization.requested,
      allowUnverified,
      managedConnections,
      flow,
      confirm,
      choosesPrimary: this.primary === 'choose',
      ...merge,
    };
  }

  get #connectionList(): readonly Connection[] {
    return normalizeConnections(this.connections);
  }

  protected override unreadableConnections(): unknown[] {
    const unreadable: unknown[] = [];
    normalizeConnections(this.connections, (entry) => unreadable.push(entry));
    return unreadable;
  }

  get #store(): LinkingStore {
    const { store } = this.#linking;
    if (store) return store;
    throw new LinkError('not-ready', 'The element is not set up yet.', { hint: 'Wait until its state is no longer loading.' });
  }

  get #content(): Content {
    return {
      state: this.#linking.state,
      connections: this.#connectionList,
      allowMultiple: this.allowMultiple,
      canUnlink: !this.noUnlink,
      pictures: this.pictures,
      metadata: this.metadata !== 'merge' ? 'deleted' : this.mergeMetadata ? 'merged-by-page' : 'merged',
      language: this.localization.language ?? 'en',
      store: this.#linking.store,
      restart: () => this.#linking.reset(),
      renderAgain: () => this.requestUpdate(),
      icon: (provider) => this.#icons.get(provider),
    };
  }

  async #createGateway(): Promise<AccountsGateway> {
    const { styles, createGateway } = await this.#view.load();
    this.adoptStyles(styles);
    return this.gateway ?? createGateway(this);
  }
}

const mergeByDefault: MetadataMerge = async (kept, absorbed) =>
  (await fetchCode(() => import('../domain/metadata.js'))).mergeMetadata(kept, absorbed);
