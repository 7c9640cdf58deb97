/** The absolute address of an image: http(s), `data:image` or relative to the document; `undefined` for anything else. */
export function imageUrl(value: string): string | undefined {
  return parse(value, (url) => isWeb(url) || (url.protocol === 'data:' && url.pathname.startsWith('image/')));
}

/** The absolute address of a file on the web: http(s) or relative to the document; `undefined` for anything else. */
export function webUrl(value: string): string | undefined {
  return parse(value, isWeb);
}

function parse(value: string, isAllowed: (url: URL) => boolean): string | undefined {
  // A server has no document: the address stays as it is there, checked as if it were of some page.
  const page = globalThis.document?.baseURI;
  const base = page ?? 'https://a';
  if (!value || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return isAllowed(url) ? (page ? url.href : value) : undefined;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}
