// The page brings the account, so that no network but that of the files is measured.
const profile = { email: 'ada@example.com', emailVerified: true };
const primary = {
  connection: 'Username-Password-Authentication',
  provider: 'auth0',
  userId: '1',
  isSocial: false,
  isPrimary: true,
  profile,
};
const google = { connection: 'google-oauth2', provider: 'google-oauth2', userId: '2', isSocial: true, isPrimary: false, profile };
const refuse = async () => {
  throw new Error('not in this page');
};
const load = async () => ({ user: { userId: 'auth0|1', profile }, identities: [primary, google] });
document.querySelector('account-link').gateway = { load, signIn: refuse, link: refuse, unlink: refuse };
