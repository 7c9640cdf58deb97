import { groups as listGroups } from './gallery-states.js';
import { promptStates } from './prompt-states.js';
import { putIntoState } from './put-into-state.js';

const looks = {
  light: { scheme: 'light', language: 'en' },
  dark: { scheme: 'dark', language: 'en' },
  'light, right to left': { scheme: 'light', language: 'ar' },
  'dark, right to left': { scheme: 'dark', language: 'ar' },
};
const attributesToTry = ['color', 'connections', 'logo', 'title'];

const prompts = Object.entries(promptStates).map(([name, state]) => [`prompt, ${name}`, { tag: 'account-link-prompt', ...state }]);
const groups = { ...listGroups, 'The first-login question': Object.fromEntries(prompts) };

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

const settling = [];
for (const [title, states] of Object.entries(groups)) {
  const shown = chosen(states, 'state');
  if (shown.length === 0) continue;
  const group = make('section');
  group.append(make('h2', title), ...shown.flatMap(([name, state]) => [make('h3', name), row(name, state)]));
  gallery.append(group);
}

// For those who take pictures.
Promise.all(settling).then(() => document.documentElement.classList.add('settled'));

function fillIn({ elements: { state, look, ...fields } }) {
  state.append(...Object.values(groups).flatMap((states) => Object.keys(states).map((name) => new Option(name))));
  state.value = query.get('state') ?? '';
  for (const box of look) box.checked = !query.has('look') || query.getAll('look').includes(box.value);
  for (const name of ['width', 'color', 'logo', 'language']) if (query.get(name)) fields[name].value = query.get(name);
}

/** The entries that the query names, or all where it names none. */
function chosen(record, parameter) {
  const names = query.getAll(parameter).filter(Boolean);
  return Object.entries(record).filter(([name]) => names.length === 0 || names.includes(name));
}

function row(name, state) {
  const languages = query.getAll('language').filter(Boolean);
  const cells = chosen(looks, 'look').flatMap(([lookName, look]) =>
    (languages.length ? languages : [look.language]).map((language) => cell(state, lookName, { ...look, language })),
  );
  const node = make('div');
  node.className = 'row';
  node.dataset.state = name;
  node.append(...cells);
  return node;
}

function cell(state, lookName, { scheme, language }) {
  const node = make('div');
  node.className = `cell ${scheme}`;
  node.dataset.look = lookName;
  const element = make(state.tag ?? 'account-link');
  const shared = { connections: 'google-oauth2 facebook github', language, 'heading-level': '4' };
  for (const name of attributesToTry) if (query.get(name)) shared[name] = query.get(name);
  for (const [name, value] of Object.entries(shared)) element.setAttribute(name, value);
  settling.push(putIntoState(element, state));
  node.append(element);
  return node;
}

function make(tag, text = '') {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
