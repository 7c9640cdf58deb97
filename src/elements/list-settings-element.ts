import { property } from 'lit/decorators.js';
import type { GetAccessToken } from '../auth0/session/token-function-session.js';
import type { AuthClient } from '../auth0/sdk/auth-client.js';
import type { AccountsGateway, MetadataMerge } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import type { LinkingSettings } from '../linking/linking-settings.js';
import { booleanAttribute, booleanSetting } from './boolean-setting.js';
import { connectionsFromAttribute, normalizeConnections, type ConnectionsInput } from './connections-converter.js';
import { oneOf } from './one-of.js';
import { TenantElement } from './tenant-element.js';

/** What a page says of the list that it embeds. */
export abstract class ListSettingsElement extends TenantElement {
  /** Identifier of the Management API. Default: `https://{domain}/api/v2/`; to be given where `domain` is a custom domain. */
  @property() audience = '';
  /** Connections to offer: names separated by spaces or commas, or a JSON array. Empty: one button that lets the tenant ask. */
  @property({ converter: { fromAttribute: connectionsFromAttribute } }) connections: ConnectionsInput = [];
  /** `choose` asks the user which of the two accounts to keep; `current` keeps the one that is signed in. */
  @property({ converter: oneOf('current', 'choose') }) primary: 'current' | 'choose' = 'current';
  /** `merge` merges the other account's `user_metadata` into the kept one's; `discard` lets it go. */
  @property({ converter: oneOf('discard', 'merge') }) metadata: 'discard' | 'merge' = 'discard';
  /** Links accounts without a verified email too. */
  @booleanSetting @property({ attribute: 'allow-unverified', type: Boolean, converter: booleanAttribute }) allowUnverified = false;
  /** Goes on offering a connection that is linked already. */
  @booleanSetting @property({ attribute: 'allow-multiple', type: Boolean, converter: booleanAttribute }) allowMultiple = false;
  /** Lists and links only. */
  @booleanSetting @property({ attribute: 'no-unlink', type: Boolean, converter: booleanAttribute }) noUnlink = false;
  /** Sample identities in memory instead of a tenant; every action works. */
  @booleanSetting @property({ type: Boolean, converter: booleanAttribute }) demo = false;
  /** The page's own `Auth0Client`: its session is used, and none opened. */
  @property({ attribute: false }) client: AuthClient | undefined;
  /** Gives a Management API access token of the signed-in user; called for each operation, so that it may be renewed. */
  @property({ attribute: false, hasChanged: (now, before) => !now !== !before }) getAccessToken: GetAccessToken | undefined;
  /** Replaces the rule by which `metadata="merge"` merges. Default: the kept account's values win, arrays are united. */
  @property({ attribute: false }) mergeMetadata: MetadataMerge | undefined;
  /** Replaces everything that talks to Auth0. */
  @property({ attribute: false }) gateway: AccountsGateway | undefined;

  protected get linkingSettings(): LinkingSettings {
    const { allowUnverified, flow } = this;
    const merge = this.metadata === 'merge' ? { mergeMetadata: this.mergeMetadata ?? mergeByDefault } : {};
    return { language: this.localization.requested, allowUnverified, flow, choosesPrimary: this.primary === 'choose', ...merge };
  }

  protected get connectionList(): readonly Connection[] {
    return normalizeConnections(this.connections);
  }

  protected override unreadableConnections(): unknown[] {
    const unreadable: unknown[] = [];
    normalizeConnections(this.connections, (entry) => unreadable.push(entry));
    return unreadable;
  }
}

const mergeByDefault: MetadataMerge = async (kept, absorbed) => (await import('../domain/metadata.js')).mergeMetadata(kept, absorbed);
