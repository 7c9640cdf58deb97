import { readFileSync } from 'node:fs';
import { startJourney, type JourneyOptions } from './e2e.js';
import type { Journey } from './e2e-journey.js';

const code = readFileSync(new URL('../../dist/action/account-link-action.cjs', import.meta.url), 'utf8');

/** A journey on a page with `backend="action"`, at a tenant with the published Action. */
export async function startActionJourney(options: JourneyOptions = {}, secrets: Record<string, string> = {}): Promise<Journey> {
  const journey = await startJourney({ ...options, attributes: { backend: 'action', ...options.attributes } });
  const { tenant } = journey;
  const own = {
    TENANT_DOMAIN: tenant.origin,
    PAGE_CLIENT_IDS: tenant.clientId,
    COMPANION_CLIENT_ID: 'demo-companion',
    COMPANION_CLIENT_SECRET: 'demo-companion-secret',
  };
  tenant.deployAction({ code, secrets: { ...own, ...secrets } }, { log: () => undefined });
  return journey;
}
