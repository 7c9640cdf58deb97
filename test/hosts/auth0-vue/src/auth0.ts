export const tenant = { domain: 'tenant.eu.auth0.com', clientId: 'YOUR_CLIENT_ID' };

export const management = {
  audience: 'https://tenant.eu.auth0.com/api/v2/',
  scope: 'openid profile email read:current_user update:current_user_identities',
};
