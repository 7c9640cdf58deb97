/** The absolute address of an image: http(s), `data:image` or relative to the document; `undefined` for anything else. */
export function imageUrl(value: string): string | undefined {
  return parse(value, (url) => isWeb(url) || (url.protocol === 'data:' && url.pathname.startsWith('image/')));
}

/** The absolute address of a file on the web: http(s) or relative to the document; `undefined` for anything else. */
export function webUrl(value: string): string | undefined {
  return parse(value, isWeb);
}

function parse(value: string, isAllowed: (url: URL) => boolean): string | undefined {
  if (!value || !URL.canParse(value, document.baseURI)) return undefined;
  const url = new URL(value, document.baseURI);
  return isAllowed(url) ? url.href : undefined;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}
