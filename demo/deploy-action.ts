import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Tenant } from './tenant/index.js';
import { demoMachineClient } from './tenant/options.js';

/** Has the local tenant ask the first-login question, by the Action as it is published. */
export async function deployAction(tenant: Tenant, pages: string): Promise<void> {
  const code = await readFile(new URL('../dist/action/account-link-action.cjs', import.meta.url), 'utf8');
  const secrets = {
    TENANT_DOMAIN: tenant.origin,
    PAGE_URL: `${pages}/prompt.html`,
    PAGE_CLIENT_ID: tenant.clientId,
    SESSION_TOKEN_SECRET: randomBytes(32).toString('hex'),
    MANAGEMENT_CLIENT_ID: demoMachineClient.clientId,
    MANAGEMENT_CLIENT_SECRET: demoMachineClient.clientSecret,
  };
  tenant.deployAction({ code, secrets });
}
