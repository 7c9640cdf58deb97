import type { NewUser } from './user-store.js';

/** The users that the contract names, then one for some of the other connections. Pictures come from the tenant itself, never from elsewhere. */
export function seededUsers(origin: string): readonly NewUser[] {
  return [
    {
      connection: 'Username-Password-Authentication',
      userId: '5f7c8ec7c33c6c004bbafe82',
      profile: { email: 'ada@example.com', email_verified: true, name: 'Ada Lovelace', nickname: 'ada' },
      createdAt: '2021-03-14T09:26:53.000Z',
      loginsCount: 248,
      userMetadata: { locale: 'en-GB', newsletter: true },
      appMetadata: { plan: 'team' },
    },
    {
      connection: 'google-oauth2',
      userId: '103547991597142817347',
      profile: {
        email: 'ada@example.com',
        email_verified: true,
        name: 'Ada King',
        nickname: 'ada',
        given_name: 'Ada',
        family_name: 'King',
        picture: `${origin}/avatars/AK.svg`,
      },
      createdAt: '2023-11-02T17:05:10.000Z',
      loginsCount: 12,
      userMetadata: { theme: 'dark' },
    },
    {
      connection: 'facebook',
      userId: '10221458823107549',
      profile: {
        email: 'ada@example.com',
        email_verified: true,
        name: 'Ada Byron',
        given_name: 'Ada',
        family_name: 'Byron',
        picture: `${origin}/avatars/AB.svg`,
      },
      createdAt: '2024-06-20T20:41:37.000Z',
      loginsCount: 3,
    },
    {
      connection: 'github',
      userId: 1906091,
      profile: {
        email: 'grace@example.com',
        email_verified: false,
        name: 'Grace Hopper',
        nickname: 'grace-hopper',
        picture: `${origin}/avatars/GH.svg`,
      },
      createdAt: '2022-12-09T08:15:00.000Z',
      loginsCount: 57,
    },
    {
      connection: 'twitter',
      userId: '783214',
      profile: { name: 'linus', nickname: 'linus' },
      createdAt: '2020-08-25T12:00:00.000Z',
      loginsCount: 7,
    },
    {
      connection: 'apple',
      userId: '001862.1f2b3c4d5e6f708192a3b4c5d6e7f809.1342',
      profile: { email: 'k7f2m9qx4d@privaterelay.appleid.com', email_verified: true },
      createdAt: '2025-01-19T06:30:45.000Z',
      loginsCount: 2,
    },
    {
      connection: 'windowslive',
      userId: '4c9e1b7a2f6d8035',
      profile: { email: 'katherine@example.com', email_verified: true, name: 'Katherine Johnson', nickname: 'katherine' },
      createdAt: '2024-02-24T14:22:09.000Z',
      loginsCount: 31,
    },
    {
      connection: 'email',
      userId: '65a1f0c2d4b6e8091a2b3c4d',
      profile: { email: 'radia@example.com', email_verified: true, name: 'radia@example.com', nickname: 'radia' },
      createdAt: '2024-01-12T10:10:10.000Z',
      loginsCount: 9,
    },
    {
      connection: 'sms',
      userId: '65a1f0c2d4b6e8091a2b3c4e',
      profile: { name: '+44 20 7946 0018', phone_number: '+442079460018', phone_verified: true },
      createdAt: '2024-01-13T11:11:11.000Z',
      loginsCount: 4,
    },
    {
      connection: 'acme-saml',
      userId: 'acme-saml|ada@acme.example',
      profile: { email: 'ada@acme.example', email_verified: true, name: 'Ada Lovelace', given_name: 'Ada', family_name: 'Lovelace' },
      createdAt: '2025-05-05T07:45:00.000Z',
      loginsCount: 18,
    },
  ];
}
