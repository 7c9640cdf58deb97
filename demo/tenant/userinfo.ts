import type { IncomingMessage } from 'node:http';
import type { Provider } from 'oidc-provider';
import { claimsOf, profileScopes } from './account.js';
import { textOf } from './http.js';
import type { Reply } from './http.js';
import { readProof } from './proof-of-possession.js';
import { verifyToken } from './tokens.js';
import type { UserStore } from './user-store.js';

/** `/userinfo`: takes tokens for an API, which are JWTs, and opaque ones; those that are bound to a key with a proof of it alone. */
export async function userinfo(request: IncomingMessage, provider: Provider, users: UserStore): Promise<Reply> {
  const [, scheme = '', token = ''] = /^(Bearer|DPoP) (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const subject = (await readOpaque(token, provider)) ?? (await readJwt(token, provider.issuer));
  const user = subject && users.get(subject.userId);
  const isBound = subject?.key !== undefined;
  if (!user || isBound !== (scheme.toLowerCase() === 'dpop')) return refuse(isBound ? 'DPoP' : 'Bearer', 'invalid_token');
  if (isBound) {
    const proved = { method: request.method ?? '', url: `${provider.issuer}userinfo`, token };
    const key = await readProof(textOf(request.headers['dpop']), proved);
    if (key !== subject.key) return refuse('DPoP', 'invalid_dpop_proof');
  }
  const granted = Object.entries(profileScopes).flatMap(([scope, claims]) => (subject.scopes.has(scope) ? claims : []));
  return { status: 200, body: Object.fromEntries(Object.entries(claimsOf(user)).filter(([claim]) => granted.includes(claim))) };
}

function refuse(scheme: string, error: string): Reply {
  return { status: 401, body: 'Unauthorized', headers: { 'content-type': 'text/plain', 'www-authenticate': `${scheme} error="${error}"` } };
}

interface Subject {
  readonly userId: string;
  readonly scopes: ReadonlySet<string>;
  /** Thumbprint of the key that the token is bound to. */
  readonly key?: string;
}

async function readOpaque(token: string, provider: Provider): Promise<Subject | undefined> {
  const found = await provider.AccessToken.find(token);
  return found?.accountId ? { userId: found.accountId, scopes: found.scopes, ...(found.jkt && { key: found.jkt }) } : undefined;
}

async function readJwt(token: string, issuer: string): Promise<Subject | undefined> {
  try {
    const { sub = '', scope } = await verifyToken(token, { issuer, audience: `${issuer}userinfo` });
    return { userId: sub, scopes: new Set(textOf(scope).split(' ')) };
  } catch {
    return undefined;
  }
}
