import { groups } from './gallery-states.js';
import { promptStates } from './prompt-states.js';
import { putIntoState } from './put-into-state.js';

const themes = ['plain', 'rounded', 'dense', 'brand'];
const shown = [
  ['account-link', groups['The list']['many identities']],
  ['account-link', groups.Linking['waiting for a window']],
  ['account-link', groups.Unlinking.confirming],
  ['account-link', groups['On the way']['signed out']],
  ['account-link-prompt', promptStates['several accounts']],
];

for (const theme of themes) {
  const heading = document.createElement('h2');
  heading.textContent = theme;
  const rows = ['light', 'dark'].map((scheme) => {
    const row = document.createElement('div');
    row.className = 'row';
    row.dataset.state = `${theme}, ${scheme}`;
    row.append(...shown.map(([tag, state]) => cell(theme, scheme, tag, state)));
    return row;
  });
  const section = document.createElement('section');
  section.append(heading, ...rows);
  document.getElementById('themes').append(section);
}

/** In a shadow root, where a theme as it is in its file reaches one element and no other. */
function cell(theme, scheme, tag, state) {
  const node = document.createElement('div');
  node.className = `cell ${scheme}`;
  node.dataset.look = scheme;
  const host = document.createElement('div');
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = `/themes/${theme}.css`;
  const element = document.createElement(tag);
  element.setAttribute('heading-level', '3');
  element.setAttribute('connections', 'google-oauth2 facebook github');
  putIntoState(element, state);
  host.attachShadow({ mode: 'open' }).append(sheet, element);
  node.append(host);
  return node;
}
