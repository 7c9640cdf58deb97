import { fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define.js';
import type { Candidate } from '../../src/domain/candidate.js';
import type { AccountLinkPrompt } from '../../src/elements/account-link-prompt.js';
import { promptEventNames } from '../../src/prompt/prompt-events.js';
import { elementsByRole, focusedElement, nameOf, spokenAs, textOf } from './accessible-tree.js';
import { adaWith } from './accounts.js';
import { FakeGateway } from './fake-gateway.js';

/** The way in which Ada has signed in now, and three accounts of hers. */
export const candidates: readonly Candidate[] = [
  { connection: 'Username-Password-Authentication', provider: 'auth0', email: 'ada@example.com', createdAt: '2021-03-14T09:26:53.000Z' },
  { connection: 'facebook', provider: 'facebook', email: 'ada@example.com', createdAt: '2024-06-20T20:41:37.000Z' },
  { connection: 'acme', provider: 'samlp', email: 'ada@acme.example' },
];

/** A session token as the tenant's Action writes it; its signature is nobody's. */
export function sessionToken(payload: object = {}): string {
  const current = { connection: 'google-oauth2', provider: 'google-oauth2' };
  const claims = { exp: Date.now() / 1000 + 600, email: 'ada@example.com', current, candidates, ...payload };
  const bytes = String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims)));
  return `e30.${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.x`;
}

/** An `<account-link-prompt>` in a page, as its user meets it: by role, name and text; with a real mouse and real keys. */
export class PromptPage {
  readonly element: AccountLinkPrompt;
  readonly gateway: FakeGateway;
  readonly events: { readonly type: string; readonly detail: unknown }[] = [];

  constructor(element: AccountLinkPrompt, gateway: FakeGateway) {
    this.element = element;
    this.gateway = gateway;
    for (const name of promptEventNames) element.addEventListener(name, ({ type, detail }) => this.events.push({ type, detail }));
  }

  static async open(properties: Partial<AccountLinkPrompt> = {}): Promise<PromptPage> {
    const page = new PromptPage(document.createElement('account-link-prompt'), new FakeGateway());
    Object.assign(page.element, { domain: 'tenant.example', clientId: 'app', ...properties });
    await fixture(html`${page.element}`);
    return page;
  }

  /** As the tenant's Action opens it. */
  static async openByTenant(payload?: object, properties?: Partial<AccountLinkPrompt>): Promise<PromptPage> {
    const page = await PromptPage.open({ sessionToken: sessionToken(payload), continueState: 'the-state', ...properties });
    await page.until(() => page.element.state !== 'loading');
    return page;
  }

  /** As an app opens it that knows candidates. */
  static async openInApp(properties: Partial<AccountLinkPrompt> = {}): Promise<PromptPage> {
    const page = new PromptPage(document.createElement('account-link-prompt'), new FakeGateway());
    Object.assign(page.element, { gateway: page.gateway, candidates, ...properties });
    await fixture(html`${page.element}`);
    (await page.gateway.loads.nth(1)).resolve(adaWith());
    await page.until(() => page.element.state !== 'loading');
    return page;
  }

  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.settled();
    await this.settled();
  }

  /** Ends what moves and has an end: it is looked at as it stays. */
  rest(): void {
    for (const animation of this.element.shadowRoot?.getAnimations() ?? []) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    }
  }

  get text(): string {
    return textOf(this.element);
  }

  /** What the live region says. */
  get status(): string {
    return this.all('status').map((region) => region.textContent?.trim() ?? '')[0] ?? '';
  }

  get focus(): string {
    const focused = focusedElement();
    return focused ? spokenAs(focused) : 'nothing';
  }

  get eventTypes(): string[] {
    return this.events.map(({ type }) => type);
  }

  all(role: string): HTMLElement[] {
    return elementsByRole(this.element, role).filter((element) => element instanceof HTMLElement);
  }

  names(role: string): string[] {
    return this.all(role).map(nameOf);
  }

  parts(part: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${part}"]`) ?? [])];
  }

  async click(name: string): Promise<void> {
    const target = [...this.all('button'), ...this.all('radio')].find((each) => nameOf(each).includes(name));
    if (!target) throw new Error(`Nothing to press is called "${name}": ${[...this.names('button'), ...this.names('radio')].join(', ')}`);
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await this.settled();
  }

  async press(...keys: string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.settled();
  }
}
