import { createConnection } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildFirst } from './build-first.js';
import { deployAction } from './deploy-action.js';
import { describeStart } from './describe-start.js';
import { startPages } from './pages-server.js';
import { readEnvironment } from './read-environment.js';

/** Starts the demo; returns what ends it. */
async function start(): Promise<() => Promise<void>> {
  const { port, tenantPort, allowedOrigins, tenant: realTenant } = readEnvironment(process.env);
  await refuseTaken('PORT', port);
  if (!realTenant) await refuseTaken('TENANT_PORT', tenantPort);
  await buildFirst(fileURLToPath(new URL('..', import.meta.url)));
  if (realTenant) {
    const pages = await startPages({ port, ...realTenant });
    console.log(describeStart({ pages: pages.origin, ...realTenant }));
    return () => pages.close();
  }
  const { demoPassword, startTenant } = await loadTenant();
  // A newcomer's own page works at once, whatever its port.
  const tenant = await startTenant({ port: tenantPort, allowedOrigins, allowLoopbackOrigins: true });
  const pages = await startPages({ port, domain: tenant.domain, clientId: tenant.clientId });
  tenant.allowOrigin(pages.origin);
  await deployAction(tenant, pages.origin);
  const local = { users: tenant.users.all(), password: demoPassword };
  console.log(describeStart({ pages: pages.origin, domain: tenant.domain, clientId: tenant.clientId, local }));
  return async () => {
    await Promise.all([pages.close(), tenant.close()]);
  };
}

/** What it is built on warns of Node 20 when it is loaded; the tests of the tenant run on Node 20, too. */
async function loadTenant(): Promise<typeof import('./tenant/index.js')> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('./tenant/index.js');
  } finally {
    console.warn = warn;
  }
}

/** Asks at every address of localhost: a browser would meet what listens at any of them, and listening itself fails at one's own only. */
function refuseTaken(name: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (port === 0) return resolve();
    const socket = createConnection({ port, host: 'localhost' });
    socket.once('error', () => resolve());
    socket.once('connect', () => {
      socket.destroy();
      reject(new Error(`Port ${port} is taken: set ${name} to a free one.`));
    });
  });
}

try {
  const end = await start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
