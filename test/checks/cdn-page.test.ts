import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { AccountLink } from '../../src/index.js';
import { chromiumPath } from '../support/chromium.js';
import { startStaticServer, type StaticServer } from '../support/static-server.js';

const dist = new URL('../../dist/cdn/', import.meta.url);
const sdk = /\/auth0-spa-js-/;

let browser: Browser;
let cdn: StaticServer;
let site: StaticServer | undefined;

before(async () => {
  browser = await chromium.launch(await chromiumPath());
});
beforeEach(async () => {
  cdn = await startStaticServer((path) => (path.startsWith('/v1/') ? new URL(path.slice('/v1/'.length), dist) : undefined), {
    headers: { 'access-control-allow-origin': '*' },
  });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await site?.close();
  await cdn.close();
});
after(() => browser.close());

interface BarePage {
  readonly page: Page;
  /** What the browser complains of: errors, failed requests, violations of the policy. */
  readonly complaints: string[];
}

/** A page of another origin than the files, under a policy that lets in what it must and nothing inline. */
async function openBarePage(body: string, scripts = ['account-link.js']): Promise<BarePage> {
  const policy = `default-src 'none'; script-src ${cdn.origin}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  const tags = scripts.map((script) => `<script type="module" src="${cdn.origin}/v1/${script}"></script>`).join('');
  const html = `<!doctype html><html lang="en"><head><title>Bare</title>${tags}</head><body>${body}</body></html>`;
  site = await startStaticServer((path) => (path === '/' ? html : undefined), { headers: { 'content-security-policy': policy } });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // tsx calls this helper of its own in functions that are handed to the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.goto(site.origin);
  await page.waitForFunction(() => customElements.get('account-link') !== undefined);
  return { page, complaints };
}

/** Shows the account of a gateway that the page brings: nothing of Auth0 is needed. */
async function showAccount(page: Page): Promise<void> {
  await page.locator('account-link').evaluate((element: AccountLink) => {
    const profile = { email: 'ada@example.com', emailVerified: true };
    const primary = {
      connection: 'Username-Password-Authentication',
      provider: 'auth0',
      userId: '1',
      isSocial: false,
      isPrimary: true,
      profile,
    };
    const google = { connection: 'google-oauth2', provider: 'google-oauth2', userId: '2', isSocial: true, isPrimary: false, profile };
    const account = { user: { userId: 'auth0|1', profile }, identities: [primary, google] };
    const refuse = (): Promise<never> => Promise.reject(new Error('not in this test'));
    element.gateway = { load: () => Promise.resolve(account), signIn: refuse, link: refuse, unlink: refuse };
  });
}

describe('dist/cdn/account-link.js in a bare page', () => {
  test('shows an account in the language asked for, and follows it from one to the next', async () => {
    const { page, complaints } = await openBarePage('<account-link connections="github" language="fr"></account-link>');
    await showAccount(page);
    const texts: Record<string, string[]> = {};
    const expected: Record<string, string> = { fr: 'Moyens', ar: 'طرق', en: 'Sign-in methods' };
    for (const [language, title] of Object.entries(expected)) {
      await page.locator('account-link').evaluate((element: AccountLink, tag) => (element.language = tag), language);
      const heading = page.getByRole('heading', { level: 2 }).filter({ hasText: title });
      await heading.waitFor();
      const buttons = await page.getByRole('button').evaluateAll((nodes) => nodes.map((node) => node.ariaLabel || node.textContent.trim()));
      texts[language] = [await heading.innerText(), ...buttons];
    }
    assert.equal(texts['en']?.length, 3, 'a heading, a button to link and one to unlink');
    for (const [index, english] of texts['en'].entries()) {
      const spoken = new Set([english, texts['fr']?.[index], texts['ar']?.[index]]);
      assert.equal(spoken.size, 3, `the same in two languages: ${[...spoken].join(' | ')}`);
    }
    assert.deepEqual(complaints, []);
  });

  test('is read from right to left in Arabic', async () => {
    const { page } = await openBarePage('<account-link language="ar"></account-link>');
    await showAccount(page);
    await page.getByRole('heading', { level: 2 }).waitFor();
    assert.equal(await page.getByRole('heading').evaluate((heading) => getComputedStyle(heading).direction), 'rtl');
  });

  test('may be loaded twice, under another query too', async () => {
    const { page, complaints } = await openBarePage('<account-link></account-link>', ['account-link.js', 'account-link.js?v=7']);
    await showAccount(page);
    await page.getByRole('heading', { name: 'Sign-in methods' }).waitFor();
    assert.deepEqual(complaints, []);
    const names = cdn.requests.filter((path) => path.includes('account-link.js'));
    assert.ok(names.includes('/v1/account-link.js?v=7'));
  });

  test('loads the SDK when a tenant is named, and not before', async () => {
    const { page } = await openBarePage('<account-link></account-link>');
    await showAccount(page);
    await page.getByRole('heading', { name: 'Sign-in methods' }).waitFor();
    assert.deepEqual(
      cdn.requests.filter((path) => sdk.test(path)),
      [],
    );
    const requested = page.waitForRequest((request) => sdk.test(request.url()));
    await page.locator('account-link').evaluate((element: AccountLink) => {
      element.gateway = undefined;
      element.domain = 'tenant.example';
      element.clientId = 'abc';
    });
    await requested;
  });

  test('asks for nothing but its own files', async () => {
    const { page } = await openBarePage('<account-link connections="google-oauth2 github"></account-link>');
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(cdn.origin)) others.push(request.url());
    });
    await showAccount(page);
    await page.getByRole('button', { name: /GitHub/ }).waitFor();
    assert.deepEqual(others, []);
  });
});
