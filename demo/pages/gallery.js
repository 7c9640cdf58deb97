import { states } from './gallery-states.js';

/** What to show comes from the query, so that an address is one picture: ?state=, ?look=, ?width=, ?color=, ?connections=. */
const query = new URLSearchParams(location.search);
const looks = {
  light: { scheme: 'light', language: 'en' },
  dark: { scheme: 'dark', language: 'en' },
  'light, right to left': { scheme: 'light', language: 'ar' },
  'dark, right to left': { scheme: 'dark', language: 'ar' },
};

let users = 0;
const gallery = document.querySelector('#gallery');
if (query.has('width')) gallery.style.setProperty('--width', `${Number(query.get('width'))}px`);

for (const [name, state] of chosen(states, query.getAll('state'))) {
  const heading = document.createElement('h2');
  heading.textContent = name;
  const row = document.createElement('div');
  row.className = 'row';
  gallery.append(heading, row);
  for (const [, look] of chosen(looks, query.getAll('look'))) row.append(cell(name, state, look));
}

function chosen(record, names) {
  return Object.entries(record).filter(([name]) => names.length === 0 || names.includes(name));
}

function cell(name, { gateway, attributes = {}, act }, { scheme, language }) {
  const cell = document.createElement('div');
  cell.className = `cell ${scheme}`;
  const element = document.createElement('account-link');
  const shared = { connections: 'google-oauth2 facebook github', language };
  for (const key of ['color', 'connections', 'logo', 'title', 'heading-level']) if (query.has(key)) shared[key] = query.get(key);
  for (const [attribute, value] of Object.entries({ ...shared, ...attributes })) element.setAttribute(attribute, value);
  if (gateway) element.gateway = ofItsOwnUser(gateway);
  if (act) whenSettled(element, () => act(element));
  cell.append(element);
  return cell;
}

/** Once the element has something other than its skeleton to show. */
function whenSettled(element, act) {
  if (['loading', undefined].includes(element.state) || !element.shadowRoot.querySelector('[part~=list], [part~=sign-in-button]')) {
    requestAnimationFrame(() => whenSettled(element, act));
  } else {
    act();
  }
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
