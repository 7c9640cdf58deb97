/** A way to sign in that the tenant has. */
export interface TenantConnection {
  /** What `connection` of `/authorize` takes. */
  readonly name: string;
  /** The provider part of its users' ids. */
  readonly strategy: string;
  readonly displayName: string;
  readonly isSocial: boolean;
}

export interface TenantOrganization {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** The connection whose users have a password. */
export const databaseConnection = 'Username-Password-Authentication';

const social = (name: string, displayName: string): TenantConnection => ({ name, strategy: name, displayName, isSocial: true });

export const connections: readonly TenantConnection[] = [
  { name: databaseConnection, strategy: 'auth0', displayName: 'Email and password', isSocial: false },
  social('google-oauth2', 'Google'),
  social('facebook', 'Facebook'),
  social('github', 'GitHub'),
  social('twitter', 'X'),
  social('apple', 'Apple'),
  social('windowslive', 'Microsoft'),
  social('linkedin', 'LinkedIn'),
  social('amazon', 'Amazon'),
  { name: 'email', strategy: 'email', displayName: 'Email code', isSocial: false },
  { name: 'sms', strategy: 'sms', displayName: 'SMS code', isSocial: false },
  { name: 'acme-saml', strategy: 'samlp', displayName: 'Acme Corp', isSocial: false },
];

export const organizations: readonly TenantOrganization[] = [
  { id: 'org_acme000000000001', name: 'acme', displayName: 'Acme Corp' },
  { id: 'org_globex0000000002', name: 'globex', displayName: 'Globex' },
];

export function findConnection(name: string): TenantConnection | undefined {
  return connections.find((connection) => connection.name === name);
}

/** An organization by its id or its name, as `/authorize` takes either. */
export function findOrganization(idOrName: string): TenantOrganization | undefined {
  return organizations.find(({ id, name }) => id === idOrName || name === idOrName.toLowerCase());
}
