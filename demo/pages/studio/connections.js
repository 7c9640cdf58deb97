import { showProblem } from './fields.js';
import { logoOf, prepareLogos, providers } from './logos.js';
import { problemOf } from './problems.js';

/** The list of connections: their order, by dragging or by keys, what each is called, and which there are. */
export class Connections {
  #list = document.getElementById('connections');
  #input = document.getElementById('add');
  #probes = document.getElementById('probes');
  #change;
  #say;
  #connections = [];
  /** By name. */
  #rows = new Map();

  /**
   * @param change called with the new list
   * @param say tells those who cannot see it what has happened
   */
  constructor(change, say) {
    this.#change = change;
    this.#say = say;
    document.getElementById('providers').append(...providers.map((name) => new Option(name, name)));
    document.getElementById('add-button').addEventListener('click', () => this.#add());
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#add();
    });
  }

  show(connections) {
    if (JSON.stringify(connections) === JSON.stringify(this.#connections) && this.#list.children.length) return;
    this.#connections = connections;
    prepareLogos(this.#probes, connections);
    const rows = connections.map((connection) => this.#row(connection));
    // Nodes that are put back lose the focus: whoever is typing in one goes on.
    if (rows.length !== this.#list.children.length || rows.some((row, index) => row !== this.#list.children[index])) {
      this.#list.replaceChildren(...rows);
    }
  }

  #add() {
    const name = this.#input.value.trim();
    const isThere = this.#connections.some((connection) => connection.name === name);
    const problem = !name
      ? 'Type the name of a connection first.'
      : isThere
        ? `${name} is in the list already.`
        : problemOf('connection.name', name);
    showProblem(this.#input, problem);
    if (problem) return this.#input.focus();
    this.#input.value = '';
    this.#change([...this.#connections, { name }]);
    this.#say(`${name} is added, as number ${this.#connections.length}.`);
  }

  #row(connection) {
    const row = this.#rows.get(connection.name) ?? this.#createRow(connection);
    this.#rows.set(connection.name, row);
    fill(row, connection);
    return row;
  }

  #createRow(connection) {
    const row = document.getElementById('connection').content.firstElementChild.cloneNode(true);
    row.dataset.name = connection.name;
    row.querySelector('.name').textContent = connection.name;
    const handle = row.querySelector('.handle');
    handle.setAttribute('aria-label', `Move ${connection.name}`);
    handle.addEventListener('keydown', (event) => this.#moveByKey(event, connection.name));
    handle.addEventListener('pointerdown', (event) => this.#drag(event, row));
    for (const [step, name] of [
      [-1, 'up'],
      [1, 'down'],
    ]) {
      const button = row.querySelector(`.${name}`);
      button.setAttribute('aria-label', `Move ${connection.name} ${name}`);
      button.addEventListener('click', () => this.#step(connection.name, step, button));
    }
    const remove = row.querySelector('.remove');
    remove.setAttribute('aria-label', `Remove ${connection.name}`);
    remove.addEventListener('click', () => this.#remove(connection.name));
    row.querySelector('summary').setAttribute('aria-label', `More of ${connection.name}`);
    for (const input of row.querySelectorAll('[data-key]')) {
      input.id = `${input.dataset.key}-of-${connection.name}`;
      input.previousElementSibling.htmlFor = input.id;
      input.addEventListener('input', () => this.#describe(connection.name, input));
    }
    void logoOf(connection.name).then((logo) => logo && row.querySelector('.logo').replaceChildren(logo));
    return row;
  }

  #describe(name, input) {
    const value = input.value.trim();
    this.#change(
      this.#connections.map((connection) => {
        if (connection.name !== name) return connection;
        const { [input.dataset.key]: _, ...rest } = connection;
        return value ? { ...rest, [input.dataset.key]: value } : rest;
      }),
      `${name} ${input.dataset.key}`,
    );
  }

  #remove(name) {
    const index = this.#connections.findIndex((connection) => connection.name === name);
    this.#change(this.#connections.filter((connection) => connection.name !== name));
    this.#say(`${name} is removed.`);
    const rows = this.#list.children;
    (rows[Math.min(index, rows.length - 1)]?.querySelector('.remove') ?? this.#input).focus();
  }

  #moveByKey(event, name) {
    const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!steps) return;
    event.preventDefault();
    this.#step(name, steps, event.currentTarget);
  }

  /** Moves a connection and leaves the keyboard where it was. */
  #step(name, steps, control) {
    const from = this.#connections.findIndex((connection) => connection.name === name);
    this.#move(from, Math.max(0, Math.min(this.#connections.length - 1, from + steps)));
    control.focus();
  }

  /** The row follows the pointer, mouse or finger, from place to place. */
  #drag(event, row) {
    event.preventDefault();
    const handle = event.currentTarget;
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    row.classList.add('dragged');
    // The others move: what has captured the pointer would lose it.
    const follow = ({ clientY }) => {
      const { previousElementSibling: above, nextElementSibling: below } = row;
      if (above && clientY < middleOf(above)) row.after(above);
      else if (below && clientY > middleOf(below)) row.before(below);
    };
    const drop = () => {
      row.classList.remove('dragged');
      handle.removeEventListener('pointermove', follow);
      const from = this.#connections.findIndex(({ name }) => name === row.dataset.name);
      this.#move(from, [...this.#list.children].indexOf(row));
      handle.focus();
    };
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('lostpointercapture', drop, { once: true });
  }

  #move(from, to) {
    if (from === to) return;
    const moved = [...this.#connections];
    const [connection] = moved.splice(from, 1);
    moved.splice(to, 0, connection);
    this.#change(moved);
    this.#say(`${connection.name} is number ${to + 1} of ${moved.length} now.`);
  }
}

function fill(row, connection) {
  for (const input of row.querySelectorAll('[data-key]')) {
    const value = connection[input.dataset.key] ?? '';
    if (input.value.trim() !== value) input.value = value;
    showProblem(input, input.dataset.key === 'icon' ? problemOf('logo', value) : '');
  }
}

function middleOf(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
