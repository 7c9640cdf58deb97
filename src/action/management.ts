import { splitUserId } from '../domain/identity.js';
import type { TenantSettings } from './action-settings.js';
import { answersKey, type Answers } from './answers.js';
import type { Environment } from './environment.js';
import { lowerCase } from '../domain/email.js';
import { Fault } from './fault.js';
import type { PostLoginApi, TenantIdentity, TenantUser } from './post-login.js';
import { fetchJson, type JsonAnswer } from './fetch-json.js';

/** What the Action asks of the Management API. All rejections are `Fault`s. */
export interface Management {
  /** Users of this email, as it is spelled or in lower case; at once, and not after a while as by search. */
  findByEmail(email: string): Promise<readonly TenantUser[]>;
  saveAnswers(userId: string, answers: Answers): Promise<void>;
  getUser(userId: string): Promise<TenantUser>;
  /** Resolves with the identities that the primary user then has. */
  link(primaryId: string, secondaryId: string): Promise<readonly TenantIdentity[]>;
  /** Resolves with the identities that remain. */
  unlink(userId: string, identity: string): Promise<readonly TenantIdentity[]>;
}

interface Call {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST';
  readonly path: string;
  readonly body?: object;
}

const tokenKey = 'account-link-token';
const fields = 'user_id,email,email_verified,name,created_at,identities,app_metadata,blocked';

export function createManagement(
  settings: TenantSettings,
  cache: PostLoginApi['cache'],
  environment: Environment,
  signal: AbortSignal,
): Management {
  const { tenantOrigin } = settings;
  const audience = `${tenantOrigin}/api/v2/`;

  async function getToken(): Promise<string> {
    const cached = cache.get(tokenKey)?.value;
    if (cached) return cached;
    const { managementClientId: client_id, managementClientSecret: client_secret } = settings;
    const body = { grant_type: 'client_credentials', client_id, client_secret, audience };
    const answer = await fetchJson(environment, signal, { url: `${tenantOrigin}/oauth/token`, method: 'POST', body });
    const { access_token: token, expires_in: seconds } = answer.body as { access_token?: unknown; expires_in?: unknown };
    if (answer.status !== 200 || typeof token !== 'string') {
      const advice =
        'Check MANAGEMENT_CLIENT_ID, MANAGEMENT_CLIENT_SECRET and TENANT_DOMAIN, and that the application may use the Management API.';
      throw new Fault(answer.status >= 500 ? 'server' : 'tenant-misconfigured', `No Management API token (${answer.status}). ${advice}`);
    }
    // Milliseconds; a minute less than it lives, and no more than the day that Auth0 keeps anything.
    cache.set(tokenKey, token, { ttl: Math.min(Math.max(Number(seconds) - 60, 0), 86_000) * 1000 });
    return token;
  }

  async function call({ method, path, body }: Call): Promise<JsonAnswer> {
    const send = async (): Promise<JsonAnswer> =>
      fetchJson(environment, signal, { url: audience + path, method, ...(body && { body }), token: await getToken() });
    let answer = await send();
    if (answer.status === 401) {
      cache.delete(tokenKey);
      answer = await send();
    }
    if (answer.status < 300) return answer;
    const scopes = 'It needs the scopes read:users, update:users and update:users_app_metadata.';
    const advice = answer.status === 401 || answer.status === 403 ? ` ${scopes}` : '';
    throw new Fault(codeOf(answer.status), `Management API: ${method} ${path.split(/[/?]/, 1)[0]} answered ${answer.status}.${advice}`);
  }

  return {
    async findByEmail(email) {
      // Auth0 compares to the letter: databases keep emails in lower case, some enterprise connections as they come.
      const spellings = [...new Set([email, lowerCase(email)])];
      const found: TenantUser[] = [];
      for (const spelling of spellings) {
        const query = new URLSearchParams({ email: spelling, fields, include_fields: 'true' });
        const { body } = await call({ method: 'GET', path: `users-by-email?${query}` });
        if (!Array.isArray(body) || !body.every(isUser))
          throw new Fault('server', 'Management API: users-by-email answered no list of users.');
        found.push(...body);
      }
      return found;
    },
    async saveAnswers(userId, answers) {
      await call({ method: 'PATCH', path: userPath(userId), body: { app_metadata: { [answersKey]: answers } } });
    },
    async link(primaryId, secondaryId) {
      const { provider, userId } = splitUserId(secondaryId);
      const path = `${userPath(primaryId)}/identities`;
      return identitiesOf(await call({ method: 'POST', path, body: { provider, user_id: userId } }));
    },
    async getUser(userId) {
      const { body } = await call({
        method: 'GET',
        path: `${userPath(userId)}?${new URLSearchParams({ fields, include_fields: 'true' })}`,
      });
      if (!isUser(body)) throw new Fault('server', 'Management API: users answered no user.');
      return body;
    },
    async unlink(userId, identity) {
      const { provider, userId: id } = splitUserId(identity);
      const path = `${userPath(userId)}/identities/${encodeURIComponent(provider)}/${encodeURIComponent(id)}`;
      return identitiesOf(await call({ method: 'DELETE', path }));
    },
  };
}

function userPath(userId: string): string {
  return `users/${encodeURIComponent(userId)}`;
}

function identitiesOf({ body }: JsonAnswer): readonly TenantIdentity[] {
  return Array.isArray(body) ? (body as readonly TenantIdentity[]) : [];
}

function codeOf(status: number): 'already-linked' | 'rate-limited' | 'server' | 'tenant-misconfigured' {
  if (status === 409) return 'already-linked';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'tenant-misconfigured';
}

function isUser(value: unknown): value is TenantUser {
  if (typeof value !== 'object' || value === null) return false;
  const { user_id: id, identities, created_at: createdAt } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof createdAt === 'string' && Array.isArray(identities);
}
