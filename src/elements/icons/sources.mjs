/**
 * Where each provider's logo comes from. Colours are the brands' own: those of the set `logos` are in the drawing, `simple-icons` draws in one colour
 * and names it in its data. A logo that its owner shows in black on light and in white on dark takes the text's colour.
 *
 * @typedef {object} Source
 * @property {string[]} providers all that show this logo; the first gives the module its name
 * @property {string} icon `set:name` in the package `@iconify-json/{set}`
 * @property {string} [color] instead of the text's colour
 * @property {string} [darkColor] instead of `color` on a dark surface, for brands with a white version
 * @property {Record<string, string>} [recolor] the brand's present colours in place of those drawn
 * @property {string} [backing] white below the logo where letters are cut out that the brand shows in white
 * @property {string[]} [colors] one for each subpath of a logo that is drawn in one colour but has several
 */

/** In one module that every view loads. @type {Source[]} */
export const common = [
  { providers: ['google-oauth2', 'google-apps'], icon: 'logos:google-icon' },
  { providers: ['facebook'], icon: 'simple-icons:facebook', color: '#0866ff', backing: '<circle cx="12" cy="12" r="11.9" fill="#fff"/>' },
  { providers: ['apple'], icon: 'simple-icons:apple' },
  {
    providers: ['windowslive', 'waad', 'adfs', 'office365', 'sharepoint'],
    icon: 'logos:microsoft-icon',
    recolor: { '#f1511b': '#f25022', '#80cc28': '#7fba00', '#00adef': '#00a4ef', '#fbbc09': '#ffb900' },
  },
  { providers: ['github'], icon: 'simple-icons:github' },
  { providers: ['twitter'], icon: 'simple-icons:x' },
  { providers: ['linkedin'], icon: 'logos:linkedin-icon', backing: '<path fill="#fff" d="M20 20h216v216H20z"/>' },
  { providers: ['amazon'], icon: 'simple-icons:amazon', colors: ['#f90', 'currentColor', 'currentColor', '#f90'] },
  { providers: ['auth0'], icon: 'lucide:key-round' },
  { providers: ['email'], icon: 'lucide:mail' },
  { providers: ['sms'], icon: 'lucide:smartphone' },
];

/** For providers that have no logo. @type {Source} */
export const neutral = { providers: [], icon: 'lucide:circle-user-round' };

/** Beside what the user is told, by what it says; loaded with the list. @type {Record<string, string>} */
export const signs = {
  success: 'lucide:circle-check',
  failure: 'lucide:circle-alert',
  info: 'lucide:info',
  window: 'lucide:app-window',
};

/** Each in a module of its own, loaded when it is needed. @type {Source[]} */
export const rare = [
  { providers: ['baidu'], icon: 'simple-icons:baidu', color: '#2932e1', darkColor: '#fff' },
  { providers: ['bitbucket'], icon: 'logos:bitbucket' },
  { providers: ['box'], icon: 'simple-icons:box', color: '#0061d5', darkColor: '#fff' },
  { providers: ['discord'], icon: 'logos:discord-icon' },
  { providers: ['dropbox'], icon: 'simple-icons:dropbox', color: '#0061ff' },
  { providers: ['evernote'], icon: 'simple-icons:evernote', color: '#00a82d' },
  { providers: ['fitbit'], icon: 'simple-icons:fitbit', color: '#00b0b9' },
  { providers: ['instagram'], icon: 'simple-icons:instagram', color: '#ff0069' },
  { providers: ['ip'], icon: 'lucide:network' },
  { providers: ['line'], icon: 'simple-icons:line', color: '#06c755', backing: '<path fill="#fff" d="M4 7h16v7H4z"/>' },
  { providers: ['oidc'], icon: 'simple-icons:openid', color: '#f78c40' },
  { providers: ['okta'], icon: 'logos:okta-icon' },
  { providers: ['paypal'], icon: 'simple-icons:paypal', color: '#002991', darkColor: '#fff' },
  { providers: ['salesforce'], icon: 'simple-icons:salesforce', color: '#00a1e0' },
  { providers: ['samlp', 'ad', 'pingfederate'], icon: 'lucide:building-2' },
  { providers: ['shopify'], icon: 'logos:shopify' },
  { providers: ['slack'], icon: 'logos:slack-icon' },
  { providers: ['soundcloud'], icon: 'simple-icons:soundcloud', color: '#f50' },
  { providers: ['spotify'], icon: 'simple-icons:spotify', color: '#1ed760' },
  { providers: ['thirtysevensignals'], icon: 'simple-icons:basecamp', color: '#1d2d35', darkColor: '#fff' },
  { providers: ['twitch'], icon: 'simple-icons:twitch', color: '#9146ff' },
  { providers: ['vkontakte'], icon: 'simple-icons:vk', color: '#07f', backing: '<path fill="#fff" d="M4 6h16v12H4z"/>' },
  { providers: ['weibo'], icon: 'simple-icons:sinaweibo', color: '#e6162d' },
  { providers: ['wordpress'], icon: 'simple-icons:wordpress', color: '#21759b', darkColor: '#fff' },
  { providers: ['yahoo'], icon: 'simple-icons:yahoo', color: '#5f01d1', darkColor: '#fff' },
];
