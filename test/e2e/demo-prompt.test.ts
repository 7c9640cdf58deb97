import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deployAction } from '../../demo/deploy-action.js';
import { startPages } from '../../demo/pages-server.js';
import { startTenant } from '../../demo/tenant/index.js';
import { newContext } from '../support/e2e-browser.js';
import { ada } from '../support/tenant-client.js';

test('/prompt.html shows the whole journey, under the policy of the demo pages', async (t) => {
  const tenant = await startTenant({ allowedOrigins: [] });
  const pages = await startPages({ port: 0, domain: tenant.domain, clientId: tenant.clientId });
  tenant.allowOrigin(pages.origin);
  await deployAction(tenant, pages.origin);
  const context = await newContext();
  t.after(() => Promise.all([context.close(), pages.close(), tenant.close()]));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));

  await page.goto(`${pages.origin}/prompt.html`);
  await page.getByRole('link', { name: 'Sign in as Ada with a new Google account' }).click();
  await page.getByRole('button', { name: 'Sign up' }).click();
  const proceed = page.getByRole('button', { name: 'Continue with email and password' });
  await proceed.waitFor();
  const [window] = await Promise.all([page.waitForEvent('popup'), proceed.click()]);
  await window.locator(`[data-user="${ada}"]`).click({ noWaitAfter: true });
  await page.getByRole('heading', { name: 'Welcome to Orrery' }).waitFor();
  assert.match(await page.locator('#claims').innerText(), new RegExp(ada.replace('|', '\\|')));
  await page.getByRole('link', { name: 'See your sign-in methods' }).click();
  await page.getByRole('button', { name: 'Unlink Google, ada@example.com' }).waitFor();
  assert.deepEqual(complaints, []);
});
