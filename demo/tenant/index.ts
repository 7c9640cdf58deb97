import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWTPayload } from 'jose';
import type { ActionCode } from './actions/action-sandbox.js';
import type { TenantOptions } from './options.js';
import type { Faults } from './faults.js';
import type { RecordedRequest } from './request-log.js';
import { resolveSettings } from './settings.js';
import { TenantApp } from './tenant-app.js';
import { signToken } from './tokens.js';
import type { UserStore } from './user-store.js';

export type { TenantOptions } from './options.js';
export { faultKinds } from './fault-kinds.js';
export type { FaultKind } from './fault-kinds.js';
export type { Fault } from './faults.js';
export { freePlan } from './rate-limit.js';
export { demoPassword } from './sign-in.js';
export type { TenantUser, UserIdentity } from './user.js';

/** A stand-in for an Auth0 tenant, listening. */
export interface Tenant {
  readonly origin: string;
  /** What the widget's `domain` takes: the same. */
  readonly domain: string;
  /** The second host name of the tenant, where it was asked for. */
  readonly customDomain: string | undefined;
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
  await listen(server, options.port ?? 0);
  const settings = resolveSettings(options, (server.address() as AddressInfo).port);
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
    audience: settings.managementAudience,
    clientId: settings.clientId,
    requests: app.log.entries,
    users: app.users,
    faults: app.faults,
    allowOrigin: settings.allowOrigin,
    deployAction: (action, { log = console.log, timeLimit = 20_000 } = {}) => app.actions.deploy(action, log, timeLimit),
    sign: signToken,
    reset: () => app.reset(),
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken: set TENANT_PORT to a free one for the local tenant.`, { cause: error }) : error);
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
