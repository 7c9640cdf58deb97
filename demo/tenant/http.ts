import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  /** A string goes out as it is; anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The value where it is text, as parameters and claims are unless someone plays tricks. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
}

export function redirect(response: ServerResponse, location: string, status: 302 | 303 = 303): void {
  response.writeHead(status, { location, 'content-length': 0 }).end();
}

export function queryOf(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams(request.url?.split('?', 2)[1]);
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
