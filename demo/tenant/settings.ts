import { connections } from './connections.js';
import { demoCompanionClient, demoMachineClient } from './options.js';
import type { TenantOptions } from './options.js';
import { roomyPlan } from './rate-limit.js';

/** The options once the port is known. */
export type Settings = ReturnType<typeof resolveSettings>;

/** Scopes of the Management API that a page's token can have. */
export const currentUserScopes = [
  'read:current_user',
  'update:current_user_identities',
  'create:current_user_metadata',
  'update:current_user_metadata',
] as const;

/** The name of the loopback host that is not the tenant's. */
export function otherHost({ host }: TenantOptions): string {
  return host === '127.0.0.1' ? 'localhost' : '127.0.0.1';
}

/** @param providerOrigin where the pages of `providerPages` are */
export function resolveSettings(options: TenantOptions, port: number, providerOrigin?: string) {
  const origin = `http://${options.host ?? 'localhost'}:${port}`;
  const clientId = options.clientId ?? 'demo';
  const allowedOrigins = new Set(options.allowedOrigins);
  const isAllowedOrigin = (candidate: string): boolean =>
    allowedOrigins.has(candidate) || (options.allowLoopbackOrigins === true && isLoopback(candidate));
  const callbackOrigins = options.allowedCallbackUrls?.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin) ?? [];
  const hasAllowedOrigin = (url: string): boolean => URL.canParse(url) && isAllowedOrigin(new URL(url).origin);
  const machineClients = options.machineClients ?? [demoMachineClient, demoCompanionClient];
  const origins = options.customDomain ? [origin, `http://${otherHost(options)}:${port}`] : [origin];
  return {
    origin,
    /** Every origin that the tenant answers at, the canonical one first. */
    origins,
    managementAudience: `${origin}/api/v2/`,
    apis: options.apis ?? [],
    clientId,
    clientIds: [clientId, ...(options.otherClientIds ?? [])],
    machineClients,
    enabledConnections: connections.filter(({ name }) => options.enabledConnections?.includes(name) ?? true),
    /** The page of the provider's own that a sign-in by the connection passes through, `undefined` if there is none. */
    providerPage: (connection: string): string | undefined =>
      options.providerPages?.[connection] && `${providerOrigin}/${encodeURIComponent(connection)}`,
    idTokenAlgorithm: options.idTokenAlgorithm ?? 'RS256',
    allowRefreshTokens: options.allowRefreshTokens ?? true,
    accessTokenLifetime: options.accessTokenLifetime ?? 86_400,
    absorbedSession: options.absorbedSession ?? 'login',
    authorizeManagementApi: options.authorizeManagementApi ?? true,
    grantManagementScopes: options.grantManagementScopes ?? true,
    requireConsent: options.requireConsent ?? false,
    requireProofOfPossession: options.requireProofOfPossession ?? false,
    requireSecondFactor: options.requireSecondFactor ?? false,
    rateLimit: options.rateLimit ?? roomyPlan,
    exposeRateLimit: options.exposeRateLimit ?? true,
    now: options.now ?? Date.now,
    allowOrigin: (added: string): void => void allowedOrigins.add(added),
    isAllowedOrigin,
    /** The origins of allowed callbacks may, too: Auth0 takes them for allowed by CORS. */
    mayAskForTokens: (origin: string): boolean => isAllowedOrigin(origin) || callbackOrigins.includes(origin),
    isAllowedLogoutUrl: hasAllowedOrigin,
    firstLogoutUrl: (): string | undefined => [...allowedOrigins][0],
    isAllowedCallback: (url: string, client: string): boolean => {
      const machine = machineClients.find((each) => each.clientId === client);
      if (!machine) return options.allowedCallbackUrls?.includes(url) ?? hasAllowedOrigin(url);
      return machine.callbackUrls?.some((allowed) => origins.some((own) => new URL(allowed, own).href === url)) ?? false;
    },
  };
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}
