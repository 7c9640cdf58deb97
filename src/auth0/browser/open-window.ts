/**
 * As `window.open` for a window of its own, and `null` for all that is none, even if the page has replaced `window.open`: the page itself
 * (embedded browsers with a single window), a frame, a stand-in, or a window that something else is in already. Nothing is ever written to
 * those.
 */
export function openEmptyWindow(url: string, target: string, features: string): Window | null {
  try {
    const opened: unknown = open(url, target, features);
    if (!isEmptyWindow(opened)) return null;
    if (opened.opener === window) return opened;
    // Its sign-in could not answer, and nobody else would close it.
    opened.close();
    return null;
  } catch {
    return null;
  }
}

/** Throws if it is another origin's. */
function isEmptyWindow(opened: unknown): opened is Window {
  if (typeof opened !== 'object' || opened === null) return false;
  const { document, location, closed } = opened as Window;
  // Of the document, since a page may hand out a proxy of a window.
  const view = document.defaultView;
  if (closed || !view || view === window || view.parent !== view) return false;
  return location.href === 'about:blank' && !document.body.hasChildNodes();
}
