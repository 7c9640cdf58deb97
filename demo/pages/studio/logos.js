import '../dist/cdn/account-link.js';

/** Providers to suggest; any other connection can be typed. */
export const providers = [
  ...[
    'google-oauth2',
    'apple',
    'facebook',
    'windowslive',
    'github',
    'twitter',
    'linkedin',
    'amazon',
    'discord',
    'slack',
    'spotify',
    'twitch',
  ],
  ...[
    'paypal',
    'salesforce',
    'shopify',
    'dropbox',
    'box',
    'bitbucket',
    'wordpress',
    'line',
    'vkontakte',
    'weibo',
    'baidu',
    'yahoo',
    'yandex',
  ],
  ...['Username-Password-Authentication', 'email', 'sms', 'waad', 'adfs', 'samlp', 'oidc', 'okta', 'google-apps'],
];

const never = () => new Promise(() => {});
const source = document.createElement('account-link');
source.language = 'en';
source.gateway = {
  load: async () => ({ user: { userId: 'studio|logos', profile: {} }, identities: [] }),
  signIn: never,
  link: never,
  unlink: never,
};

/** Lets a list that nobody sees be rendered, from which logos are taken: they are those that the element shows. */
export function prepareLogos(host, connections) {
  source.connections = connections;
  if (!source.isConnected) host.append(source);
}

/** A copy of the logo of a connection; nothing while it is on its way. */
export async function logoOf(name) {
  const icon = await found(() =>
    source.shadowRoot?.querySelector(`.item:has([data-connection="${CSS.escape(name)}"]) [part~=connection-icon] > *`),
  );
  return icon?.cloneNode(true);
}

async function found(find) {
  for (let frames = 0; frames < 120; frames++) {
    const node = find();
    if (node) return node;
    await new Promise(requestAnimationFrame);
  }
  return undefined;
}
