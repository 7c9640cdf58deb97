import { LinkError } from '../../domain/link-error.js';
import { readJson } from '../base/json.js';
import type { Environment } from '../browser/environment.js';
import type { TenantSettings } from '../base/tenant-settings.js';

type ApplicationSettings = TenantSettings & { readonly clientId: string };

/** Milliseconds to wait for a server to answer at all. */
const longest = 4000;

const applicationSettings = 'Dashboard > Applications > Applications > your application > Settings';

/**
 * Finds out why the tenant does not answer a silent sign-in. If the tenant shows an error page, no page may read it, so that other requests
 * have to tell what it says. No user, no secret and no token is involved: `max_age=0` keeps the tenant from signing anybody in.
 * @returns nothing if the tenant answers such a request, and is only slow to answer the other
 */
export async function findFault(settings: ApplicationSettings, environment: Environment): Promise<LinkError | undefined> {
  const { domain, clientId } = settings;
  const { origin } = new URL(environment.page.url);
  const callback = settings.redirectUri ?? origin;
  const refused = refusedByPolicy(domain.origin);
  try {
    if (await environment.frames.answers(silentRequest(settings, callback, 'web_message'))) return undefined;
    const reaching = environment
      .fetch(`${domain.origin}/.well-known/openid-configuration`, { mode: 'no-cors', signal: environment.timeout(longest) })
      .then(
        () => true,
        () => false,
      );
    const [isReached, returns, knows] = await Promise.all([
      reaching,
      environment.frames.returns(silentRequest(settings, callback, 'query')),
      knowsApplication(settings, callback, environment),
    ]);
    const directive = refused.directive();
    if (directive) {
      return new LinkError('network', `The content security policy of the page keeps ${domain.origin} out.`, {
        hint: `Add ${domain.origin} to ${directive} of the policy.`,
        setting: 'content-security-policy',
      });
    }
    if (!isReached) {
      return new LinkError('network', `No server answers at ${domain.origin}.`, {
        hint: `If this device is online, domain="${domain.name}" is not the tenant’s: copy Domain from ${applicationSettings}.`,
        setting: 'domain',
      });
    }
    if (returns) {
      return new LinkError('tenant-misconfigured', `The tenant does not allow the web origin ${origin}.`, {
        hint: `Add ${origin} to Allowed Web Origins: ${applicationSettings}.`,
        setting: 'web-origin',
      });
    }
    if (knows === false) {
      return new LinkError('tenant-misconfigured', `The tenant ${domain.name} has no application with the client id "${clientId}".`, {
        hint: `Set client-id to the Client ID of a Single Page Application of this tenant: ${applicationSettings}.`,
        setting: 'client-id',
      });
    }
    if (knows) {
      return new LinkError('tenant-misconfigured', `The tenant does not allow the callback URL ${callback}.`, {
        hint: `Add ${callback} to Allowed Callback URLs: ${applicationSettings}.`,
        setting: 'callback-url',
      });
    }
    return new LinkError(
      'login-required',
      'The tenant shows an error page in place of an answer, which the browser keeps from this page.',
      {
        hint:
          `Press "Sign in": the tenant’s page says what is wrong. Either client-id="${clientId}" is no application of ${domain.name}, or its ` +
          `Allowed Callback URLs lack ${callback} and its Allowed Web Origins lack ${origin}: ${applicationSettings}.`,
        setting: 'unknown-page',
      },
    );
  } finally {
    refused.stop();
  }
}

function silentRequest({ domain, clientId }: ApplicationSettings, callback: string, mode: string): URL {
  const url = new URL('/authorize', domain.origin);
  url.search = String(
    new URLSearchParams({
      client_id: clientId,
      redirect_uri: callback,
      response_type: 'code',
      response_mode: mode,
      scope: 'openid',
      prompt: 'none',
      max_age: '0',
      state: crypto.randomUUID(),
      // Nobody knows what this is the digest of.
      code_challenge: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', ''),
      code_challenge_method: 'S256',
    }),
  );
  return url;
}

/** By what the token endpoint says to a code that there is not; `undefined` if the browser keeps its answer from the page. */
async function knowsApplication(
  { domain, clientId }: ApplicationSettings,
  callback: string,
  { fetch, timeout }: Environment,
): Promise<boolean | undefined> {
  const noCode = { grant_type: 'authorization_code', code: 'none', code_verifier: 'x'.repeat(43) };
  const body = new URLSearchParams({ ...noCode, client_id: clientId, redirect_uri: callback });
  try {
    const answer = await fetch(`${domain.origin}/oauth/token`, { method: 'POST', body, signal: timeout(longest) });
    const { error } = Object(readJson(await answer.text())) as { readonly error?: unknown };
    if (error === 'invalid_grant') return true;
    return ['invalid_client', 'unauthorized_client', 'access_denied'].includes(String(error)) ? false : undefined;
  } catch {
    return undefined;
  }
}

/** Watches for the page's content security policy to refuse a request to this origin. */
function refusedByPolicy(origin: string): { directive(): string | undefined; stop(): void } {
  let found: string | undefined;
  const look = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (blockedURI.startsWith(origin)) found ??= effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', look);
  return { directive: () => found, stop: () => document.removeEventListener('securitypolicyviolation', look) };
}
