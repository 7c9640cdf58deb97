import type {
  AccountsGateway,
  Left,
  LinkContext,
  LinkResult,
  PendingLink,
  ProfileChoice,
  SessionChange,
  SignInWindow,
} from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { findSecondary } from '../domain/find-secondary.js';
import type { Identity } from '../domain/identity.js';
import type { LinkOutcome, UnlinkOutcome } from './linking-events.js';
import { LinkingOperations } from './linking-operations.js';
import type { LinkingSettings, LinkWay } from './linking-settings.js';
import { signInContext } from './sign-in-context.js';

/** Links to the account that is shown, and unlinks from it. */
export class AccountChanges extends LinkingOperations {
  protected readonly settings: () => LinkingSettings;

  constructor(settings: () => LinkingSettings) {
    super();
    this.settings = settings;
  }

  /** Whether the user may be led away from the page where no window is to be had. */
  get mayLeave(): boolean {
    return this.settings().flow !== 'popup';
  }

  /** Lets the user sign in to a second account and links it; to be called in a user gesture. */
  async link(connection?: Connection, way?: LinkWay): Promise<LinkOutcome> {
    this.account();
    if (!this.isOperating && !this.emit('before-link', { connection }, true)) return { status: 'prevented' };
    return this.#link(connection, (gateway, context) => gateway.link(connection, { ...context, ...way }), way?.signInFirst);
  }

  /** Asks the user whether to unlink; `unlink` answers yes, `cancel` no. */
  askToUnlink(identity: Identity): void {
    if (!this.isOperating) this.begin({ kind: 'confirming', identity });
  }

  /** Unlinks without asking. */
  async unlink(wanted: Pick<Identity, 'provider' | 'userId'>): Promise<UnlinkOutcome> {
    const account = this.account();
    const identity = findSecondary(account, wanted);
    return this.operate({ operation: 'unlink', identity }, async (gateway, signal) => {
      if (!this.emit('before-unlink', { identity }, true)) {
        this.end();
        return { status: 'prevented' };
      }
      this.begin({ kind: 'unlinking', identity });
      const rest = await gateway.unlink(identity, { signal, account });
      signal.throwIfAborted();
      this.end({ kind: 'unlinked', identity }, rest);
      this.emit('identity-unlinked', { identity, identities: rest.identities });
      return { status: 'unlinked', identities: rest.identities };
    });
  }

  /** A failure is shown and told like that of any link. */
  protected finishLink(pending: PendingLink): void {
    this.#link(pending.connection, (_, context) => pending.finish(context)).catch(() => undefined);
  }

  async #link(
    connection: Connection | undefined,
    start: (gateway: AccountsGateway, context: LinkContext) => Promise<LinkResult | Left>,
    signInFirst?: boolean,
  ): Promise<LinkOutcome> {
    const account = this.account();
    const settings = this.settings();
    const { allowUnverified, choosesPrimary, mergeMetadata } = settings;
    return this.operate({ operation: 'link', connection, ...(signInFirst && { signInFirst }) }, async (gateway, signal, attempt) => {
      this.begin({ kind: 'linking', connection });
      const sessionChanged = (change: SessionChange): void => {
        if (this.isRemoved(signal)) return;
        attempt.isSessionLost = change.reason === 'link-failed' || change.reason === 'wrong-user';
        if (attempt.isSessionLost) this.sessionLost();
        this.emit('session-changed', change);
      };
      const show = (window?: SignInWindow): void => {
        if (this.isCurrent(signal)) this.begin({ kind: 'linking', connection, window });
      };
      const result = await start(gateway, {
        ...signInContext(signal, settings, show, sessionChanged),
        account,
        allowUnverified,
        ...(mergeMetadata && { mergeMetadata }),
        signInFirst: false,
        ...(choosesPrimary && { chooseKept: (choice: ProfileChoice) => this.askWhichToKeep(connection, choice, signal) }),
      });
      signal.throwIfAborted();
      if (result === 'left') return { status: 'left' };
      const { identity, primaryChanged } = result;
      this.end({ kind: 'linked', identity }, result.account);
      const { identities } = result.account;
      this.emit('identity-linked', { identity, identities, primaryChanged });
      return { status: 'linked', identity, identities, primaryChanged };
    });
  }
}
