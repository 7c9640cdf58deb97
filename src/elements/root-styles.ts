import type { CSSResult } from 'lit';

/** Style sheets by window and text: one that is made in a window can be used in its document only. */
const made = new WeakMap<Window, Map<string, CSSStyleSheet>>();

/**
 * The style sheets of one element, with one of its own for what its attributes say: a strict content security policy forbids style
 * attributes. They follow the element to another document. Where the DOM is not a browser's, such as jsdom's, they are `<style>` elements.
 */
export class RootStyles {
  readonly #root: ShadowRoot;
  readonly #texts: string[] = [];
  #window: Window | null = null;
  #host: CSSStyleDeclaration | undefined;
  #color = '';

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Any CSS colour; empty for none. */
  set color(color: string) {
    this.#color = color;
    this.#host?.setProperty('--color', color);
  }

  /** Adds style sheets, each once. */
  add(styles: readonly CSSResult[]): void {
    for (const { cssText } of styles) {
      if (this.#texts.includes(cssText)) continue;
      this.#texts.push(cssText);
      if (this.#root.adoptedStyleSheets) continue;
      const style = document.createElement('style');
      style.textContent = cssText;
      this.#root.append(style);
    }
    this.adopt();
  }

  /** Takes the style sheets of the document that the element is in; one without a window shows nothing. */
  adopt(): void {
    const { adoptedStyleSheets: adopted, ownerDocument } = this.#root;
    const { defaultView: view } = ownerDocument;
    if (!adopted || !view) return;
    const sheets = made.get(view) ?? new Map<string, CSSStyleSheet>();
    made.set(view, sheets);
    for (const text of this.#texts) {
      const sheet = sheets.get(text) ?? new view.CSSStyleSheet();
      if (!sheets.has(text)) sheet.replaceSync(text);
      sheets.set(text, sheet);
      if (!adopted.includes(sheet)) adopted.push(sheet);
    }
    if (view === this.#window) return;
    this.#window = view;
    const own = new view.CSSStyleSheet();
    own.insertRule(':host {}');
    this.#host = (own.cssRules[0] as CSSStyleRule).style;
    this.color = this.#color;
    adopted.push(own);
  }
}

/** Whether it can be an accent. The colour of the text cannot: it changes with what stands on the accent. */
export function isColor(value: string): boolean {
  // jsdom has no CSS.
  return (globalThis.CSS?.supports?.('color', value) ?? true) && !/currentcolor/i.test(value);
}
