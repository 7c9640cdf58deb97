import type { Account } from '../../src/domain/accounts-gateway.js';
import type { Identity } from '../../src/domain/identity.js';

/** The main identity of Ada's account: a database user with a verified email. */
export const adaPassword: Identity = {
  connection: 'Username-Password-Authentication',
  provider: 'auth0',
  userId: 'ada',
  isSocial: false,
  isPrimary: true,
  profile: { name: 'Ada Lovelace', email: 'ada@example.com', emailVerified: true },
};

export const adaGoogle: Identity = secondary('google-oauth2', { userId: '1001' });
export const adaFacebook: Identity = secondary('facebook', { userId: '2002', profile: { email: 'ada@facebook.example' } });
export const adaGithub: Identity = secondary('github', { userId: '3003', profile: { username: 'ada-l' } });

/** An identity of a provider, linked to an account; its connection is called like its provider. */
export function secondary(provider: string, members: Partial<Identity> = {}): Identity {
  return {
    connection: provider,
    provider,
    userId: '1',
    isSocial: true,
    isPrimary: false,
    profile: { email: 'ada@example.com', emailVerified: true },
    ...members,
  };
}

/** Ada's account with these identities linked to it. */
export function adaWith(...linked: Identity[]): Account {
  const profile = { name: 'Ada Lovelace', email: 'ada@example.com', emailVerified: true };
  return { user: { userId: 'auth0|ada', profile, createdAt: '2024-01-02T03:04:05.000Z' }, identities: [adaPassword, ...linked] };
}
