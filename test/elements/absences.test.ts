import { expect, fixture, html } from '@open-wc/testing';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { journeyStates } from '../support/journey-states.js';

/** All markup of an element, inside and out. */
function markup(element: Element): string {
  return `${element.outerHTML}${element.shadowRoot?.innerHTML ?? ''}`;
}

describe('what <account-link> leaves alone', () => {
  for (const [name, open] of Object.entries(journeyStates)) {
    it(`has no style attribute, no attribute of its own and nothing in the console: ${name}`, async () => {
      const printed: unknown[] = [];
      const { log, warn, error } = console;
      console.log = console.warn = console.error = (...args: unknown[]) => void printed.push(...args);
      const { element } = await open();
      Object.assign(console, { log, warn, error });
      expect(element.shadowRoot?.querySelectorAll('[style], script, style').length).to.equal(0);
      expect([element.getAttributeNames(), printed]).to.deep.equal([[], []]);
    });
  }

  it('puts nothing of its own into the page around it', async () => {
    const before = document.head.innerHTML;
    const { element } = await AccountLinkPage.openList();
    expect([document.head.innerHTML, element.childNodes.length, element.innerHTML]).to.deep.equal([before, 0, '']);
  });
});

describe('a token of the page', () => {
  const { fetch, console: page } = globalThis;
  const payload = btoa(JSON.stringify({ sub: 'auth0|ada', scope: 'read:current_user', exp: 4_000_000_000 }));
  const token = `header.${payload}.secret-signature`;

  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.console = page;
  });

  it('goes to the tenant, and nowhere else: not into the markup, the address, the storage or the console', async () => {
    const requests: Request[] = [];
    const printed: unknown[] = [];
    globalThis.console = new Proxy(page, {
      get:
        () =>
        (...args: unknown[]) =>
          void printed.push(...args),
    });
    globalThis.fetch = async (input, init) => {
      requests.push(new Request(input, init));
      const identities = [{ connection: 'github', provider: 'github', user_id: 7, isSocial: true }];
      return Response.json({ user_id: 'github|7', name: 'Ada', identities });
    };
    const element = await fixture<AccountLink>(
      html`<account-link domain="tenant.example" client-id="abc" .getAccessToken=${async () => token}></account-link>`,
    );
    await new Promise((resolve) => element.addEventListener('identities-loaded', resolve));
    await element.updateComplete;
    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal([`Bearer ${token}`]);
    const everywhere = [markup(element), location.href, JSON.stringify([{ ...localStorage }, { ...sessionStorage }]), String(printed)];
    expect(everywhere.join().includes('secret-signature')).to.equal(false);
    expect(requests.map(({ url }) => url).join()).not.to.contain('secret-signature');
  });
});
