import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Tenant, TenantOptions } from '../../demo/tenant/index.js';
import type { Engine } from '../support/engine.js';
import { startFirefox } from '../support/engine-firefox.js';
import { EngineJourney } from '../support/engine-journey.js';
import { startWebKit } from '../support/engine-webkit.js';
import type { PagesOptions, Place } from '../support/e2e-pages.js';
import { ada, adaAtGoogle } from '../support/tenant-client.js';

const actionCode = readFileSync(new URL('../../dist/action/account-link-action.cjs', import.meta.url), 'utf8');

function promptPage({ tenant }: Place): string {
  return `<!doctype html><title>Question</title><script type="module" src="/cdn/account-link-prompt.js"></script>
<account-link-prompt domain="${tenant.domain}" client-id="${tenant.clientId}"></account-link-prompt>`;
}

function secretsOf({ origin, clientId }: Tenant, pageOrigin: string): Record<string, string> {
  const machine = { MANAGEMENT_CLIENT_ID: 'demo-machine', MANAGEMENT_CLIENT_SECRET: 'demo-machine-secret' };
  const page = { PAGE_URL: `${pageOrigin}/`, PAGE_CLIENT_ID: clientId, SESSION_TOKEN_SECRET: '0123456789abcdef0123456789abcdef' };
  return { TENANT_DOMAIN: origin, CONNECTIONS: 'Username-Password-Authentication linkedin', ...page, ...machine };
}

/** Where somebody new signs up to an app by LinkedIn, with Ada's email. */
function signUpUrl({ origin, clientId }: Tenant, pageOrigin: string): string {
  const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' };
  const app = { client_id: clientId, response_type: 'code', redirect_uri: `${pageOrigin}/app`, scope: 'openid profile email' };
  const newcomer = { connection: 'linkedin', screen_hint: 'signup', login_hint: 'ada@example.com' };
  return `${origin}/authorize?${new URLSearchParams({ ...app, ...newcomer, ...challenge })}`;
}

for (const [name, start] of [
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
] as const) {
  describe(name, () => {
    let engine: Engine;
    let journey: EngineJourney;

    before(async () => void (engine = await start()));
    // Where either could not be started, that is what failed.
    after(() => (engine as Engine | undefined)?.close());
    afterEach(() => (journey as EngineJourney | undefined)?.end());

    async function begin(options: PagesOptions = {}, settings: Partial<TenantOptions> = {}): Promise<void> {
      journey = await EngineJourney.start(engine, options, settings);
    }

    async function signIn(): Promise<void> {
      await journey.press('Sign in');
      await journey.chooseInWindow(ada);
      await journey.reads('ada@example.com');
      await journey.hasOneWindow();
    }

    async function linkGoogle(): Promise<void> {
      await journey.press('Link Google');
      await journey.chooseInWindow(adaAtGoogle);
      await journey.reads('You can now sign in with Google.');
    }

    test('signs in, links and unlinks', async () => {
      await begin();
      await signIn();
      await linkGoogle();
      await journey.hasOneWindow();
      await journey.press('Unlink Google, ada@example.com');
      await journey.press('Unlink');
      await journey.reads('Google unlinked.');
    });

    test('Cancel closes the window', async () => {
      await begin();
      await signIn();
      await journey.press('Link Google');
      await journey.press('Cancel');
      await journey.reads('Sign-in wasn’t completed.');
      await journey.hasOneWindow();
    });

    test('a window that the user closes is a change of mind', async () => {
      await begin();
      await signIn();
      await journey.press('Link Google');
      await journey.closeWindow();
      await journey.reads('Sign-in wasn’t completed.');
    });

    test('signs in and links in the page’s place; the Back button comes back without having linked', async () => {
      await begin({ attributes: { flow: 'redirect' } });
      await journey.press('Sign in');
      await journey.choose(ada);
      await journey.reads('ada@example.com');
      await journey.press('Link Google');
      await journey.until(async () => (await engine.url()).includes('/u/login/'), 'the tenant’s page');
      await engine.back();
      await journey.reads('Sign-in wasn’t completed.');
      await journey.press('Link Google');
      await journey.choose(adaAtGoogle);
      await journey.reads('You can now sign in with Google.');
      assert.equal(await engine.evaluate('sessionStorage.length'), 0);
    });

    test('a window that is cut off by the page’s opener policy answers by a channel', async () => {
      await begin({ headers: () => ({ 'cross-origin-opener-policy': 'same-origin' }) });
      await signIn();
      await linkGoogle();
      await journey.hasOneWindow();
    });

    for (const policy of ['same-origin', 'same-origin-allow-popups'] as const) {
      test(`a window that a provider’s page with ${policy} cuts off answers all the same`, async () => {
        await begin({}, { providerPages: { 'google-oauth2': policy } });
        await signIn();
        await journey.press('Link Google');
        await journey.continueInWindow();
        await journey.chooseInWindow(adaAtGoogle);
        await journey.reads('You can now sign in with Google.');
        await journey.hasOneWindow();
      });
    }

    test('works under the strictest policy', async () => {
      await begin({
        headers: ({ tenant }) => ({
          'content-security-policy':
            `default-src 'none'; script-src 'self'; img-src data:; connect-src ${tenant.origin}; frame-src ${tenant.origin}; ` +
            `require-trusted-types-for 'script'; trusted-types lit-html`,
        }),
      });
      await signIn();
      await linkGoogle();
    });

    test('lets the other account be kept', async () => {
      await begin({ attributes: { primary: 'choose' } });
      await signIn();
      await journey.press('Link Google');
      await journey.chooseInWindow(adaAtGoogle);
      await journey.reads('Which account do you want to keep?');
      await engine.click(`document.querySelector('account-link').shadowRoot.querySelectorAll('input[type=radio]')[1]`);
      await journey.press('Continue');
      await journey.reads('You can now sign in with email and password.');
    });

    test('asks the first-login question, and goes on as the account of years ago', async () => {
      await begin({ html: promptPage, files: { '/app': '<!doctype html><title>App</title>' } });
      const { tenant, pages } = journey;
      tenant.deployAction({ code: actionCode, secrets: secretsOf(tenant, pages.origin) });
      await engine.open(signUpUrl(tenant, pages.origin));
      await engine.click(`document.querySelector('[data-sign-up]')`);
      await journey.press('Continue with email and password');
      await journey.chooseInWindow(ada);
      await journey.until(async () => (await engine.url()).includes('/app?code='), 'the app');
      assert.deepEqual(
        tenant.users.get(ada)?.identities.map(({ connection }) => connection),
        ['Username-Password-Authentication', 'linkedin'],
      );
    });

    test('is used by keyboard, and keeps its place', async () => {
      await begin({ attributes: { demo: '', connections: 'github' } });
      await journey.reads('Unlink');
      while ((await journey.focus()) !== 'Unlink Google, ada@example.com') await engine.press('Tab');
      await engine.press('Enter');
      await journey.until(async () => (await journey.focus()) === 'Cancel', 'Cancel has the keyboard');
      await engine.press('Tab');
      await engine.press('Enter');
      await journey.reads('Google unlinked.');
      assert.match(await journey.focus(), /^Link GitHub/);
    });

    test('speaks Arabic from right to left', async () => {
      await begin({ attributes: { demo: '', language: 'ar' } });
      await journey.reads('طرق تسجيل الدخول');
      const base = `document.querySelector('account-link').shadowRoot.querySelector('[part~=base]')`;
      assert.equal(await engine.evaluate(`getComputedStyle(${base}).direction`), 'rtl');
    });
  });
}
