import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { readBody } from './http.js';

/** The request with its JSON body as a form: Auth0's `/oauth/token` takes either, the library forms only. */
export async function asFormRequest(request: IncomingMessage): Promise<IncomingMessage> {
  if (!request.headers['content-type']?.startsWith('application/json')) return request;
  const form = Buffer.from(String(new URLSearchParams(parseFields(await readBody(request)))));
  const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(form.length) };
  const { method, url, socket, httpVersion } = request;
  return Object.assign(Readable.from([form]), { method, url, socket, httpVersion, headers }) as IncomingMessage;
}

function parseFields(text: string): Record<string, string> {
  try {
    const body: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}
