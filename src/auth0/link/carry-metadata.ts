import type { LinkContext, LinkResult } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import { metadataChange } from '../../domain/metadata.js';
import type { Metadata } from '../../domain/metadata.js';
import { checkAccessToken } from '../tokens/access-token.js';
import type { AccessToken } from '../tokens/access-token.js';
import { changeOrLearn } from '../management/change-or-check.js';
import { getMetadata, patchMetadata } from '../management/management-api.js';
import { badAnswer } from '../management/management-error.js';
import type { LinkEnvironment, Sides } from './link-stages.js';

const never = new AbortController().signal;

/**
 * Writes what becomes of both accounts' metadata to the one that stays, and then links: the tenant forgets those of the other with it. If the
 * tenant refuses the link, the metadata are put back. If it may have linked all the same, they stay: too much does no harm, a loss does.
 */
export async function carryMetadata(
  { send, environment }: Pick<LinkEnvironment, 'send' | 'environment'>,
  { signal, mergeMetadata }: Pick<LinkContext, 'signal'> & Required<Pick<LinkContext, 'mergeMetadata'>>,
  { kept, absorbed }: Sides,
  link: () => Promise<LinkResult>,
): Promise<LinkResult> {
  const { token } = kept;
  checkAccessToken(token, token.userId, environment.now(), ['update:current_user_metadata']);
  const read = async (by: AccessToken, until = signal): Promise<Metadata> =>
    readMetadata(await send(getMetadata(by.userId), by.value, until));
  const write = (change: Metadata, until: AbortSignal): Promise<unknown> =>
    changeOrLearn<unknown>(
      () => send(patchMetadata(token.userId, change), token.value, until),
      async () => (isIn(change, await read(token, until)) ? true : undefined),
    );

  const [before, other] = await Promise.all([read(token), absorbed.token ? read(absorbed.token) : {}]);
  const change = metadataChange(before, await merge(mergeMetadata, before, other));
  if (Object.keys(change).length === 0) return link();
  const changeBack = Object.fromEntries(Object.keys(change).map((key) => [key, Object.hasOwn(before, key) ? before[key] : null]));
  await write(change, signal);
  try {
    return await link();
  } catch (error) {
    if (isRefusal(error)) await write(changeBack, never).catch((second) => notPutBack(error, second));
    throw error;
  }
}

/** Whether the tenant has answered, and has not linked. */
function isRefusal(error: unknown): boolean {
  const { status } = LinkError.from(error);
  return status !== undefined && status >= 400 && status < 500;
}

async function merge(by: Required<LinkContext>['mergeMetadata'], kept: Metadata, absorbed: Metadata): Promise<unknown> {
  try {
    return await by(kept, absorbed);
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw new LinkError('not-configured', 'mergeMetadata failed, so nothing was changed.', {
      cause: error,
      hint: 'Make mergeMetadata(kept, absorbed) return merged metadata for anything that two accounts can hold.',
    });
  }
}

function notPutBack(first: unknown, second: unknown): never {
  const { code, message, status, retryAfter } = LinkError.from(first);
  throw new LinkError(code, `${message} The metadata of the second account was added to the first before that, and could not be removed.`, {
    cause: new AggregateError([first, second], 'Neither linked nor put back.'),
    hint: 'Check user_metadata of the account in Dashboard > User Management > Users.',
    status,
    retryAfter,
  });
}

/** Whether nothing of a change is left to do. */
function isIn(change: Metadata, metadata: Metadata): boolean {
  const wanted = Object.entries({ ...metadata, ...change }).filter(([, value]) => value !== null);
  return Object.keys(metadataChange(metadata, Object.fromEntries(wanted))).length === 0;
}

function readMetadata(body: unknown): Metadata {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badAnswer('is no user');
  const metadata = (body as { readonly user_metadata?: unknown }).user_metadata ?? {};
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) throw badAnswer('holds no metadata');
  return metadata as Metadata;
}
