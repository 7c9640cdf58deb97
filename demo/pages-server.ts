import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { parseAuth0Domain } from '../src/auth0/base/auth0-domain.js';
import { languageStatesModule } from './language-states.js';
import { bundleHosts } from './bundle-hosts.js';

export interface PagesOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The tenant that the pages are for, as the widget's attributes take it. */
  readonly domain: string;
  readonly clientId: string;
  readonly audience?: string;
  /** Further headers of every answer; they win over those that are sent anyway. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The demo pages, listening. */
export interface Pages {
  readonly origin: string;
  close(): Promise<void>;
}

const pagesFolder = fileURLToPath(new URL('pages', import.meta.url));
/** Served under these paths besides. The fonts are for the gallery: its pictures must be the same on every machine. */
const sharedFolders = { '/dist/': '../dist', '/themes/': 'themes', '/fonts/': '../node_modules/@fontsource-variable' };

/** Serves the demo pages, and the built files under `/dist/`, on loopback. */
export async function startPages(options: PagesOptions): Promise<Pages> {
  const answer = createAnswer(options, parseAuth0Domain(options.domain).origin);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, options.port);
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function createAnswer({ domain, clientId, audience = '', headers = {} }: PagesOptions, tenant: string): Answer {
  const values: Record<string, string> = { DOMAIN: domain, CLIENT_ID: clientId, AUDIENCE: audience, TENANT: tenant };
  const shared = new Headers({ 'cache-control': 'no-store', 'content-security-policy': contentSecurityPolicy(tenant), ...headers });
  const files = (folder: string): ReturnType<typeof sirv> => sirv(folder, { dev: true, extensions: [] });
  const pageFiles = files(pagesFolder);
  const shares = Object.entries(sharedFolders).map(([path, folder]) => ({
    path,
    files: files(fileURLToPath(new URL(folder, import.meta.url))),
  }));
  let hosts: Promise<ReadonlyMap<string, string>> | undefined;

  return async (request, response) => {
    response.setHeaders(shared);
    // Parsing takes every `..` out of the path.
    const { pathname } = new URL(request.url ?? '/', tenant);
    const notFound = (): void => send(response, 404, 'text/plain', `There is no ${pathname} here.\n`);
    const share = shares.find(({ path }) => pathname.startsWith(path));
    if (share) {
      request.url = pathname.slice(share.path.length - 1);
      return share.files(request, response, notFound);
    }
    if (pathname.startsWith('/hosts/')) {
      const script = (await (hosts ??= bundleHosts())).get(pathname.slice('/hosts/'.length));
      return script === undefined ? notFound() : send(response, 200, 'text/javascript', script);
    }
    if (pathname === '/studio/language-states.js') return send(response, 200, 'text/javascript', languageStatesModule());
    // It shows a page with style elements, in a frame that allows no scripts.
    if (pathname === '/studio.html') {
      response.setHeader('content-security-policy', contentSecurityPolicy(tenant).replace("style-src 'self'", "$& 'unsafe-inline'"));
    }
    // Browsers ask for it if a page names none, and complain of what is missing.
    if (pathname === '/favicon.ico') request.url = '/orrery.svg';
    const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!page.endsWith('.html')) return pageFiles(request, response, notFound);
    const template = await readFile(join(pagesFolder, page), 'utf8').catch(() => undefined);
    return template === undefined ? notFound() : send(response, 200, 'text/html', fillIn(template, values));
  };
}

/** No more than the pages need: the widget needs no more than they do. */
function contentSecurityPolicy(tenant: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: https: ${tenant}`,
    `connect-src ${tenant}`,
    `frame-src ${tenant}`,
    "base-uri 'none'",
    // To the tenant, and back by the redirects that follow.
    `form-action 'self' ${tenant}`,
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Puts values in the place of `{{NAME}}`, made safe for attributes. */
function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  });
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(body) }).end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken: set PORT to a free one for the demo pages.`, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
