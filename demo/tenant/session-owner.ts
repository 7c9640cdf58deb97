import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';

/** The last sign-in owns the session. The library would rather end it, by a page that posts itself, before anyone else may have it. */
export async function handOver(request: IncomingMessage, response: ServerResponse, provider: Provider, userId: string): Promise<void> {
  const session = await provider.Session.get(provider.createContext(request, response));
  if (session.accountId === undefined || session.accountId === userId) return;
  delete session.accountId;
  delete session.authorizations;
  await session.persist();
}
