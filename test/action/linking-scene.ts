import type { JWTPayload } from 'jose';
import type { PostLoginEvent, TenantUser } from '../../src/action/post-login.js';
import { Scene, idToken, now, oldAda } from './scene.js';

export const linkingSecrets = {
  PAGE_CLIENT_IDS: 'settings-page',
  COMPANION_CLIENT_ID: 'companion',
  COMPANION_CLIENT_SECRET: 'companion-secret',
  // Neither is needed where nobody is asked at the first login.
  PAGE_URL: undefined,
  MANAGEMENT_CLIENT_ID: undefined,
  MANAGEMENT_CLIENT_SECRET: undefined,
};

/** The account of the same person that is about to be linked. */
export const githubAda: TenantUser = {
  user_id: 'github|7',
  email: 'ada@work.example',
  email_verified: true,
  created_at: '2024-05-05T00:00:00.000Z',
  identities: [{ connection: 'github', provider: 'github', user_id: 7 }],
};

interface Asked {
  readonly scope?: string;
  readonly query?: Record<string, unknown>;
  readonly user?: TenantUser;
  readonly clientId?: string;
  readonly signedInAt?: number;
  readonly secrets?: PostLoginEvent['secrets'];
  readonly protocol?: string;
  readonly hint?: JWTPayload;
  readonly ip?: string;
}

/** A login that a page with `backend="action"` has begun: without fault but for what is given. */
export class LinkingScene extends Scene {
  constructor(...users: TenantUser[]) {
    super(...(users.length > 0 ? users : [oldAda, githubAda]));
    this.metadata = {};
  }

  get result(): unknown {
    return this.claims['account_link_result'];
  }

  async beginLink(asked: Asked = {}): Promise<void> {
    await this.#begin({ scope: 'openid link_account read:linked_identities', ...asked }, { 'ext-link-connection': 'github' });
  }

  async beginUnlink(identity: string, asked: Asked = {}): Promise<void> {
    await this.#begin({ scope: 'openid unlink_account', ...asked }, { 'ext-unlink-identity': identity, prompt: 'login', max_age: '0' });
  }

  /** The second account signs in, with these claims in its ID token. */
  async signInSecond(claims: JWTPayload = {}, asked: Asked = {}): Promise<void> {
    const nonce = this.sentTo?.searchParams.get('nonce') ?? '';
    const own = { aud: 'companion', sub: 'github|7', nonce, account_link_connection: 'github', auth_time: now / 1000 };
    this.secondIdToken ??= await idToken({ ...own, ...claims });
    await this.comeBack({ code: 'code' }, asked);
  }

  async comeBack(query: Record<string, string>, asked: Asked = {}): Promise<void> {
    await this.leave(await this.#members(asked, query));
  }

  async #begin(asked: Asked, query: Record<string, unknown>): Promise<void> {
    const hint = await idToken({ aud: 'settings-page', exp: now / 1000 - 60, ...asked.hint });
    const standard = { response_type: 'code', code_challenge_method: 'S256', id_token_hint: hint, 'ext-link-tx': 'tx-1' };
    await this.login(await this.#members(asked, { ...standard, ...query, ...asked.query }));
  }

  #members(asked: Asked, query: Record<string, unknown>): Promise<Partial<PostLoginEvent>> {
    return Promise.resolve({
      user: asked.user ?? oldAda,
      client: { client_id: asked.clientId ?? 'settings-page' },
      request: { method: 'GET', hostname: 'acme.eu.auth0.com', query, ip: asked.ip ?? '192.0.2.1' },
      transaction: {
        protocol: asked.protocol ?? 'oidc-basic-profile',
        requested_scopes: (asked.scope ?? '').split(' '),
        ui_locales: ['fr'],
        metadata: { ...this.metadata },
      },
      authentication: { methods: [{ name: 'pwd', timestamp: new Date(asked.signedInAt ?? now - 60_000).toISOString() }] },
      secrets: { ...linkingSecrets, ...asked.secrets },
    });
  }
}
