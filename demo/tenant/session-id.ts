import type { Provider } from 'oidc-provider';

interface Session {
  sidFor(clientId: string, value?: string): string | undefined;
}

/** Puts `sid` into ID tokens: one for each session, whichever application asks, as at Auth0. The library has one for each application. */
export function nameSessions(provider: Provider): void {
  (provider.Client.prototype as { includeSid?: () => boolean }).includeSid = () => true;
  const { prototype } = provider.Session as unknown as { prototype: Session };
  const sidFor = Object.getOwnPropertyDescriptor(prototype, 'sidFor')?.value as Session['sidFor'];
  prototype.sidFor = function (_clientId, value) {
    return sidFor.call(this, 'any application', value);
  };
}
