import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Tenant } from '../../demo/tenant/index.js';
import type { StateName } from '../../src/linking/linking-state.js';
import { patience } from './e2e-browser.js';
import type { RecordedEvents } from './e2e-events.js';
import type { StaticServer } from './static-server.js';

interface Parts {
  readonly tenant: Tenant;
  readonly pages: StaticServer;
  readonly page: Page;
  readonly events: RecordedEvents;
}

/** Requests to the tenant as `METHOD status`, preflights left out. */
interface TenantRequests {
  readonly authorize: string[];
  readonly token: string[];
  readonly management: string[];
}

/** A user's way through a page with the widget: names what they see, presses and reads, and never the markup. */
export class Journey {
  readonly tenant: Tenant;
  readonly pages: StaticServer;
  readonly page: Page;
  readonly events: RecordedEvents;
  readonly element: Locator;
  /** Messages of what was thrown in the page and not caught. */
  readonly uncaught: string[] = [];
  #requestsBefore = 0;

  constructor({ tenant, pages, page, events }: Parts) {
    this.tenant = tenant;
    this.pages = pages;
    this.page = page;
    this.events = events;
    this.element = page.locator('account-link');
    page.on('pageerror', (error) => this.uncaught.push(error.message));
  }

  /** Opens the page, until its list, its invitation or its failure is there. */
  async open(path = '/'): Promise<void> {
    this.#requestsBefore = this.tenant.requests.length;
    await this.page.goto(this.pages.origin + path);
    await this.page.locator('account-link:is(:state(ready), :state(signed-out), :state(failed))').waitFor();
  }

  /** Opens the page as a user whom the tenant knows already from elsewhere. */
  async openSignedIn(userId: string): Promise<void> {
    await this.signInElsewhere(userId);
    await this.open();
    await this.is('ready');
  }

  /** Opens the page as a user of whom the tenant wants something more. */
  async openSignedInHalfway(userId: string): Promise<void> {
    await this.signInElsewhere(userId);
    await this.open();
    await this.is('signed-out');
  }

  /** Gives this browser a session at the tenant, as another page of the same application would. */
  async signInElsewhere(userId: string): Promise<void> {
    const url = new URL('/authorize', this.tenant.origin);
    const { clientId } = this.tenant;
    const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' };
    const redirect = { response_type: 'code', redirect_uri: this.pages.origin, scope: 'openid', prompt: 'login' };
    url.search = String(new URLSearchParams({ client_id: clientId, connection: this.#connectionOf(userId), ...redirect, ...challenge }));
    const { request } = this.page.context();
    const signInPage = await request.get(String(url));
    await request.post(signInPage.url(), { form: { user: userId }, maxRedirects: 8 });
  }

  async is(state: StateName): Promise<void> {
    await this.page.locator(`account-link:state(${state})`).waitFor();
  }

  button(name: string): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }

  /** Presses a button that opens a window. */
  async pressToOpen(name: string): Promise<Page> {
    const [opened] = await Promise.all([this.page.waitForEvent('popup'), this.button(name).click()]);
    return opened;
  }

  /** Picks an account on the tenant's page, the way of signing in first where the tenant asks for that too. */
  async choose(window: Page, userId: string): Promise<void> {
    // A link: the widget's own buttons are still there until its page is left.
    const way = window.locator(`a[data-connection="${this.#connectionOf(userId)}"]`);
    const user = window.locator(`[data-user="${userId}"]`);
    await way.or(user).waitFor();
    if (await way.isVisible()) await way.click();
    await user.click({ noWaitAfter: true });
  }

  async signIn(userId: string): Promise<void> {
    await this.choose(await this.pressToOpen('Sign in'), userId);
    await this.is('ready');
  }

  /** Links an account of a provider; resolves when what came of it is shown. */
  async link(provider: string, userId: string): Promise<void> {
    await this.choose(await this.pressToOpen(`Link ${provider}`), userId);
    await this.is('ready');
  }

  /** Unlinks, with the question in between. */
  async unlink(identity: string): Promise<void> {
    await this.button(`Unlink ${identity}`).click();
    await this.button('Unlink').click();
    await this.is('ready');
  }

  /** Waits until the text can be read in the widget. */
  async reads(text: string): Promise<void> {
    await this.element.getByText(text).and(this.element.locator(':not([role=status])')).first().waitFor();
  }

  /** What the live region says. */
  async status(): Promise<string> {
    return (await this.element.getByRole('status').innerText()).trim();
  }

  /** The rows of the identities, in reading order. */
  async identities(): Promise<string[]> {
    const texts = await this.element.getByRole('list', { name: 'Sign-in methods' }).getByRole('listitem').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** What has the keyboard, as a screen reader says it. */
  async focus(): Promise<string> {
    const focused = this.page.locator('account-link :focus');
    await focused.waitFor();
    return (await focused.ariaSnapshot()).split('\n', 1)[0]?.replace(/^- |( \[.*|:.*)$/g, '') ?? '';
  }

  /** Waits for what no page shows. */
  async until(condition: () => boolean): Promise<void> {
    const deadline = Date.now() + patience;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`It never came about that ${String(condition)}`);
      await setTimeout(20);
    }
  }

  /** The windows that are open besides the page. */
  get windows(): Page[] {
    return this.page
      .context()
      .pages()
      .filter((page) => page !== this.page);
  }

  /** Those since the page was opened, without the one by which a page looks at its set-up if the machine is slow to answer. */
  get requests(): TenantRequests {
    const looksAtSetUp = /^(?=.*prompt=none)(?=.*max_age=0)/;
    const told = (path: RegExp): string[] =>
      this.tenant.requests
        .slice(this.#requestsBefore)
        .filter((request) => request.method !== 'OPTIONS' && path.test(request.path) && !looksAtSetUp.test(request.query))
        .map(({ method, status }) => `${method} ${status}`);
    return { authorize: told(/^\/authorize$/), token: told(/^\/oauth\/token$/), management: told(/^\/api\/v2\//) };
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await Promise.all([this.pages.close(), this.tenant.close()]);
  }

  #connectionOf(userId: string): string {
    const user = this.tenant.users.findByIdentity(userId);
    const identity = user?.identities.find(({ provider, user_id }) => `${provider}|${user_id}` === userId);
    if (!identity) throw new Error(`The tenant has no user ${userId}.`);
    return identity.connection;
  }
}
