import { groups } from './gallery-states.js';

const looks = {
  light: { scheme: 'light', language: 'en' },
  dark: { scheme: 'dark', language: 'en' },
  'light, right to left': { scheme: 'light', language: 'ar' },
  'dark, right to left': { scheme: 'dark', language: 'ar' },
};
const attributesToTry = ['color', 'connections', 'logo', 'title'];

/** What to show comes from the query, so that an address is one picture. */
const query = new URLSearchParams(location.search);
const form = document.getElementById('choices');
const gallery = document.getElementById('gallery');

fillIn(form);
form.addEventListener('change', () => {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
  location.search = new URLSearchParams(chosen).toString();
});

const width = new CSSStyleSheet();
width.replaceSync(`:root { --width: ${Number(query.get('width') || 320)}px }`);
document.adoptedStyleSheets.push(width);

let users = 0;
for (const [title, states] of Object.entries(groups)) {
  const shown = chosen(states, 'state');
  if (shown.length === 0) continue;
  const group = make('section');
  group.append(make('h2', title), ...shown.flatMap(([name, state]) => [make('h3', name), row(name, state)]));
  gallery.append(group);
}

function fillIn({ elements: { state, look, ...fields } }) {
  state.append(...Object.values(groups).flatMap((states) => Object.keys(states).map((name) => new Option(name))));
  state.value = query.get('state') ?? '';
  for (const box of look) box.checked = !query.has('look') || query.getAll('look').includes(box.value);
  for (const name of ['width', 'color', 'logo']) if (query.get(name)) fields[name].value = query.get(name);
}

/** The entries that the query names, or all where it names none. */
function chosen(record, parameter) {
  const names = query.getAll(parameter).filter(Boolean);
  return Object.entries(record).filter(([name]) => names.length === 0 || names.includes(name));
}

function row(name, state) {
  const cells = chosen(looks, 'look').map(([lookName, look]) => cell(state, lookName, look));
  const node = make('div');
  node.className = 'row';
  node.dataset.state = name;
  node.append(...cells);
  return node;
}

function cell({ gateway, attributes = {}, act, content = [] }, lookName, { scheme, language }) {
  const node = make('div');
  node.className = `cell ${scheme}`;
  node.dataset.look = lookName;
  const element = make('account-link');
  const shared = { connections: 'google-oauth2 facebook github', language, 'heading-level': '4' };
  for (const name of attributesToTry) if (query.get(name)) shared[name] = query.get(name);
  for (const [name, value] of Object.entries({ ...shared, ...attributes })) element.setAttribute(name, value);
  if (gateway) element.gateway = ofItsOwnUser(gateway);
  element.append(...content.map((each) => each.cloneNode(true)));
  node.append(element);
  if (act) whenSettled(element, () => act(element));
  return node;
}

/** Once the element has something other than its skeleton to show. */
function whenSettled(element, act) {
  const isSettled = element.state !== 'loading' && element.shadowRoot?.querySelector('[part~=list], [part~=sign-in-button]');
  if (isSettled) act();
  else requestAnimationFrame(() => whenSettled(element, act));
}

/** Elements that show the same user tell each other of changes; these are to stay as they are. */
function ofItsOwnUser(gateway) {
  const suffix = `-${users++}`;
  const rename = (account) => account && { ...account, user: { ...account.user, userId: account.user.userId + suffix } };
  return {
    ...gateway,
    load: async (context) => rename(await gateway.load(context)),
    link: async (...args) => {
      const result = await gateway.link(...args);
      return { ...result, account: rename(result.account) };
    },
    unlink: async (...args) => rename(await gateway.unlink(...args)),
  };
}

function make(tag, text = '') {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
