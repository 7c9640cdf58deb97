export interface Visited {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** A browser that runs no scripts: keeps the cookies of its host, follows redirects and sends forms. */
export class ScriptFreeBrowser {
  readonly #cookies = new Map<string, Cookie>();

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  /** Follows redirects as long as they stay at the origin of `url`; the last `location` elsewhere is where it ends. */
  async visit(url: string | URL, form?: Record<string, string>): Promise<Visited> {
    const target = new URL(url);
    const body = form && new URLSearchParams(form);
    const response = await fetch(target, {
      redirect: 'manual',
      headers: { cookie: this.#cookieHeader(target.pathname) },
      ...(body && { method: 'POST', body }),
    });
    this.#keepCookies(response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) return { url: target, status: response.status, headers: response.headers, text: await response.text() };
    const next = new URL(location, target);
    if (next.origin !== target.origin) return { url: next, status: response.status, headers: response.headers, text: '' };
    return this.visit(next);
  }

  #cookieHeader(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([key, { value }]) => `${key.split(' ', 1)[0]}=${value}`)
      .join('; ');
  }

  #keepCookies(headers: readonly string[]): void {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
      // Cookies of several interactions have one name, and their paths tell them apart.
      const key = path === '/' ? name : `${name} ${path}`;
      if (value === '') this.#cookies.delete(key);
      else this.#cookies.set(key, { value, path });
    }
  }
}
