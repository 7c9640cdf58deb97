import { isVerified } from '../domain/email.js';
import type { ActionSettings } from './action-settings.js';
import type { PostLoginApi, PostLoginEvent, TenantUser } from './post-login.js';

/** Logins in which no browser waits that could be shown a page, or in which nobody signs in at all. */
const withoutPage = new Set([
  'oauth2-access-token',
  'oauth2-device-code',
  'oauth2-password',
  'oauth2-refresh-token',
  'oauth2-resource-owner',
  'oauth2-resource-owner-jwt-bearer',
  'oauth2-token-exchange',
]);

/** Whether this login is one in which the user may be asked. */
export function isToBeAsked(event: PostLoginEvent, api: PostLoginApi, { mode, connections }: ActionSettings): boolean {
  if (withoutPage.has(event.transaction?.protocol ?? '')) return false;
  if (isSilent(event) || isFreshProof(event)) return false;
  if (mode !== 'claim' && api.redirect.canRedirect?.() === false) return false;
  if (mode === 'first-login' && event.stats.logins_count > 1) return false;
  if (connections.length > 0 && !connections.includes(event.connection.name)) return false;
  return hasVerifiedEmail(event.user);
}

export function hasVerifiedEmail<User extends Pick<TenantUser, 'email' | 'email_verified'>>(
  user: User,
): user is User & { readonly email: string } {
  return typeof user.email === 'string' && user.email !== '' && isVerified(user.email_verified);
}

function isSilent({ request }: PostLoginEvent): boolean {
  return request.query?.['prompt'] === 'none';
}

/**
 * A sign-in that demands a new proof of identity is one that links: the windows of both elements ask for it in this way. Asking in the
 * middle of it whether to link would ask for ever.
 */
function isFreshProof({ request }: PostLoginEvent): boolean {
  return request.query?.['prompt'] === 'login' && String(request.query['max_age']) === '0';
}
