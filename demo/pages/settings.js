const widget = document.querySelector('account-link');
const log = document.getElementById('log');
const menu = document.getElementById('menu');

const attributesToTry = [
  'language',
  'theme',
  'color',
  'title',
  'logo',
  'connections',
  'allow-unverified',
  'allow-multiple',
  'no-unlink',
  'primary',
  'metadata',
  'flow',
  'demo',
  'organization',
  'heading-level',
];

/** What the one line of each event says. */
const summaries = {
  'identities-loaded': ({ identities }) => identities.map(({ connection }) => connection).join(', '),
  'before-link': ({ connection }) => connection?.name ?? 'the tenant asks which connection',
  'identity-linked': ({ identity }) => identity.connection,
  'before-unlink': ({ identity }) => identity.connection,
  'identity-unlinked': ({ identity }) => identity.connection,
  'account-link-failed': ({ operation, error }) => `${operation}: ${error.code}`,
  'session-changed': ({ reason, sub }) => [reason, sub].filter(Boolean).join(', now '),
};

const query = new URLSearchParams(location.search);
for (const name of attributesToTry) {
  if (query.has(name)) widget.setAttribute(name, query.get(name));
}
for (const link of document.querySelectorAll('#try a')) {
  if (link.href === location.href.replace(/#.*/, '')) link.setAttribute('aria-current', 'true');
}

for (const name of Object.keys(summaries)) widget.addEventListener(name, writeDown);
widget.addEventListener('identities-loaded', ({ detail }) => showProfile(detail.user));
document.getElementById('clear').addEventListener('click', () => {
  log.replaceChildren();
  showWhetherEmpty();
});

menu.addEventListener('click', () => openMenu(menu.getAttribute('aria-expanded') !== 'true'));
document.getElementById('sections').addEventListener('click', ({ target }) => {
  if (target.closest('a')) openMenu(false);
});

addEventListener('hashchange', markSection);
markSection();

const domain = widget.getAttribute('domain');
const signOut = new URL('/v2/logout', domain.includes('://') ? domain : `https://${domain}`);
signOut.searchParams.set('client_id', widget.getAttribute('client-id'));
signOut.searchParams.set('returnTo', location.origin);
document.getElementById('sign-out').href = signOut;

function markSection() {
  const hash = location.hash || '#sign-in';
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === hash) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

function openMenu(isOpen) {
  menu.setAttribute('aria-expanded', String(isOpen));
}

function writeDown({ type, detail }) {
  const entry = make('li');
  const box = make('details');
  const now = new Date();
  const time = make('time', now.toLocaleTimeString('en-GB'));
  time.dateTime = now.toISOString();
  const line = make('summary');
  line.append(time, make('strong', type), make('span', summaries[type](detail)));
  box.append(line, detail.error ? describe(detail.error) : make('pre', JSON.stringify(detail, undefined, 2)));
  box.open = detail.error !== undefined;
  entry.classList.toggle('failed', box.open);
  entry.append(box);
  log.prepend(entry);
  showWhetherEmpty();
}

/** What a developer needs of a LinkError. */
function describe({ code, message, hint, status, retryAfter }) {
  const list = make('dl');
  for (const [name, value] of Object.entries({ code, message, hint, status, retryAfter })) {
    if (value !== undefined) list.append(make('dt', name), make('dd', value));
  }
  return list;
}

function showWhetherEmpty() {
  const isEmpty = log.childElementCount === 0;
  document.getElementById('no-events').hidden = !isEmpty;
  document.getElementById('clear').hidden = isEmpty;
}

function showProfile({ userId, profile, createdAt }) {
  const name = profile.name ?? profile.email ?? profile.username ?? userId;
  const initials = name.split(/\s+/, 2).map((word) => [...word][0] ?? '');
  const since = createdAt && new Date(createdAt).toLocaleDateString('en', { month: 'long', year: 'numeric' });
  document.getElementById('initials').textContent = initials.join('').toUpperCase();
  document.getElementById('name').textContent = name;
  document.getElementById('email').textContent = profile.email ?? 'No email address';
  for (const element of document.querySelectorAll('[data-signed-in]')) element.hidden = false;
  document.getElementById('since').textContent = since ? `Member since ${since}` : '';
}

function make(tag, text = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
