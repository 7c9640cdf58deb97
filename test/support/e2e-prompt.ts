import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach } from 'node:test';
import { pathToFileURL } from 'node:url';
import { decodeJwt, type JWTPayload } from 'jose';
import type { Locator, Page } from 'playwright-core';
import { startTenant, type Tenant, type TenantOptions } from '../../demo/tenant/index.js';
import type { TenantUser } from '../../demo/tenant/index.js';
import { newContext } from './e2e-browser.js';
import { startPages, type Place } from './e2e-pages.js';
import type { StaticServer } from './static-server.js';

const { CDN_FOLDER } = process.env;
const builtFiles = CDN_FOLDER ? pathToFileURL(`${CDN_FOLDER}/`) : new URL('../../dist/cdn/', import.meta.url);
const actionCode = readFileSync(new URL('../action/account-link-action.cjs', builtFiles), 'utf8');

export interface PromptOptions {
  /** Secrets of the Action besides those that it needs. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Attributes of `<account-link-prompt>` besides the tenant's. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly tenant?: Partial<TenantOptions>;
  /** App and page sign in at a custom domain of the tenant. */
  readonly byCustomDomain?: boolean;
}

interface Told {
  readonly type: string;
  readonly detail: {
    readonly candidate?: { readonly connection: string };
    readonly error?: { readonly code: string };
    readonly reason?: string;
    readonly sub?: string;
  };
}

const running: PromptJourney[] = [];

afterEach(async () => {
  const journeys = running.splice(0);
  await Promise.all(journeys.map((journey) => journey.close()));
  for (const { complaints } of journeys) assert.deepEqual(complaints, []);
});

/** A fresh tenant with the built Action, an app, and the page that asks; in a browser without a past. */
export async function startPrompt(options: PromptOptions = {}): Promise<PromptJourney> {
  let started: Tenant | undefined;
  const html = (place: Place): string => promptPage(place, options.attributes);
  const pages = await startPages({ html, files: { '/app': '<!doctype html><title>App</title>' } }, () => {
    if (!started) throw new Error('The tenant is not there yet.');
    return { tenant: started, origin: pages.origin };
  });
  // The custom domain has the pages' host name, as then its cookies are of the same site.
  const names = options.byCustomDomain ? ({ host: '127.0.0.1', customDomain: true } as const) : {};
  const tenant = (started = await startTenant({ allowedOrigins: [pages.origin], ...names, ...options.tenant }));
  const context = await newContext();
  const page = await context.newPage();
  const journey = new PromptJourney(tenant, pages, page);
  await journey.listen();
  journey.deploy({ ...(tenant.customDomain && { CUSTOM_DOMAIN: tenant.customDomain }), ...options.secrets });
  running.push(journey);
  return journey;
}

function promptPage({ tenant }: Place, attributes: PromptOptions['attributes'] = {}): string {
  const all = { domain: tenant.customDomain ?? tenant.domain, 'client-id': tenant.clientId, ...attributes };
  const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return `<!doctype html><html lang="en"><head><title>Question</title><link rel="icon" href="data:,">
<script type="module" src="/cdn/account-link-prompt.js"></script></head><body><account-link-prompt ${written.join(' ')}></account-link-prompt></body></html>`;
}

/** A user's way through a login with the question in it. */
export class PromptJourney {
  readonly tenant: Tenant;
  readonly pages: StaticServer;
  readonly page: Page;
  readonly element: Locator;
  /** What the Action has written to its log. */
  readonly log: string[] = [];
  readonly told: Told[] = [];
  readonly complaints: string[] = [];
  readonly #verifier = randomBytes(32).toString('base64url');

  constructor(tenant: Tenant, pages: StaticServer, page: Page) {
    this.tenant = tenant;
    this.pages = pages;
    this.page = page;
    this.element = page.locator('account-link-prompt');
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Deploys the Action, in place of what is there. */
  deploy(secrets: PromptOptions['secrets'] = {}): void {
    const all = {
      TENANT_DOMAIN: this.tenant.origin,
      PAGE_URL: `${this.pages.origin}/`,
      PAGE_CLIENT_ID: this.tenant.clientId,
      SESSION_TOKEN_SECRET: '0123456789abcdef0123456789abcdef',
      MANAGEMENT_CLIENT_ID: 'demo-machine',
      MANAGEMENT_CLIENT_SECRET: 'demo-machine-secret',
      ...secrets,
    };
    this.tenant.deployAction({ code: actionCode, secrets: all }, { log: (line) => void this.log.push(line) });
  }

  /** Writes down what the element tells. */
  async listen(): Promise<void> {
    await this.page.exposeFunction('tell', (told: Told) => void this.told.push(told));
    await this.page.addInitScript(() => {
      for (const type of ['link-accepted', 'link-skipped', 'session-changed', 'account-link-failed']) {
        addEventListener(type, (event) => {
          const detail = (event as CustomEvent<{ error?: { code: string } }>).detail;
          const error = detail.error && { code: detail.error.code };
          void (globalThis as unknown as { tell: (told: unknown) => void }).tell({ type, detail: { ...detail, ...(error && { error }) } });
        });
      }
    });
  }

  /** Begins a login at the app. */
  async login(params: Record<string, string> = {}): Promise<void> {
    const url = new URL('/authorize', this.#domain);
    const challenge = createHash('sha256').update(this.#verifier).digest('base64url');
    const standard = {
      client_id: this.tenant.clientId,
      response_type: 'code',
      redirect_uri: `${this.pages.origin}/app`,
      scope: 'openid profile email',
      state: 'of-the-app',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    };
    url.search = String(new URLSearchParams({ ...standard, ...params }));
    await this.page.goto(String(url));
  }

  /** Signs in as a new user of a provider. */
  async signUp(email = 'ada@example.com', params: Record<string, string> = {}, connection = 'google-oauth2'): Promise<void> {
    await this.login({ connection, screen_hint: 'signup', login_hint: email, ...params });
    await this.page.locator('[data-sign-up]').click();
  }

  /** Where the app and the page sign in. */
  get #domain(): string {
    return this.tenant.customDomain ?? this.tenant.origin;
  }

  button(name: string | RegExp): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }

  async choose(connection: string): Promise<void> {
    await this.element.locator(`[data-connection="${connection}"]`).click();
  }

  /** Presses Continue, and signs in as somebody in the window that it opens. */
  async accept(name: string, userId: string, button = continueWith(name)): Promise<void> {
    const [window] = await Promise.all([this.page.waitForEvent('popup'), this.button(button).click()]);
    await window.locator(`[data-user="${userId}"]`).click({ noWaitAfter: true });
  }

  /** Waits until the text can be read in the element. */
  async reads(text: string): Promise<void> {
    await this.element.getByText(text).and(this.element.locator(':not([role=status])')).first().waitFor();
  }

  /** Who is signed in to the app in the end. */
  async arrives(): Promise<JWTPayload> {
    await this.page.waitForURL((url) => url.pathname === '/app');
    const { searchParams } = new URL(this.page.url());
    assert.equal(searchParams.get('state'), 'of-the-app');
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: this.tenant.clientId,
      redirect_uri: `${this.pages.origin}/app`,
      code: searchParams.get('code') ?? '',
      code_verifier: this.#verifier,
    });
    const response = await fetch(`${this.#domain}/oauth/token`, { method: 'POST', body });
    return decodeJwt(((await response.json()) as { id_token: string }).id_token);
  }

  /** The user that was signed up. */
  newUser(connection = 'google-oauth2'): TenantUser | undefined {
    return this.tenant.users.all().find((user) => user.logins_count === 1 && user.identities[0]?.connection === connection);
  }

  get toldTypes(): string[] {
    return this.told.map(({ type, detail }) => [type, detail.error?.code].filter(Boolean).join(' '));
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await Promise.all([this.pages.close(), this.tenant.close()]);
  }
}

/** What the button says that signs in by this way: those that are no brand are written small in a sentence. */
export function continueWith(name: string): string {
  const inSentence: Record<string, string> = {
    'Email and password': 'email and password',
    'Email code': 'an email code',
    'SMS code': 'an SMS code',
  };
  return `Continue with ${inSentence[name] ?? name}`;
}
