const capitalized = new Set(
  'amazon apple bitbucket box discord dropbox evernote facebook fitbit instagram okta salesforce shopify slack spotify twitch yahoo yandex'.split(
    ' ',
  ),
);

const spelled: Readonly<Record<string, string>> = {
  ad: 'AD/LDAP',
  adfs: 'ADFS',
  baidu: '百度',
  github: 'GitHub',
  'google-apps': 'Google Workspace',
  'google-oauth2': 'Google',
  line: 'LINE',
  linkedin: 'LinkedIn',
  office365: 'Microsoft 365',
  oidc: 'OpenID Connect',
  paypal: 'PayPal',
  pingfederate: 'PingFederate',
  planningcenter: 'Planning Center',
  samlp: 'SAML',
  sharepoint: 'SharePoint',
  soundcloud: 'SoundCloud',
  thirtysevensignals: 'Basecamp',
  twitter: 'X',
  vkontakte: 'VK',
  waad: 'Microsoft Entra ID',
  weibo: '新浪微博',
  windowslive: 'Microsoft',
  wordpress: 'WordPress',
};

/**
 * The brand name of an identity provider, the same in every language.
 * `undefined` for a provider that has none: its name is either translated (`auth0`, `email`, `sms`, `ip`) or that of the connection.
 */
export function providerName(provider: string): string | undefined {
  if (capitalized.has(provider)) return provider.charAt(0).toUpperCase() + provider.slice(1);
  return Object.hasOwn(spelled, provider) ? spelled[provider] : undefined;
}
