import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { findConnection } from './connections.js';
import { queryOf, send } from './http.js';
import type { Reply } from './http.js';
import { close, listen } from './loopback-server.js';
import { errorPage } from './pages/error-page.js';
import { html } from './pages/html.js';
import { page } from './pages/page.js';
import { style } from './pages/style.js';

/** What a provider's own page says in its `Cross-Origin-Opener-Policy` header: it cuts a window off from its opener. */
export type OpenerPolicy = 'same-origin' | 'same-origin-allow-popups';

/** Opener policy of a provider's page by the name of the connection. */
export type ProviderPolicies = Readonly<Record<string, OpenerPolicy>>;

/** Pages of identity providers, at an origin of their own, that a sign-in passes through. */
export interface ProviderPages {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the pages on a free port. They lead back to the tenant, and nowhere else. */
export async function startProviderPages(host: string, policies: ProviderPolicies, tenantPort: number): Promise<ProviderPages> {
  const tenant = [`http://localhost:${tenantPort}`, `http://127.0.0.1:${tenantPort}`];
  const server = createServer((request, response) => send(response, answer(request, policies, tenant)));
  const port = await listen(server, 0);
  return { origin: `http://${host}:${port}`, close: () => close(server) };
}

function answer(request: IncomingMessage, policies: ProviderPolicies, tenant: readonly string[]): Reply {
  const path = request.url?.split('?', 1)[0] ?? '';
  if (path === '/u/style.css') return { status: 200, body: style, headers: { 'content-type': 'text/css; charset=utf-8' } };
  const connection = findConnection(path.slice(1));
  const policy = connection && policies[connection.name];
  if (!policy) return errorPage(404, 'Not Found', 'There is no page of a provider here.');
  const target = queryOf(request).get('return') ?? '';
  if (!URL.canParse(target) || !tenant.includes(new URL(target).origin)) {
    return errorPage(400, 'Something went wrong', 'The page does not say where at the tenant it leads back to.');
  }
  return providerPage(connection.displayName, target, policy);
}

function providerPage(name: string, target: string, policy: OpenerPolicy): Reply {
  const content = html`<h1>${name}</h1>
    <p>Stands for a page of ${name}’s own.</p>
    <a class="button" href="${target}" data-continue>Continue</a>`;
  const reply = page({ title: name, content });
  return { ...reply, headers: { ...reply.headers, 'cross-origin-opener-policy': policy } };
}
