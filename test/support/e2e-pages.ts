import { pathToFileURL } from 'node:url';
import type { Tenant } from '../../demo/tenant/index.js';
import { startStaticServer, type StaticServer } from './static-server.js';

/** Where a journey takes place. */
export interface Place {
  readonly tenant: Tenant;
  readonly origin: string;
}

export interface PagesOptions {
  /** Attributes of `<account-link>` besides the tenant's, which they may replace; by default Google, Facebook and GitHub are offered. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** HTML in place of the page at `/`. */
  readonly html?: (place: Place) => string;
  /** Further files by path: text, or where they lie. */
  readonly files?: Readonly<Record<string, string | URL>>;
  /** Further headers of the answer for a path. */
  readonly headers?: (place: Place, path: string) => Readonly<Record<string, string>>;
}

/** The built files: those of `npm run build`, or those in another folder. */
const { CDN_FOLDER } = process.env;
const builtFiles = CDN_FOLDER ? pathToFileURL(`${CDN_FOLDER}/`) : new URL('../../dist/cdn/', import.meta.url);

/**
 * Serves a page with the widget, and the built files under `/cdn/`, on a free port.
 * @param findPlace is asked with each request, as the tenant that it names starts later
 */
export async function startPages(options: PagesOptions, findPlace: () => Place): Promise<StaticServer> {
  const find = (path: string): string | URL | undefined => {
    if (path.startsWith('/cdn/')) return new URL(path.slice('/cdn/'.length), builtFiles);
    if (path !== '/') return options.files?.[path];
    return options.html?.(findPlace()) ?? widgetPage(findPlace(), options.attributes);
  };
  const pages = await startStaticServer(find, { headers: (path) => options.headers?.(findPlace(), path) ?? {} });
  // By the name that the tenant has too: cookies of the tenant are of the same site then.
  return { ...pages, origin: pages.origin.replace('127.0.0.1', 'localhost') };
}

/** A page with nothing but the widget. */
export function widgetPage(place: Place, attributes?: PagesOptions['attributes'], head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Settings</title><link rel="icon" href="data:,">${head}
<script type="module" src="/cdn/account-link.js"></script></head><body>${widget(place, attributes)}</body></html>`;
}

export function widget({ tenant }: Place, attributes: PagesOptions['attributes'] = {}): string {
  const all = { domain: tenant.domain, 'client-id': tenant.clientId, connections: 'google-oauth2 facebook github', ...attributes };
  const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return `<account-link ${written.join(' ')}></account-link>`;
}
