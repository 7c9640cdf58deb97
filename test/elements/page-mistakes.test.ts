import { expect, fixture, html } from '@open-wc/testing';
import type { AccountLink } from '../../src/elements/account-link.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaWith } from '../support/accounts.js';
import { mistakesFound, recordWarnings } from '../support/warnings.js';

describe('the property connections', () => {
  it('takes a string as the attribute does: frameworks set properties if there are some', async () => {
    const element = await fixture<AccountLink>(html`<account-link .connections=${'github facebook'}></account-link>`);
    const page = await AccountLinkPage.openList(adaWith(), { connections: element.connections });
    expect(page.buttons).to.deep.equal(['Link GitHub', 'Link Facebook']);
  });

  /** What pages might hand over; the name says what is wrong with it. */
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const thrower = {
    get name(): string {
      throw new Error('not today');
    },
  };
  const strange: Record<string, unknown> = {
    'a number': 7,
    'null in a list': [null],
    'a BigInt': [7n],
    'a symbol': [Symbol('github')],
    'a function': [() => 'github'],
    'a cyclic object': [cyclic],
    'a getter that throws': [thrower],
    'an object without a name': [{ label: 'GitHub' }],
    'a blank name': [{ name: ' ' }],
    'a name that is no text': [{ name: 7 }],
    'a revoked proxy': [revoked()],
    'a list that is a revoked proxy': revoked(),
    'an object instead of a list': { name: 'github' },
  };

  function revoked(): object {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  }

  describe('with something strange', () => {
    const warnings = recordWarnings();

    for (const [what, value] of Object.entries(strange)) {
      it(`leaves out ${what}, names the element if it warns, and keeps what is good`, async () => {
        const page = await AccountLinkPage.openList(adaWith());
        const isList = what !== 'a list that is a revoked proxy' && Array.isArray(value);
        const values: unknown = isList ? [...(value as unknown[]), 'facebook'] : value;
        page.element.connections = values as AccountLink['connections'];
        await page.settled();
        await mistakesFound();
        expect(page.buttons).to.deep.equal([isList ? 'Link Facebook' : 'Link another account']);
        for (const warning of warnings) expect(warning).to.match(/^<account-link>: .*connections/);
      });
    }

    it('warns once, with the text of it', async () => {
      const page = await AccountLinkPage.openList(adaWith());
      page.element.connections = [{ label: 'nobody' }] as unknown as AccountLink['connections'];
      await page.settled();
      page.element.connections = [{ label: 'nobody' }] as unknown as AccountLink['connections'];
      await page.settled();
      await mistakesFound();
      expect(warnings).to.deep.equal([
        '<account-link>: an entry of connections is left out, because it is neither a name nor an object with a name: {"label":"nobody"}',
      ]);
    });

    it('shows a connection whose label, strategy and icon are no texts by its name', async () => {
      const page = await AccountLinkPage.openList(adaWith());
      const odd = { name: 'acme', label: Symbol('Acme'), strategy: {}, icon: 7 };
      page.element.connections = [odd] as unknown as AccountLink['connections'];
      await page.settled();
      expect(page.buttons).to.deep.equal(['Link acme']);
    });
  });

  it('takes each name once, with the last word on it', async () => {
    const connections = ['github', { name: 'github', label: 'Code' }];
    const page = await AccountLinkPage.openList(adaWith(), { connections });
    expect(page.buttons).to.deep.equal(['Link Code']);
  });
});

/** An attribute that looks like one of ours, its tag, and the one that is meant. */
const slips: [string, keyof HTMLElementTagNameMap & `account-${string}`, string][] = [
  ['connection', 'account-link', 'connections'],
  ['conections', 'account-link', 'connections'],
  ['clientid', 'account-link', 'client-id'],
  ['clientId', 'account-link-prompt', 'client-id'],
  ['client_id', 'account-link', 'client-id'],
  ['data-client-id', 'account-link', 'client-id'],
  ['data-domain', 'account-link-prompt', 'domain'],
  ['domian', 'account-link', 'domain'],
  ['redirecturi', 'account-link', 'redirect-uri'],
  ['redirect_uri', 'account-link', 'redirect-uri'],
  ['organisation', 'account-link', 'organization'],
  ['colour', 'account-link', 'color'],
  ['allowunverified', 'account-link', 'allow-unverified'],
  ['no-unlinks', 'account-link', 'no-unlink'],
  ['sessiontoken', 'account-link-prompt', 'session-token'],
  [':client-id', 'account-link', 'client-id'],
];

describe('attributes that look like mistakes', () => {
  const warnings = recordWarnings();

  for (const [attribute, tag, meant] of slips) {
    it(`${attribute} on <${tag}> is warned of, with the name ${meant}`, async () => {
      const box = await fixture(html`<div></div>`);
      const parsed = new DOMParser().parseFromString(`<${tag} ${attribute}="abc"></${tag}>`, 'text/html');
      const element = box.appendChild(document.adoptNode(parsed.querySelector(tag) ?? expect.fail()));
      await element.updateComplete;
      await mistakesFound();
      const name = attribute.toLowerCase();
      expect(warnings.filter((text) => text.includes('attribute'))).to.deep.equal([
        `<${tag}>: the attribute ${name} has no meaning here; write ${meant}="abc"`,
      ]);
    });
  }

  it('are not found among those that pages and frameworks use', async () => {
    await fixture(
      html`<account-link
        id="a"
        class="b"
        lang="en"
        dir="ltr"
        slot="c"
        tabindex="0"
        role="group"
        aria-label="d"
        part="e"
        is="f"
        data-theme="dark"
        data-title="g"
        data-test-id="h"
        data-color="i"
        data-v-7ba5bd90=""
        _ngcontent-abc=""
        style="color: red"
        hidden
        inert
        translate="no"
        nonce="j"
        exportparts="k"
      ></account-link>`,
    );
    await mistakesFound();
    expect(warnings).to.deep.equal([]);
  });
});
