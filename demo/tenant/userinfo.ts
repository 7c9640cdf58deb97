import type { Provider } from 'oidc-provider';
import { claimsOf, profileScopes } from './account.js';
import { textOf } from './http.js';
import type { Reply } from './http.js';
import { verifyToken } from './tokens.js';
import type { UserStore } from './user-store.js';

/** `/userinfo`: takes tokens for an API, which are JWTs, and opaque ones. */
export async function userinfo(authorization: string | undefined, provider: Provider, users: UserStore): Promise<Reply> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  const subject = token ? ((await readOpaque(token, provider)) ?? (await readJwt(token, provider.issuer))) : undefined;
  const user = subject && users.get(subject.userId);
  if (!user) return { status: 401, body: 'Unauthorized', headers: { 'content-type': 'text/plain' } };
  const granted = Object.entries(profileScopes).flatMap(([scope, claims]) => (subject.scopes.has(scope) ? claims : []));
  return { status: 200, body: Object.fromEntries(Object.entries(claimsOf(user)).filter(([claim]) => granted.includes(claim))) };
}

interface Subject {
  readonly userId: string;
  readonly scopes: ReadonlySet<string>;
}

async function readOpaque(token: string, provider: Provider): Promise<Subject | undefined> {
  const found = await provider.AccessToken.find(token);
  return found?.accountId ? { userId: found.accountId, scopes: found.scopes } : undefined;
}

async function readJwt(token: string, issuer: string): Promise<Subject | undefined> {
  try {
    const { sub = '', scope } = await verifyToken(token, { issuer, audience: `${issuer}userinfo` });
    return { userId: sub, scopes: new Set(textOf(scope).split(' ')) };
  } catch {
    return undefined;
  }
}
