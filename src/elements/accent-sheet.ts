/** A style sheet of one element's own, for what its attributes say: a strict content security policy forbids style attributes. */
export class AccentSheet {
  readonly #sheet = new CSSStyleSheet();
  readonly #host: CSSStyleDeclaration;

  constructor(root: ShadowRoot) {
    this.#sheet.insertRule(':host {}');
    this.#host = (this.#sheet.cssRules[0] as CSSStyleRule).style;
    root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Any CSS colour; empty for none. */
  set color(color: string) {
    this.#host.setProperty('--color', color);
  }
}

/** Whether it can be an accent. The colour of the text cannot: it changes with what stands on the accent. */
export function isColor(value: string): boolean {
  return CSS.supports('color', value) && !/currentcolor/i.test(value);
}
