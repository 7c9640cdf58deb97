import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type Headers = Readonly<Record<string, string>>;

export interface StaticServer {
  readonly origin: string;
  /** Paths that were asked for, with their queries, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface StaticServerOptions {
  /** Further headers of every answer, or of the answer for a path. */
  readonly headers?: Headers | ((path: string) => Headers);
  /** Sends brotli, as a CDN does. */
  readonly isCompressed?: boolean;
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

/**
 * Serves files and pages on a free port.
 * @param find the text for a path, the address of a file for it, or nothing
 */
export async function startStaticServer(
  find: (path: string) => string | URL | undefined,
  { headers = {}, isCompressed = false, port: wanted = 0 }: StaticServerOptions = {},
): Promise<StaticServer> {
  const requests: string[] = [];
  const compressed = new Map<string, Buffer>();

  async function answer(pathname: string, response: ServerResponse): Promise<void> {
    const found = find(pathname);
    const content = found instanceof URL ? await readFile(found).catch(() => undefined) : found;
    if (content === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = types[extname(found instanceof URL ? found.pathname : pathname)] ?? 'text/html; charset=utf-8';
    const further = typeof headers === 'function' ? headers(pathname) : headers;
    if (!isCompressed) {
      response.writeHead(200, { 'content-type': type, ...further }).end(content);
      return;
    }
    const body = compressed.get(pathname) ?? brotliCompressSync(content);
    compressed.set(pathname, body);
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', ...further }).end(body);
  }

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname + search);
    void answer(pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, requests, close };
}
