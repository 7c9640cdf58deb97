import { findConnection } from './tenant/connections.js';
import type { TenantUser } from './tenant/index.js';

interface Started {
  readonly pages: string;
  readonly domain: string;
  readonly clientId: string;
  /** Whom one can sign in as, where the tenant is the local one. */
  readonly local?: { readonly users: readonly TenantUser[]; readonly password: string };
}

/** What the terminal says once everything listens. */
export function describeStart({ pages, domain, clientId, local }: Started): string {
  const addresses = [
    ['Settings page', `${pages}/`],
    ['First login', `${pages}/prompt.html`],
    ['By the Action', `${pages}/action.html`],
    ['Studio', `${pages}/studio.html`],
    ['Every state', `${pages}/gallery.html`],
    ['Themes', `${pages}/themes.html`],
    ['Plain HTML', `${pages}/embed/plain.html`],
    ['Strict CSP', `${pages}/embed/strict-csp.html`],
    ['React', `${pages}/embed/react.html`],
    ['Vue', `${pages}/embed/vue.html`],
    ['Svelte', `${pages}/embed/svelte.html`],
    [local ? 'Local tenant' : 'Tenant', `${domain}  (client id ${clientId})`],
  ];
  const first = local ? signInFirst(pages, local.users, local.password) : `Open ${pages}/ and sign in, once the settings below are made.`;
  const rest = local ? [...describeUsers(local.users, local.password), '', ...describeOwnPage(domain, clientId)] : describeSettings(pages);
  return ['', 'account-link demo', '', first, '', ...columns(addresses), '', ...rest, '', 'Ctrl+C stops it.', ''].join('\n');
}

function signInFirst(pages: string, users: readonly TenantUser[], password: string): string {
  const email = users.find(({ identities: [identity] }) => identity?.provider === 'auth0')?.email;
  return `Open ${pages}/, sign in as ${email} with the password "${password}", and press "Link Google".`;
}

function describeOwnPage(domain: string, clientId: string): readonly string[] {
  return [
    'A page of your own, at any port of localhost',
    '',
    `  <account-link domain="${domain}" client-id="${clientId}" connections="google-oauth2 github"></account-link>`,
  ];
}

function describeUsers(users: readonly TenantUser[], password: string): readonly string[] {
  const rows = users.map(({ identities: [identity], email, email_verified: isVerified, name, user_id }) => [
    identity ? (findConnection(identity.connection)?.displayName ?? identity.connection) : '',
    email ?? name ?? user_id,
    identity?.provider === 'auth0' ? `password: ${password}` : email === undefined ? 'no email' : isVerified ? '' : 'not verified',
  ]);
  return ['Users to sign in as, and to link; each start begins with them anew', '', ...columns(rows)];
}

function describeSettings(pages: string): readonly string[] {
  const settings = ['Allowed Callback URLs', 'Allowed Web Origins', 'Allowed Logout URLs'];
  return ['Settings that the application needs', '', ...columns(settings.map((setting) => [setting, pages]))];
}

/** Lines whose cells stand below each other. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join('   ')}`.trimEnd());
}
