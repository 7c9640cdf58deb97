import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deployAction } from '../../demo/deploy-action.js';
import { startPages } from '../../demo/pages-server.js';
import { startTenant } from '../../demo/tenant/index.js';
import { newContext } from '../support/e2e-browser.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

test('/action.html signs in and links by the Action, under the policy of the demo pages', async (t) => {
  const tenant = await startTenant({ allowedOrigins: [] });
  const pages = await startPages({ port: 0, domain: tenant.domain, clientId: tenant.clientId });
  tenant.allowOrigin(pages.origin);
  await deployAction(tenant, pages.origin);
  const context = await newContext();
  t.after(() => Promise.all([context.close(), pages.close(), tenant.close()]));
  const page = await context.newPage();
  const complaints: string[] = [];
  const addresses: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  context.on('request', (request) => addresses.push(request.url()));

  await page.goto(`${pages.origin}/action.html`);
  const [signIn] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Sign in' }).click()]);
  await signIn.locator('a[data-connection="Username-Password-Authentication"]').click();
  await signIn.locator(`[data-user="${ada}"]`).click({ noWaitAfter: true });
  const button = page.getByRole('button', { name: 'Link Google' });
  await button.waitFor();
  const [window] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  await window.locator(`[data-user="${adaAtGoogle}"]`).click({ noWaitAfter: true });
  await page.getByRole('button', { name: 'Unlink Google, ada@example.com' }).waitFor();
  assert.deepEqual([addresses.filter((address) => address.includes('/api/v2/')), complaints], [[], []]);
});
