import { fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define.js';
import type { Account, LinkResult } from '../../src/domain/accounts-gateway.js';
import type { Identity } from '../../src/domain/identity.js';
import type { AccountLink } from '../../src/elements/account-link.js';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import './page-only-channels.js';
import { elementsByRole, focusedElement, nameOf, spokenAs, textOf } from './accessible-tree.js';
import { adaGoogle, adaWith } from './accounts.js';
import { type Call, FakeGateway } from './fake-gateway.js';

interface RecordedEvent {
  readonly type: string;
  readonly detail: unknown;
}

/** An `<account-link>` in a page, as its user meets it: by role, name and text, never by markup; with a real mouse and real keys. */
export class AccountLinkPage {
  readonly element: AccountLink;
  readonly gateway: FakeGateway;
  /** What the element has told the page, in order. */
  readonly events: RecordedEvent[] = [];

  constructor(element: AccountLink, gateway: FakeGateway) {
    this.element = element;
    this.gateway = gateway;
    for (const name of linkingEventNames) {
      element.addEventListener(name, ({ type, detail }) => this.events.push({ type, detail }));
    }
  }

  /** An element whose list is still on its way. */
  static async open(properties: Partial<AccountLink> = {}): Promise<AccountLinkPage> {
    const page = new AccountLinkPage(document.createElement('account-link'), new FakeGateway());
    Object.assign(page.element, { gateway: page.gateway, ...properties });
    await fixture(html`${page.element}`);
    await page.gateway.loads.nth(1);
    await page.settled();
    return page;
  }

  /** An element that shows an account: by default one with a password and Google. */
  static async openList(account: Account = adaWith(adaGoogle), properties: Partial<AccountLink> = {}): Promise<AccountLinkPage> {
    const page = await AccountLinkPage.open(properties);
    await page.load(account);
    return page;
  }

  static async openSignedOut(): Promise<AccountLinkPage> {
    const page = await AccountLinkPage.open();
    await page.load(undefined);
    return page;
  }

  /** Resolves once all that has been settled has had its effect: promises by the end of the task, then the rendering. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.element.updateComplete;
  }

  /** Waits for a text that needs something to be fetched first. */
  async shows(text: string): Promise<void> {
    const root = this.element.shadowRoot ?? this.element;
    while (!this.text.includes(text)) {
      await new Promise((resolve) => new MutationObserver(resolve).observe(root, { subtree: true, childList: true, characterData: true }));
    }
  }

  /** Answers the last request for the list. */
  async load(account: Account | undefined): Promise<void> {
    await this.resolve(this.gateway.loads.last, account);
  }

  async linked(identity: Identity, account: Account): Promise<void> {
    const result: LinkResult = { identity, account, primaryChanged: false };
    await this.resolve(this.gateway.links.last, result);
  }

  async resolve<Result>(call: Pick<Call<never, Result, never>, 'resolve'>, result: Result): Promise<void> {
    call.resolve(result);
    await this.settled();
  }

  async reject(call: { reject: (error: unknown) => void }, error: unknown): Promise<void> {
    call.reject(error);
    await this.settled();
  }

  get text(): string {
    return textOf(this.element);
  }

  /** What the live region says. */
  get status(): string {
    return this.all('status').map((region) => region.textContent?.trim() ?? '')[0] ?? '';
  }

  /** Names of all buttons that can be pressed, in reading order. */
  get buttons(): string[] {
    return this.all('button')
      .filter((button) => !button.matches(':disabled'))
      .map(nameOf);
  }

  /** Texts of all rows, in reading order. */
  get rows(): string[] {
    return this.all('listitem').map(textOf);
  }

  /** What has the keyboard. */
  get focus(): string {
    const focused = focusedElement();
    return focused ? spokenAs(focused) : 'nothing';
  }

  eventTypes(): string[] {
    return this.events.map(({ type }) => type);
  }

  all(role: string): HTMLElement[] {
    return elementsByRole(this.element, role).filter((element) => element instanceof HTMLElement);
  }

  button(name: string): HTMLElement {
    const found = this.all('button').filter((button) => nameOf(button) === name);
    const [button] = found;
    if (button && found.length === 1) return button;
    const names = this.all('button').map((each) => `"${nameOf(each)}"`);
    throw new Error(`${found.length} buttons are called "${name}"; there are ${names.join(', ') || 'none'}.`);
  }

  row(text: string): HTMLElement {
    const row = this.all('listitem').find((item) => textOf(item).includes(text));
    if (!row) throw new Error(`No row says "${text}"; there are: ${this.rows.join(' / ')}`);
    return row;
  }

  async click(name: string): Promise<void> {
    const button = this.button(name);
    button.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await this.settled();
  }

  async press(...keys: string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.settled();
  }
}
