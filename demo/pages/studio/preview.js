import { groups } from '../gallery-states.js';
import { promptStates } from '../prompt-states.js';
import { putIntoState } from '../put-into-state.js';
import { attributesOf, toCss } from './exports.js';
import { blank } from './design.js';
import { problemOf } from './problems.js';

/** States to choose from, by group. The first lets everything be tried. */
export const listStates = { 'To try': { demo: { attributes: { demo: '' } } }, ...groups };

const frame = new CSSStyleSheet();
frame.replaceSync(`
  :host { display: grid; }
  .page { overflow: auto; padding: 32px 24px; color-scheme: var(--scheme); background: var(--background, light-dark(#fff, #111315));
    color: light-dark(#1c2024, #eceef0); font: 16px/1.5 system-ui, sans-serif; }
  .room { inline-size: var(--width); margin-inline: auto; }
`);

/**
 * The element as it is designed, in a shadow root of its own: the style sheet that is being written reaches the element, and nothing
 * of the studio.
 */
export class Preview {
  #room = document.createElement('div');
  #page = new CSSStyleSheet();
  #extra = new CSSStyleSheet();
  #shown = '';
  #attributes = [];

  constructor(host) {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [frame, this.#page, this.#extra];
    const page = document.createElement('div');
    page.className = 'page';
    this.#room.className = 'room';
    page.append(this.#room);
    root.append(page);
  }

  show(design) {
    const good = withoutProblems(design);
    const { scheme, background, width } = good.preview;
    const set = [`--scheme: ${scheme === 'auto' ? 'light dark' : scheme}`, `--width: ${width}px`];
    if (background) set.push(`--background: ${background}`);
    this.#page.replaceSync(`.page { ${set.join('; ')} }`);
    this.#extra.replaceSync(toCss(good));
    const [name, state] = stateOf(good);
    const wanted = JSON.stringify([good.element, name, state.attributes?.connections === undefined && good.connections]);
    if (wanted !== this.#shown) this.#renew(good.element, state);
    this.#shown = wanted;
    this.#setAttributes(attributesOf(good), state.attributes ?? {});
  }

  /** Begins the state anew, after it has been clicked through. */
  restart(design) {
    this.#shown = '';
    this.show(design);
  }

  /** The widget as it is shown, as markup that needs no script. */
  snapshot() {
    const { localName, shadowRoot } = this.#room.firstElementChild;
    const rules = shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    const outside = this.#extra.cssRules.length
      ? `<style>${[...this.#extra.cssRules].map(({ cssText }) => cssText).join('\n')}</style>`
      : '';
    const inside = `<style>${rules.join('\n')}</style>${shadowRoot.innerHTML}`;
    return `${outside}<${localName}><template shadowrootmode="open">${inside}</template></${localName}>`;
  }

  /** Has changes of what the widget shows observed. */
  observe(observer) {
    const { shadowRoot } = this.#room.firstElementChild;
    observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  #renew(tag, state) {
    const element = document.createElement(tag);
    putIntoState(element, state);
    this.#attributes = [];
    this.#room.replaceChildren(element);
  }

  /** Nobody's tenant: what is shown comes from the state. */
  #setAttributes({ domain: _, 'client-id': __, ...designed }, ofState) {
    const element = this.#room.firstElementChild;
    const wanted = { ...designed, ...ofState };
    for (const name of this.#attributes) if (!(name in wanted)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    this.#attributes = Object.keys(wanted);
  }
}

function stateOf({ element, preview }) {
  if (element === 'account-link-prompt') return entryOf(promptStates, preview.promptState, blank.preview.promptState);
  return entryOf(Object.assign({}, ...Object.values(listStates)), preview.state, blank.preview.state);
}

function entryOf(states, name, usual) {
  const known = Object.hasOwn(states, name) ? name : usual;
  return [known, states[known]];
}

/** What is half typed is not shown: what was there without it is. */
function withoutProblems(design, usual = blank, prefix = '') {
  const entries = Object.entries(design).map(([key, value]) => {
    const path = `${prefix}${key}`;
    if (typeof value === 'object' && !Array.isArray(value)) return [key, withoutProblems(value, usual[key], `${path}.`)];
    return [key, problemOf(path, value) ? usual[key] : value];
  });
  return Object.fromEntries(entries);
}
