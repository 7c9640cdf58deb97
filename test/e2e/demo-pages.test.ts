import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startPages } from '../../demo/pages-server.js';
import type { Pages } from '../../demo/pages-server.js';
import { startTenant } from '../../demo/tenant/index.js';
import type { Tenant } from '../../demo/tenant/index.js';
import { chromiumPath } from '../support/chromium.js';

let tenant: Tenant;
let pages: Pages;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the browser complained of: violations of the policy, failed loads, exceptions. */
let complaints: string[];

before(async () => {
  tenant = await startTenant({ allowedOrigins: [] });
  pages = await startPages({ port: 0, domain: tenant.domain, clientId: tenant.clientId });
  tenant.allowOrigin(pages.origin);
  browser = await chromium.launch(await chromiumPath());
});

after(async () => {
  await browser.close();
  await pages.close();
  await tenant.close();
});

beforeEach(async () => {
  tenant.reset();
  complaints = [];
  context = await browser.newContext({ viewport: { width: 240, height: 600 } });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
});

afterEach(async () => {
  await context.close();
  assert.deepEqual(complaints, []);
});

async function inWindow(button: string | RegExp, choose: (popup: Page) => Promise<void>): Promise<void> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: button }).click()]);
  await choose(popup);
}

async function signIn(): Promise<void> {
  await inWindow('Sign in', async (popup) => {
    await popup.locator('[data-connection="Username-Password-Authentication"]').click();
    await popup.locator('[data-user]').first().click();
  });
  await page.getByText('Primary', { exact: true }).waitFor();
}

describe('every demo page', () => {
  for (const path of ['/', '/embed/plain.html', '/embed/strict-csp.html', '/embed/react.html', '/embed/vue.html', '/embed/svelte.html']) {
    test(`${path}: signs in, links and unlinks, breaks no policy and is never too wide`, async () => {
      await page.goto(`${pages.origin}${path}`);
      await signIn();
      await inWindow('Link Facebook', (popup) => popup.locator('[data-user]').first().click());
      await page.getByRole('button', { name: 'Unlink Facebook, ada@example.com' }).click();
      await page.getByRole('button', { name: 'Unlink', exact: true }).click();
      await page.getByRole('button', { name: 'Link Facebook' }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 240);
    });
  }
});

describe('the settings page', () => {
  test('shows the events as they come, with what a developer needs of a failure', async () => {
    await page.goto(pages.origin);
    await signIn();
    await inWindow('Link GitHub', (popup) => popup.locator('[data-user]').first().click());
    const failure = page.locator('#log .failed');
    await failure.waitFor();
    for (const text of ['account-link-failed', 'unverified-secondary', 'allow-unverified'])
      assert.ok((await failure.innerText()).includes(text));
    const names = await page.locator('#log strong').allInnerTexts();
    assert.deepEqual(names.reverse(), ['identities-loaded', 'before-link', 'session-changed', 'account-link-failed']);
    await page.getByRole('button', { name: 'Clear' }).click();
    assert.equal(await page.locator('#log li').count(), 0);
  });

  test('copies attributes from its address to the widget, and no others', async () => {
    await page.goto(`${pages.origin}/?language=ar&theme=dark&color=tomato&domain=evil.example`);
    const widget = page.locator('account-link');
    await page.getByRole('button', { name: 'تسجيل الدخول' }).waitFor();
    assert.equal(await widget.getAttribute('theme'), 'dark');
    assert.equal(await widget.getAttribute('color'), 'tomato');
    assert.equal(await widget.getAttribute('domain'), tenant.domain);
  });

  test('signs out', async () => {
    await page.goto(pages.origin);
    await signIn();
    await page.getByRole('link', { name: 'Sign out' }).click();
    await page.getByText('Nobody is signed in').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    assert.equal(new URL(page.url()).origin, pages.origin);
  });
});

describe('the server of the pages', () => {
  test('keeps to its folders and lets nothing be cached', async () => {
    for (const path of ['/nothing', '/..%2fstart.ts', '/%2e%2e/start.ts', '/dist/..%2fpackage.json', '/embed/']) {
      assert.equal((await fetch(`${pages.origin}${path}`)).status, 404, path);
    }
    for (const path of ['/', '/settings.js', '/dist/cdn/account-link.js', '/hosts/react.js']) {
      const { status, headers } = await fetch(`${pages.origin}${path}`);
      assert.deepEqual([status, headers.get('cache-control')], [200, 'no-store'], path);
    }
  });
});
