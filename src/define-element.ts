/** Registers an element. A tag that is taken already keeps its class: of two copies of this package on a page, the first one serves. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
