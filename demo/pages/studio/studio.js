import { listenToPicker, showAccent } from './accent.js';
import { designFromAddress, writeAddress } from './address.js';
import { Connections } from './connections.js';
import { blank, withValue } from './design.js';
import { copyText, ExportPanel } from './export-panel.js';
import { Fields } from './fields.js';
import { fillLanguages } from './languages.js';
import { History } from './history.js';
import { prepareImport } from './import-dialog.js';
import { listStates, Preview } from './preview.js';
import { promptStates } from '../prompt-states.js';

const $ = (id) => document.getElementById(id);
const { design: first, problems } = designFromAddress();
const steps = new History(first);

const preview = new Preview($('preview'));
const exported = new ExportPanel(say, preview);
const fields = new Fields((path, value) => steps.push(withValue(steps.present, path, value), path));
const connections = new Connections((list, key) => steps.push(withValue(steps.present, 'connections', list), key), say);
listenToPicker((color) => steps.push(withValue(steps.present, 'color', color), 'color'));

$('state').append(
  ...Object.entries(listStates).map(([label, states]) => {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...Object.keys(states).map((name) => new Option(name, name)));
    return group;
  }),
);
$('prompt-state').append(...Object.keys(promptStates).map((name) => new Option(name, name)));
for (const button of document.querySelectorAll('[data-width]')) {
  button.addEventListener('click', () => steps.push(withValue(steps.present, 'preview.width', Number(button.dataset.width)), 'width'));
}
fillLanguages($('languages'));

$('undo').addEventListener('click', () => undo());
$('redo').addEventListener('click', () => redo());
$('reset').addEventListener('click', () => {
  steps.push({ ...blank, element: steps.present.element });
  say('The design is as it was in the beginning. Undo brings it back.');
});
$('share').addEventListener('click', () => copyText(location.href, 'The link is copied. It holds the whole design.', say));
$('restart').addEventListener('click', () => preview.restart(steps.present));
prepareImport((design) => {
  steps.push(design);
  say('The design is imported.');
});

addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || $('importing').open) return;
  event.preventDefault();
  if (event.shiftKey) redo();
  else undo();
});
addEventListener('hashchange', () => {
  const { design, problems: found } = designFromAddress();
  if (found) say(found.join(' '));
  else steps.push(design);
});
steps.addEventListener('change', show);

// The question is a file of its own, which not everybody publishes.
import('../dist/cdn/account-link-prompt.js').catch(() => {
  const choice = document.querySelector('[name=element][value=account-link-prompt]');
  choice.disabled = true;
  choice.parentElement.title = 'dist/cdn/account-link-prompt.js is not there.';
});

show();
if (problems) say(`The address holds no design that can be read. ${problems.join(' ')}`);

function show() {
  const design = steps.present;
  fields.show(design);
  connections.show(design.connections);
  preview.show(design);
  exported.show(design);
  void showAccent(design.color);
  writeAddress(design);
  for (const button of document.querySelectorAll('[data-width]')) {
    button.ariaPressed = String(Number(button.dataset.width) === design.preview.width);
  }
  setEnabled($('undo'), steps.canUndo);
  setEnabled($('redo'), steps.canRedo);
}

function undo() {
  if (!steps.canUndo) return say('There is nothing to undo.');
  steps.undo();
  say('Undone.');
}

function redo() {
  if (!steps.canRedo) return say('There is nothing to do again.');
  steps.redo();
  say('Done again.');
}

/** Not disabled in the browser's way: the keyboard would lose its place when the last step is undone. */
function setEnabled(button, isEnabled) {
  button.setAttribute('aria-disabled', String(!isEnabled));
}

function say(text) {
  const status = $('status');
  // The same text said again is news.
  status.textContent = status.textContent === text ? `${text}\u00a0` : text;
  status.classList.add('fresh');
  clearTimeout(say.timer);
  say.timer = setTimeout(() => status.classList.remove('fresh'), 4000);
}
