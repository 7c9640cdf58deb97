import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Tenant } from './tenant/index.js';
import { demoCompanionClient, demoMachineClient } from './tenant/options.js';

/** Has the local tenant ask the first-login question, and link for pages with `backend="action"`, by the Action as it is published. */
export async function deployAction(tenant: Tenant, pages: string): Promise<void> {
  const code = await readFile(new URL('../dist/action/account-link-action.cjs', import.meta.url), 'utf8');
  const secrets = {
    TENANT_DOMAIN: tenant.origin,
    PAGE_URL: `${pages}/prompt.html`,
    PAGE_CLIENT_ID: tenant.clientId,
    SESSION_TOKEN_SECRET: randomBytes(32).toString('hex'),
    MANAGEMENT_CLIENT_ID: demoMachineClient.clientId,
    MANAGEMENT_CLIENT_SECRET: demoMachineClient.clientSecret,
    PAGE_CLIENT_IDS: tenant.clientId,
    COMPANION_CLIENT_ID: demoCompanionClient.clientId,
    COMPANION_CLIENT_SECRET: demoCompanionClient.clientSecret,
  };
  tenant.deployAction({ code, secrets });
}
