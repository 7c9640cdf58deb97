import type { IncomingMessage } from 'node:http';
import { readBody } from '../http.js';
import type { Reply } from '../http.js';
import type { UserStore } from '../user-store.js';
import { authenticate, authorize } from './caller.js';
import type { Caller } from './caller.js';
import { pickFields } from './get-user.js';
import { linkIdentity } from './link-identity.js';
import { ManagementError, badBody, noSuchUser } from './management-error.js';
import { unlinkIdentity } from './unlink-identity.js';
import { updateUser } from './update-user.js';

interface Call {
  readonly request: IncomingMessage;
  readonly caller: Caller;
  readonly query: URLSearchParams;
  readonly users: UserStore;
}

/** Answers `/api/v2/…`. */
export async function managementApi(request: IncomingMessage, issuer: string, audience: string, users: UserStore): Promise<Reply> {
  try {
    const [path = '', query] = (request.url ?? '').split('?', 2);
    const caller = await authenticate(request.headers.authorization, issuer, audience);
    // The path is taken apart before it is decoded: an id may hold `/`.
    return await route(path.split('/').slice(3).map(decode), { request, caller, query: new URLSearchParams(query), users });
  } catch (error) {
    if (error instanceof ManagementError) return error.toReply();
    throw error;
  }
}

async function route([resource, userId, property, provider, identityId, ...rest]: readonly string[], call: Call): Promise<Reply> {
  const { request, caller, users } = call;
  const parts = [userId, property, provider, identityId].filter((part) => part !== undefined).length + rest.length;
  const key = `${request.method} ${resource} ${parts}`;
  if (key === 'GET users-by-email 0') return usersByEmail(call);
  if (resource !== 'users' || !userId) throw notFound();
  if (key === 'GET users 1') return getUser(userId, call);
  if (key === 'PATCH users 1') return { status: 200, body: updateUser(userId, await readObject(request), caller, users) };
  if (property !== 'identities') throw notFound();
  if (key === 'POST users 2') return { status: 201, body: await linkIdentity(userId, await readObject(request), caller, users) };
  if (key === 'DELETE users 4' && provider && identityId) {
    return { status: 200, body: unlinkIdentity(userId, { provider, user_id: identityId }, caller, users) };
  }
  throw notFound();
}

function getUser(userId: string, { caller, query, users }: Call): Reply {
  authorize(caller, userId, ['read:users'], ['read:current_user']);
  const user = users.get(userId);
  if (!user) throw noSuchUser();
  return { status: 200, body: pickFields(user, query) };
}

function usersByEmail({ caller, query, users }: Call): Reply {
  authorize(caller, '', ['read:users'], []);
  const email = query.get('email');
  if (!email) throw new ManagementError(400, "Query validation error: 'Missing required property: email'.", 'invalid_query_string');
  const found = users.all().filter((user) => user.email === email);
  return { status: 200, body: found.map((user) => pickFields(user, query)) };
}

async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readBody(request);
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badBody('Invalid request payload JSON format');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badBody("Payload validation error: 'Expected type object'.");
  return body as Record<string, unknown>;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ManagementError(400, 'Invalid request URI', 'invalid_uri');
  }
}

function notFound(): ManagementError {
  return new ManagementError(404, 'Not Found');
}
