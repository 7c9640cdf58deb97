import { expect } from '@open-wc/testing';
import type { LinkErrorCode } from '../../../src/domain/link-error.js';
import { deleteIdentity, getUser, postIdentity } from '../../../src/auth0/management/management-api.js';
import { requestFailure, responseFailure } from '../../../src/auth0/management/management-error.js';
import { json, now, seconds, token } from '../fakes.js';

const get = getUser('auth0|ada');
const post = postIdentity('auth0|ada', 'id-token');
const remove = deleteIdentity('auth0|ada', { provider: 'auth0', userId: 'ada' });

function failure(request: typeof get, status: number, message?: string, headers?: Record<string, string>) {
  const body = { statusCode: status, message };
  return responseFailure(request, json(body, status, headers), body, now);
}

describe('responseFailure', () => {
  const cases: readonly [request: typeof get, status: number, message: string, code: LinkErrorCode, hint?: RegExp][] = [
    [get, 400, 'Bad audience: https://api.example', 'tenant-misconfigured', /Set audience to/],
    [get, 401, 'Bad audience: https://api.example', 'tenant-misconfigured', /Set audience to/],
    [get, 401, 'Expired token received', 'invalid-token'],
    [
      get,
      403,
      'Insufficient scope, expected any of: read:current_user',
      'insufficient-scope',
      /read:current_user update:current_user_identities/,
    ],
    [get, 403, 'User to be acted on does not match subject in bearer token.', 'session-mismatch'],
    [get, 404, 'The user does not exist.', 'session-mismatch'],
    [get, 418, 'I am a teapot', 'unknown'],
    [get, 429, 'Too many requests', 'rate-limited'],
    [get, 500, 'Internal error', 'server'],
    [get, 503, '', 'server'],
    [post, 400, 'The main identity and the new one are the same.', 'same-account'],
    [post, 400, 'The specified identity already exists.', 'already-linked'],
    [post, 400, 'The link_with token must be signed with RS256', 'tenant-misconfigured', /RS256/],
    [post, 400, 'The token in link_with has expired.', 'stale-login'],
    [post, 400, 'The token in link_with must contain a sub claim.', 'invalid-token'],
    [post, 400, 'The secondary account was not found.', 'invalid-token', /sign in to the second account again/],
    [post, 400, 'The token in link_with is invalid.', 'invalid-token', /client-id/],
    [post, 400, 'The token must have the same issuer', 'tenant-misconfigured', /domain/],
    [post, 400, 'aud must match the azp of the access token', 'tenant-misconfigured', /client-id/],
    [post, 400, 'Payload validation error', 'unknown'],
    [post, 409, 'The specified identity already exists.', 'already-linked', /Unlink the second account first/],
    [remove, 400, 'Main identity cannot be removed.', 'primary-identity'],
  ];
  for (const [request, status, message, code, hint] of cases) {
    it(`maps ${request.method} ${status} "${message}" to ${code}`, () => {
      const error = failure(request, status, message);
      expect([error.code, error.status]).to.deep.equal([code, status]);
      expect(error.message).to.contain(message);
      if (hint) expect(error.hint).to.match(hint);
    });
  }

  it('does not need a body', () => {
    expect(responseFailure(get, new Response('', { status: 401 }), undefined, now).code).to.equal('invalid-token');
    expect(failure(get, 401).message).to.match(/status 401\)$/);
  });

  it('takes the seconds of Retry-After', () => {
    expect(failure(get, 429, '', { 'retry-after': '3', 'x-ratelimit-reset': '0' }).retryAfter).to.equal(3);
  });

  it('takes the date of Retry-After', () => {
    expect(failure(get, 429, '', { 'retry-after': new Date(now + 5000).toUTCString() }).retryAfter).to.equal(5);
  });

  it('takes x-ratelimit-reset, never less than nothing', () => {
    expect(failure(get, 429, '', { 'x-ratelimit-reset': String(seconds + 2) }).retryAfter).to.equal(2);
    expect(failure(get, 429, '', { 'x-ratelimit-reset': String(seconds - 2) }).retryAfter).to.equal(0);
  });

  it('leaves the wait open if headers are missing or nonsense', () => {
    expect(failure(get, 429).retryAfter).to.equal(undefined);
    expect(failure(get, 429, '', { 'retry-after': 'soon' }).retryAfter).to.equal(undefined);
    expect(failure(get, 500, '', { 'retry-after': '3' }).retryAfter).to.equal(undefined);
  });

  it('hides tokens that the tenant quotes, and holds none in its cause', () => {
    const error = failure(post, 400, `Payload validation error: ${token()} on property link_with`);
    expect(error.message).to.contain('[token] on property').and.not.to.contain(token());
    expect(error.cause).to.equal(undefined);
  });
});

describe('requestFailure', () => {
  it('leaves a LinkError as it is, and wraps what is unexpected', () => {
    const error = failure(get, 401);
    expect(requestFailure(error)).to.equal(error);
    expect(requestFailure(new Error('odd')).code).to.equal('unknown');
  });
});
