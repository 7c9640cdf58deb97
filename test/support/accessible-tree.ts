import { computeAccessibleDescription, computeAccessibleName, getRole, isSubtreeInaccessible } from 'dom-accessibility-api';

/** What a screen reader gets of an element and all in it, through shadow roots and slots, in reading order. */
export function* accessibleElements(root: Element): Generator<Element> {
  if (isSubtreeInaccessible(root)) return;
  yield root;
  for (const child of composedChildren(root)) yield* accessibleElements(child);
}

export function elementsByRole(root: Element, role: string): Element[] {
  return [...accessibleElements(root)].filter((element) => getRole(element) === role);
}

export function nameOf(element: Element): string {
  return computeAccessibleName(element);
}

export function descriptionOf(element: Element): string {
  return computeAccessibleDescription(element);
}

/** `role "name"`, as test reports like it. */
export function spokenAs(element: Element): string {
  return `${getRole(element) ?? element.localName} "${nameOf(element) || textOf(element)}"`;
}

/** All text that can be read, live regions left out: they repeat what stands elsewhere. */
export function textOf(root: Element): string {
  return visibleText(root).replace(/\s+/g, ' ').trim();
}

/** The element that has the keyboard, inside whatever shadow root. */
export function focusedElement(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body ? focused : undefined;
}

function visibleText(element: Element): string {
  if (isSubtreeInaccessible(element) || getRole(element) === 'status' || element.localName === 'style') return '';
  const nodes = composedNodes(element).map((node) => (node instanceof Element ? visibleText(node) : (node.textContent ?? '')));
  const separator = getComputedStyle(element).display === 'inline' ? '' : ' ';
  return `${separator}${nodes.join('')}${separator}`;
}

function composedChildren(element: Element): Element[] {
  return composedNodes(element).filter((node) => node instanceof Element);
}

function composedNodes(element: Element): Node[] {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
  const nodes = assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
  return nodes.filter((node) => node instanceof Element || node instanceof Text);
}
