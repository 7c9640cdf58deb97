import { PagePanel } from './page-panel.js';
import { toPage } from './page.js';
import { toCss, toHtml, toJson, toReact } from './exports.js';

const kinds = {
  html: ['HTML', toHtml],
  css: ['CSS', toCss],
  react: ['npm, React', toReact],
  json: ['JSON', toJson],
  page: ['Page', toPage],
};

/** The design in the forms in which it is taken along. */
export class ExportPanel {
  #tabs;
  #panel = document.getElementById('code');
  #page;
  #kind = 'html';
  #design;

  /**
   * @param copied called once the text is in the clipboard, or with the reason why not
   * @param preview shows the widget
   */
  constructor(copied, preview) {
    this.#page = new PagePanel(preview);
    this.#tabs = Object.entries(kinds).map(([kind, [label]]) => this.#tab(kind, label));
    document.getElementById('tabs').append(...this.#tabs);
    document.getElementById('copy').addEventListener('click', async () => {
      await copyText(await this.text, `${kinds[this.#kind][0]} is copied.`, copied);
    });
  }

  get text() {
    return kinds[this.#kind][1](this.#design);
  }

  show(design) {
    this.#design = design;
    const isPage = this.#kind === 'page';
    this.#panel.hidden = isPage;
    if (!isPage) this.#panel.firstElementChild.textContent = this.text;
    this.#panel.setAttribute('aria-labelledby', `tab-${this.#kind}`);
    this.#page.show(design);
    this.#page.isOpen = isPage;
    for (const tab of this.#tabs) {
      const isChosen = tab.id === `tab-${this.#kind}`;
      tab.ariaSelected = String(isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
    }
  }

  #tab(kind, label) {
    const tab = document.createElement('button');
    Object.assign(tab, { type: 'button', id: `tab-${kind}`, textContent: label, role: 'tab' });
    tab.setAttribute('aria-controls', kind === 'page' ? 'page-panel' : this.#panel.id);
    tab.addEventListener('click', () => this.#choose(kind));
    tab.addEventListener('keydown', ({ key }) => {
      const names = Object.keys(kinds);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step) this.#choose(names.at((names.indexOf(kind) + step) % names.length), true);
    });
    return tab;
  }

  #choose(kind, isByKey = false) {
    this.#kind = kind;
    this.show(this.#design);
    if (isByKey) document.getElementById(`tab-${kind}`).focus();
  }
}

export async function copyText(text, done, say) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say('The browser does not let this page copy. Select the text and copy it yourself.');
  }
}
