import { html, place, problemsOfPage, toPage, usualPage } from './page.js';

/** The page around the widget: its text, how it looks, what is wrong with it, and the file. */
export class PagePanel {
  #panel = document.getElementById('page-panel');
  #text = document.getElementById('page');
  #frame = document.getElementById('page-preview');
  #problems = document.getElementById('page-problems');
  #preview;
  #changes = new MutationObserver(() => this.show(this.design));
  #shown = '';

  /** @param preview shows the widget */
  constructor(preview) {
    this.#preview = preview;
    document.getElementById('download').addEventListener('click', async () => {
      const file = new Blob([await toPage(this.design)], { type: 'text/html' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${this.design.element === 'account-link' ? 'sign-in-methods' : 'first-login'}.html`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href));
    });
  }

  set isOpen(isOpen) {
    this.#panel.hidden = !isOpen;
    if (isOpen) this.show(this.design);
  }

  show(design) {
    this.design = design;
    this.#changes.disconnect();
    if (this.#panel.hidden) return;
    this.#preview.observe(this.#changes);
    const text = design.page || usualPage(design);
    if (this.#text.value.trim() !== text.trim()) this.#text.value = text;
    const problems = problemsOfPage(text);
    this.#problems.replaceChildren(...(problems.length ? problems : ['The page is ready to be published.']).map(item));
    this.#problems.classList.toggle('problem', problems.length > 0);
    const shown = text.replace(place, () => this.#preview.snapshot());
    if (shown !== this.#shown) this.#frame.srcdoc = html(shown);
    this.#shown = shown;
  }
}

function item(text) {
  const node = document.createElement('li');
  node.textContent = text;
  return node;
}
