import { createServer } from 'node:http';
import type { JWTPayload } from 'jose';
import type { ActionCode } from './actions/action-sandbox.js';
import type { TenantOptions } from './options.js';
import type { Faults } from './faults.js';
import { close, listen } from './loopback-server.js';
import { startProviderPages } from './provider-pages.js';
import type { RecordedRequest } from './request-log.js';
import { otherHost, resolveSettings } from './settings.js';
import { TenantApp } from './tenant-app.js';
import { signToken } from './tokens.js';
import type { UserStore } from './user-store.js';

export type { TenantOptions } from './options.js';
export { faultKinds } from './fault-kinds.js';
export type { FaultKind } from './fault-kinds.js';
export { freePlan } from './rate-limit.js';
export { demoPassword } from './sign-in.js';
export type { TenantUser, UserIdentity } from './user.js';

/** A stand-in for an Auth0 tenant, listening. */
export interface Tenant {
  readonly origin: string;
  /** What the widget's `domain` takes: the same. */
  readonly domain: string;
  /** The second host name of the tenant, if the options ask for one. */
  readonly customDomain: string | undefined;
  /** Where the providers' own pages are, if there are any. */
  readonly providerOrigin: string | undefined;
  /** Identifier of the Management API, the same for every host name. */
  readonly audience: string;
  readonly clientId: string;
  /** Oldest first. */
  readonly requests: readonly RecordedRequest[];
  readonly users: UserStore;
  readonly faults: Faults;
  /** Adds an origin of pages whose address was not known before. */
  allowOrigin(origin: string): void;
  /** Runs this code after each sign-in, in place of what ran before; without any, none. `reset` leaves it. */
  deployAction(action: ActionCode | undefined, options?: ActionOptions): void;
  /** Signs claims with the tenant's key, for tokens that no sign-in gives. */
  sign(claims: JWTPayload): Promise<string>;
  /** Back to the seeded users, with nobody signed in, no faults and no recorded requests. */
  reset(): void;
  close(): Promise<void>;
}

export interface ActionOptions {
  /** Takes what the Action writes to its log; the terminal if left out. */
  readonly log?: (line: string) => void;
  /** Milliseconds that a run may take; Auth0's 20 seconds if left out. */
  readonly timeLimit?: number;
}

/** Starts a tenant on loopback. Rejects with the name of the setting to change where its port is taken. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const providers = options.providerPages && (await startProviderPages(otherHost(options), options.providerPages, port));
  const settings = resolveSettings(options, port, providers?.origin);
  const app = new TenantApp(settings);
  server.on('request', (request, response) => {
    app.answer(request, response).catch((error: unknown) => {
      // Someone who went away in the middle is no failure.
      if (!response.destroyed) console.error(error);
      response.destroy();
    });
  });
  return {
    origin: settings.origin,
    domain: settings.origin,
    customDomain: settings.origins[1],
    providerOrigin: providers?.origin,
    audience: settings.managementAudience,
    clientId: settings.clientId,
    requests: app.log.entries,
    users: app.users,
    faults: app.faults,
    allowOrigin: settings.allowOrigin,
    deployAction: (action, { log = console.log, timeLimit = 20_000 } = {}) => app.actions.deploy(action, log, timeLimit),
    sign: signToken,
    reset: () => app.reset(),
    close: async () => {
      await Promise.all([close(server), providers?.close()]);
    },
  };
}
