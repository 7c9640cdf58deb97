import { expect } from '@open-wc/testing';
import { LinkError } from '../../../src/domain/link-error.js';
import type { LinkErrorCode } from '../../../src/domain/link-error.js';
import { sdkFailure } from '../../../src/auth0/sdk/sdk-error.js';
import type { Attempt } from '../../../src/auth0/sdk/sdk-error.js';
import { sdkError, token } from '../fakes.js';

const inWindow: Attempt = { by: 'window', connection: 'github' };
const inSilence: Attempt = { by: 'silence' };

describe('sdkFailure', () => {
  const cases: readonly [error: string, description: string, code: LinkErrorCode, hint?: RegExp][] = [
    ['popup_open', '', 'popup-blocked'],
    ['cancelled', 'Popup closed', 'popup-closed', /Allowed Callback URLs.*Allowed Web Origins.*Cross-Origin-Opener-Policy/],
    ['timeout', 'Timeout', 'popup-timeout'],
    ['login_required', 'Login required', 'login-required'],
    ['login_required', 'The application is running in a Cross-Origin Isolated context, which is not possible.', 'login-required'],
    ['login_required', 'Multifactor authentication required', 'mfa-required'],
    ['interaction_required', '', 'login-required'],
    ['invalid_grant', 'Unknown or invalid refresh token.', 'login-required'],
    ['consent_required', 'Consent required', 'consent-required'],
    ['missing_refresh_token', 'Missing Refresh Token', 'consent-required'],
    ['missing_scopes', 'Missing requested scopes after refresh', 'consent-required'],
    ['mfa_required', 'Multifactor authentication required', 'mfa-required'],
    ['unsupported_challenge_type', '', 'mfa-required'],
    ['access_denied', 'User did not authorize the request', 'access-denied'],
    ['access_denied', 'Service not found: https://login.example.com/api/v2/', 'tenant-misconfigured', /audience/],
    ['access_denied', 'Client is not authorized to access resource server "x"', 'tenant-misconfigured', /Application Access/],
    ['access_denied', 'Client has not been granted scopes: x', 'insufficient-scope', /scopes/],
    ['access_denied', 'Unauthorized', 'tenant-misconfigured', /Single Page Application/],
    ['unauthorized', 'user is blocked', 'access-denied'],
    ['unauthorized_client', 'Grant type authorization_code not allowed for the client.', 'tenant-misconfigured', /Grant Types/],
    ['unauthorized_client', '', 'tenant-misconfigured', /Logs/],
    ['invalid_request', 'the connection was not found', 'tenant-misconfigured', /"github"/],
    ['access_denied', 'the connection is disabled', 'tenant-misconfigured', /"github"/],
    ['invalid_request', 'no connections enabled for the client', 'tenant-misconfigured'],
    ['invalid_request', 'redirect_uri is not registered', 'tenant-misconfigured', /Allowed Callback URLs/],
    ['invalid_request', 'parameter organization is invalid', 'tenant-misconfigured', /organization/],
    ['invalid_scope', '', 'tenant-misconfigured', /scopes/],
    ['invalid_client', '', 'tenant-misconfigured', /client-id/],
    ['state_mismatch', 'Invalid state', 'unknown'],
    ['use_dpop_nonce', 'Server rejected DPoP proof: wrong nonce', 'unknown'],
    ['too_many_requests', '', 'rate-limited'],
    ['server_error', '', 'server'],
    ['request_error', 'HTTP error. Unable to fetch', 'server'],
  ];
  for (const [error, description, code, hint] of cases) {
    it(`maps ${error} "${description}" to ${code}`, () => {
      const failure = sdkFailure(sdkError(error, description), inWindow);
      expect(failure.code).to.equal(code);
      expect(failure.message).to.contain(`${error}: ${description}`);
      if (hint) expect(failure.hint).to.match(hint);
    });
  }

  const plain: readonly [error: unknown, code: LinkErrorCode][] = [
    [new TypeError('NetworkError: the connection was not possible'), 'network'],
    [new Error("Timeout when executing 'fetch'"), 'network'],
    [new SyntaxError('Unexpected token <'), 'server'],
    [new Error('Authentication Time (auth_time) claim in the ID token indicates that too much time has passed'), 'stale-login'],
    [new Error('Issuer (iss) claim mismatch in the ID token'), 'tenant-misconfigured'],
    [new Error('Signature algorithm of "HS256" is not supported.'), 'tenant-misconfigured'],
    [new Error('Organization ID (org_id) claim mismatch in the ID token'), 'tenant-misconfigured'],
    [new Error('Expiration Time (exp) claim error in the ID token; current time (Sun) is after expiration time (Fri)'), 'device-clock'],
    [
      new Error(
        "Not Before time (nbf) claim in the ID token indicates that this token can't be used just yet. Current time (Fri) is before Sun",
      ),
      'device-clock',
    ],
    [new Error('Expiration Time (exp) claim must be a number present in the ID token'), 'invalid-token'],
    [new DOMException('The user aborted a request.', 'AbortError'), 'network'],
    [new Error('auth0-spa-js must run on a secure origin.'), 'not-configured'],
    [new Error('odd'), 'unknown'],
    ['text', 'unknown'],
    [undefined, 'unknown'],
    [null, 'unknown'],
  ];
  for (const [error, code] of plain) {
    it(`maps ${String(error).slice(0, 60)} to ${code}`, () => {
      const failure = sdkFailure(error, inWindow);
      expect([failure.code, failure.cause]).to.deep.equal([code, error]);
    });
  }

  it('takes a silent timeout for a broken connection or wrong settings', () => {
    const failure = sdkFailure(sdkError('timeout', 'Timeout'), inSilence);
    expect(failure.code).to.equal('network');
    expect(failure.hint).to.contain('Allowed Web Origins');
  });

  it('leaves a LinkError as it is', () => {
    const error = new LinkError('wrong-account', 'No.');
    expect(sdkFailure(error, inSilence)).to.equal(error);
  });

  it('holds no token, if the SDK’s error holds one', () => {
    const error = Object.assign(sdkError('mfa_required', `Go on with ${token()}`), { mfa_token: 'secret' });
    const failure = sdkFailure(error, inSilence);
    expect(failure.cause).to.equal(undefined);
    expect(failure.message).to.contain('[token]').and.not.to.contain(token());
  });
});
