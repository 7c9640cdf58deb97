import { LinkError } from './dist/cdn/account-link.js';

/** How each state comes about: what the gateway answers, and what is then done to the element. */

const never = () => new Promise(() => {});
const ada = { name: 'Ada Lovelace', email: 'ada@example.com', emailVerified: true };

const identity = (provider, userId, profile = ada, more = {}) => ({
  connection: provider,
  provider,
  userId,
  isSocial: true,
  isPrimary: false,
  profile,
  ...more,
});
const primary = identity('auth0', '5f7c8ec7c33c6c004bbafe82', ada, {
  connection: 'Username-Password-Authentication',
  isSocial: false,
  isPrimary: true,
});
const google = identity('google-oauth2', '103547991597142817347');
const user = { userId: 'auth0|5f7c8ec7c33c6c004bbafe82', profile: ada, createdAt: '2021-03-14T09:26:53.000Z' };
const other = {
  userId: 'google-oauth2|103547991597142817347',
  profile: { ...ada, name: 'Ada King' },
  createdAt: '2024-05-02T08:00:00.000Z',
};

const account = (...identities) => ({ user, identities });
const one = account(primary);
const two = account(primary, google);
const many = account(
  primary,
  google,
  identity('facebook', '10155', { name: 'Ada <b>King</b>' }),
  identity('github', '583231', { username: 'ada' }),
  identity('samlp', 'acme-saml|ada.lovelace@research.acme.example', {}, { connection: 'acme-saml', isSocial: false }),
  identity('a-provider-nobody-knows', 'a-very-long-id-without-any-place-to-break-it-0123456789-0123456789'),
);

const fails = (code, more) => () => Promise.reject(new LinkError(code, 'For the gallery.', more));
const opensWindow = (_, { windowChanged }) => {
  windowChanged({ focus() {} });
  return never();
};
const choosesBetween = (_, { chooseKept }) =>
  chooseKept({
    current: { ...user, identities: one.identities, settings: ['plan'] },
    other: { ...other, identities: [google], settings: ['newsletter', 'theme'] },
  });
const gateway = (list, more = {}) => ({ load: async () => list, signIn: never, link: never, unlink: never, ...more });

const signIn = (element) => element.signIn().catch(() => {});
const linkGoogle = (element) => element.link('google-oauth2').catch(() => {});
const unlinkGoogle = (element) => element.unlink(google).catch(() => {});
const askToUnlinkGoogle = (element) => element.shadowRoot.querySelector('[part~=unlink-button]').click();

const errors = [
  ...['popup-blocked', 'popup-timeout', 'login-required', 'access-denied', 'unverified-primary', 'unverified-secondary', 'same-account'],
  ...[
    'already-linked',
    'stale-login',
    'insufficient-scope',
    'session-mismatch',
    'metadata-too-large',
    'tenant-misconfigured',
    'managed-account',
    'unknown',
  ],
];

const svg = (width, height, shape) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shape}</svg>`)}`;
const wide = svg(600, 60, '<rect width="600" height="60" rx="30" fill="#0a7d4f"/>');
const tall = svg(40, 400, '<rect width="40" height="400" rx="20" fill="#0a7d4f"/>');

function slotted(tag, slot, text) {
  const node = document.createElement(tag);
  node.slot = slot;
  node.textContent = text;
  return node;
}

/** By group and name: `gateway`, `attributes`, `content`, and `act` once the list or its absence is shown. */
export const groups = {
  'On the way': {
    loading: { gateway: gateway(one, { load: never }), isStill: true },
    'signed out': { gateway: gateway(undefined) },
    'one more step': { gateway: gateway(one, { load: fails('mfa-required') }) },
    'signing in': {
      gateway: gateway(undefined, { signIn: ({ windowChanged }) => opensWindow(undefined, { windowChanged }) }),
      act: signIn,
    },
    'sign-in not finished': { gateway: gateway(undefined, { signIn: fails('popup-closed') }), act: signIn },
    'sign-in failed': { gateway: gateway(undefined, { signIn: fails('popup-blocked') }), act: signIn },
    offline: { gateway: gateway(one, { load: fails('network') }) },
    'rate limited': { gateway: gateway(one, { load: fails('rate-limited', { retryAfter: 12 }) }) },
    'not configured': { gateway: gateway(one, { load: fails('not-configured') }) },
  },
  'The list': {
    empty: { gateway: gateway({ user, identities: [] }) },
    'one identity': { gateway: gateway(one) },
    'many identities': { gateway: gateway(many) },
    'no connections given': { gateway: gateway(two), attributes: { connections: '' } },
    'read only': { gateway: gateway(two), attributes: { 'no-unlink': '' } },
    demo: { attributes: { demo: '' } },
  },
  Linking: {
    'waiting for a window': { gateway: gateway(one, { link: opensWindow }), act: linkGoogle },
    linking: { gateway: gateway(one), act: linkGoogle },
    choosing: { gateway: gateway(one, { link: choosesBetween }), attributes: { primary: 'choose' }, act: linkGoogle },
    linked: {
      gateway: gateway(one, { link: async () => ({ account: two, identity: google, primaryChanged: false }) }),
      act: linkGoogle,
    },
    'link not finished': { gateway: gateway(one, { link: fails('popup-closed') }), act: linkGoogle },
    'session lost': {
      gateway: gateway(one, {
        link: (_, { sessionChanged }) => {
          sessionChanged({ reason: 'link-failed', sub: other.userId });
          return fails('already-linked')();
        },
      }),
      act: linkGoogle,
    },
  },
  Unlinking: {
    confirming: { gateway: gateway(two), act: askToUnlinkGoogle },
    unlinking: { gateway: gateway(two), act: unlinkGoogle },
    unlinked: { gateway: gateway(two, { unlink: async () => one }), act: unlinkGoogle },
    'unlink failed': { gateway: gateway(two, { unlink: fails('server') }), act: unlinkGoogle },
  },
  Brand: {
    'wide logo': { gateway: gateway(two), attributes: { logo: wide } },
    'tall logo': { gateway: gateway(two), attributes: { logo: tall } },
    'broken logo': { gateway: gateway(two), attributes: { logo: 'data:image/png,none' } },
    'bright accent': { gateway: gateway(undefined), attributes: { color: '#ffe600' } },
    'translucent accent': { gateway: gateway(one), attributes: { color: 'rgb(0 80 255 / 40%)' } },
    'theme of its own': { gateway: gateway(one), attributes: { theme: 'dark', color: 'orange' } },
    slots: {
      gateway: gateway(one),
      content: [slotted('strong', 'title', 'How you get in'), slotted('p', 'footer', 'Below the list.')],
    },
  },
  'Links that failed': Object.fromEntries(errors.map((code) => [code, { gateway: gateway(one, { link: fails(code) }), act: linkGoogle }])),
};
