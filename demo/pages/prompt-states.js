import { LinkError } from './dist/cdn/account-link.js';

/** How each state of `<account-link-prompt>` comes about, in an app that knows the candidates itself. */

const never = () => new Promise(() => {});
const ada = { name: 'Ada Lovelace', email: 'ada@example.com', emailVerified: true };
const google = { connection: 'google-oauth2', provider: 'google-oauth2', userId: '1', isSocial: true, isPrimary: true, profile: ada };
const account = { user: { userId: 'google-oauth2|1', profile: ada }, identities: [google] };

const password = {
  connection: 'Username-Password-Authentication',
  provider: 'auth0',
  email: ada.email,
  createdAt: '2021-03-14T09:26:53.000Z',
};
const facebook = { connection: 'facebook', email: ada.email, createdAt: '2022-11-02T10:00:00.000Z' };
const github = { connection: 'github', email: ada.email, createdAt: '2024-05-02T08:00:00.000Z' };

const gateway = (link = never) => ({ load: async () => account, signIn: never, unlink: never, link });
const asks = (...candidates) => ({ gateway: gateway(), properties: { candidates } });
const goOn = (element) => element.shadowRoot.querySelector('[part~=continue-button]').click();
const fails = (code) => async () => Promise.reject(new LinkError(code, 'For the gallery.'));

const opensWindow = (_, { windowChanged }) => {
  windowChanged({ focus() {} });
  return never();
};

export const promptStates = {
  'one account': asks(password),
  'several accounts': asks(password, facebook, github),
  'no way to skip': { ...asks(password), attributes: { required: '' } },
  'with an explanation': { ...asks(password), attributes: { 'policy-url': '#' } },
  'waiting for a window': { ...asks(password, facebook), gateway: gateway(opensWindow), act: goOn },
  linking: { ...asks(password), act: goOn },
  'wrong account': { ...asks(password), gateway: gateway(fails('wrong-account')), act: goOn },
  'window blocked': { ...asks(password), gateway: gateway(fails('popup-blocked')), act: goOn },
  linked: {
    ...asks(password),
    gateway: gateway(async () => ({ account, identity: google, primaryChanged: false })),
    act: goOn,
  },
  'nothing to ask': asks(),
};
