/** The document and every shadow root that a node is in, innermost first. */
export function rootsAround(node: Node): Node[] {
  const root = node.getRootNode();
  return isShadowRoot(root) ? [root, ...rootsAround(root.host)] : [root];
}

/** The nearest `lang` attribute, through shadow roots; empty if there is none. */
export function languageAround(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return isShadowRoot(root) ? languageAround(root.host) : '';
}

/** By what it has: the shadow root of another document, such as a frame's, is no instance of this one's class. */
function isShadowRoot(root: Node): root is ShadowRoot {
  return 'host' in root;
}
