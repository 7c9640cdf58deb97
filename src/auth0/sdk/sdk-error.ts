import { LinkError } from '../../domain/link-error.js';
import type { LinkErrorCode } from '../../domain/link-error.js';
import { scopeHint } from '../base/management-scopes.js';
import { quote } from '../base/quote.js';

/** What the SDK was asked for when it failed. */
export interface Attempt {
  /** Whether the user was asked in a window or in the page's place, or the tenant without the user. */
  readonly by: 'window' | 'page' | 'silence';
  /** The connection to sign in with, if one was chosen. */
  readonly connection?: string;
}

export const audienceHint =
  'Set audience to the identifier in Dashboard > Applications > APIs > Auth0 Management API, https://TENANT/api/v2/ with the tenant’s own host name, even if domain is a custom domain.';

export const algorithmHint =
  'Set JSON Web Token (JWT) Signature Algorithm to RS256: Dashboard > Applications > Applications > the application > Settings > Advanced Settings > OAuth.';

export const networkHint =
  'If the connection works, add the page’s origin to Allowed Web Origins and Allowed Origins (CORS): Dashboard > Applications > Applications > the application > Settings.';

const originsHint =
  'Add the page’s origin (or redirect-uri) to Allowed Callback URLs, and the page’s origin to Allowed Web Origins: Dashboard > Applications > Applications > the application > Settings.';

export const windowHint =
  `If the window showed an error page of the tenant: ${originsHint} ` +
  "If the user did not close it: add connect-src 'self' to the page's content security policy, so that the page can read its own Cross-Origin-Opener-Policy.";

const applicationHint = 'Set client-id to an application of the type Single Page Application: Dashboard > Applications > Applications.';
const organizationHint = 'Set organization to one that the application may sign users in to: Dashboard > Organizations.';

type Rule = readonly [failure: RegExp, code: LinkErrorCode, hint?: string | ((attempt: Attempt) => string)];

/** By "window|page|silence name: description". The first that fits counts: one name has many causes, so descriptions come before names. */
const rules: readonly Rule[] = [
  [/ (TypeError|AbortError):| timeout when executing/i, 'network', networkHint],
  [/service not found/i, 'tenant-misconfigured', audienceHint],
  [/not authorized to access resource server/i, 'tenant-misconfigured', scopeHint],
  [/not been granted scopes/i, 'insufficient-scope', scopeHint],
  [
    /grant type/i,
    'tenant-misconfigured',
    'Allow Authorization Code: Dashboard > Applications > Applications > the application > Settings > Advanced Settings > Grant Types.',
  ],
  [/connections?\b.*\b(not|no|disabled|unknown|invalid)\b|\b(no|unknown|invalid) connections?\b/i, 'tenant-misconfigured', connectionHint],
  [/ access_denied: unauthorized$| invalid_client:/i, 'tenant-misconfigured', applicationHint],
  [/ invalid_request:.*organization|\(org_(id|name)\)/i, 'tenant-misconfigured', organizationHint],
  [/callback|redirect_uri/i, 'tenant-misconfigured', originsHint],
  [/ invalid_scope:/, 'tenant-misconfigured', scopeHint],
  [
    / (unauthorized_client|invalid_request|unsupported_response_type):/,
    'tenant-misconfigured',
    'Read the reason in Dashboard > Monitoring > Logs.',
  ],
  [/multi-?factor| mfa_\w+:| unsupported_challenge_type:/i, 'mfa-required'],
  [/ (login_required|interaction_required|account_selection_required|invalid_grant):/, 'login-required'],
  [/ (consent_required|missing_refresh_token|missing_scopes):/, 'consent-required'],
  [/ (access_denied|unauthorized):/, 'access-denied'],
  [/ popup_open:/, 'popup-blocked'],
  [/ cancelled:/, 'popup-closed', windowHint],
  [/window timeout:/, 'popup-timeout', windowHint],
  [
    / timeout:/,
    'network',
    `${originsHint} Check client-id, too: for one that it does not know, the tenant shows an error page that never answers.`,
  ],
  [/ too_many_\w+:/, 'rate-limited'],
  [/ (server_error|temporarily_unavailable|request_error):/, 'server'],
  [/ (state_mismatch|missing_transaction):/, 'unknown', 'Start one sign-in at a time: another one with the same client-id was under way.'],
  [/ SyntaxError:/, 'server', 'Check domain: something other than the tenant seems to answer.'],
  [/\(auth_time\)/, 'stale-login'],
  [
    /\(iss\)/,
    'tenant-misconfigured',
    'Set domain to the host name in the claim iss of the tenant’s ID tokens: its custom domain, if it has one.',
  ],
  [/signature algorithm/i, 'tenant-misconfigured', algorithmHint],
  [/\((exp|nbf|iat)\).*current time/i, 'device-clock', 'Correct this device’s clock: it differs from the tenant’s by more than a minute.'],
  [/\(\w+\) (time )?claim/, 'invalid-token'],
  [/secure origin|window\.crypto/, 'not-configured', 'Serve the page by HTTPS, or from localhost.'],
];

/** The one place where what the SDK throws, and what the tenant tells it, becomes a `LinkError`. */
export function sdkFailure(error: unknown, attempt: Attempt): LinkError {
  if (error instanceof LinkError) return error;
  const { name, description } = describe(error);
  const [, code, hint] = rules.find(([failure]) => failure.test(`${attempt.by} ${name}: ${description}`)) ?? [];
  const what = { window: 'The sign-in in a window failed', page: 'The sign-in failed', silence: 'No access token was to be had' }[
    attempt.by
  ];
  return new LinkError(code ?? 'unknown', `${what} (${name}: ${quote(description)}).`, {
    hint: typeof hint === 'function' ? hint(attempt) : hint,
    // The SDK's MFA failure carries a token.
    ...(name === 'mfa_required' ? {} : { cause: error }),
  });
}

/** Characters of a description that are looked at. */
const longest = 2000;

export function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError;
}

function connectionHint({ connection }: Attempt): string {
  const fix =
    connection === undefined ? 'Enable at least one connection' : `Check that the connection "${connection}" exists, and enable it`;
  return `${fix} for the application (Dashboard > Authentication > the connection > Applications).`;
}

/** By what an error carries and not by its class: the page may bundle another copy of the SDK. */
function describe(error: unknown): { name: string; description: string } {
  const { error: code, error_description: description, message, name } = Object(error) as Record<string, unknown>;
  const all = firstText(description, message, error) ?? '';
  // Whatever an address says at length is looked at for its beginning only.
  return { name: firstText(code, name) ?? typeof error, description: all.slice(0, longest) };
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
