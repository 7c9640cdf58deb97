import { expect, fixture, html } from '@open-wc/testing';
import { AccountLinkPrompt } from '../../src/elements/account-link-prompt.js';
import { adaWith } from '../support/accounts.js';
import { candidates, PromptPage, sessionToken } from '../support/account-link-prompt-page.js';
import { FakeGateway } from '../support/fake-gateway.js';

const other = [{ connection: 'github', provider: 'github', email: 'ada@example.com' }];

/** A question in an app, whose user is signing in to the first candidate. */
async function openAccepting(): Promise<PromptPage> {
  const page = await PromptPage.openInApp();
  await page.click('Continue');
  await page.gateway.links.nth(1);
  return page;
}

describe('the lifecycle of <account-link-prompt>', () => {
  it('takes what the page has set before the element was defined', async () => {
    class LatePrompt extends AccountLinkPrompt {}
    const element = document.createElement('late-prompt');
    const gateway = new FakeGateway();
    Object.assign(element, { domain: 'tenant.example', clientId: 'app', candidates, gateway });
    await fixture(html`${element}`);
    customElements.define('late-prompt', LatePrompt);
    const page = new PromptPage(element as LatePrompt, gateway);
    (await page.gateway.loads.nth(1)).resolve(adaWith());
    await page.until(() => page.element.state !== 'loading');
    expect(page.text).to.contain('a•••@example.com');
    expect(Object.keys(element).filter((name) => !name.startsWith('_'))).not.to.include('candidates');
  });

  it('asks again when it comes back after a removal', async () => {
    const page = await PromptPage.openInApp();
    const parent = page.element.parentElement ?? document.body;
    page.element.remove();
    await page.settled();
    expect(page.element.state).to.equal('loading');
    parent.append(page.element);
    (await page.gateway.loads.nth(2)).resolve(adaWith());
    await page.until(() => page.element.state === 'ready');
    expect(page.text).to.contain('a•••@example.com');
  });

  it('keeps the question and the choice when it is only moved', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Facebook');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(page.element);
    await page.settled();
    expect(page.gateway.loads.count).to.equal(1);
    expect(page.all('radio').map((radio) => (radio as HTMLInputElement).checked)).to.deep.equal([false, true, false]);
  });

  it('leaves no window and no event behind when it is removed in the middle of a sign-in', async () => {
    const page = await openAccepting();
    const link = page.gateway.links.last;
    page.element.remove();
    await page.settled();
    expect(link.isAborted).to.equal(true);
    expect(page.eventTypes).to.deep.equal([]);
  });

  it('does nothing with an account that arrives after it was removed', async () => {
    const page = new PromptPage(document.createElement('account-link-prompt'), new FakeGateway());
    Object.assign(page.element, { gateway: page.gateway, candidates });
    await fixture(html`${page.element}`);
    const load = await page.gateway.loads.nth(1);
    page.element.remove();
    await page.settled();
    load.resolve(adaWith());
    await page.settled();
    expect([page.element.state, page.eventTypes]).to.deep.equal(['loading', []]);
  });

  it('shows the last of two questions, in whatever order their accounts arrive', async () => {
    const page = new PromptPage(document.createElement('account-link-prompt'), new FakeGateway());
    Object.assign(page.element, { gateway: page.gateway, candidates });
    await fixture(html`${page.element}`);
    const first = await page.gateway.loads.nth(1);
    page.element.candidates = other;
    const second = await page.gateway.loads.nth(2);
    second.resolve(adaWith());
    await page.until(() => page.element.state === 'ready');
    first.resolve(adaWith());
    await page.settled();
    expect(page.text).to.contain('GitHub').and.not.to.contain('Facebook');
  });

  it('ends a sign-in when another question is asked', async () => {
    const page = await openAccepting();
    const link = page.gateway.links.last;
    page.element.candidates = other;
    await page.settled();
    expect(link.isAborted).to.equal(true);
  });

  for (const [what, set] of [
    ['the same candidates in a new array', (element: AccountLinkPrompt) => (element.candidates = candidates.map((one) => ({ ...one })))],
    ['another title', (element: AccountLinkPrompt) => (element.title = 'Welcome back')],
    ['the same attributes', (element: AccountLinkPrompt) => element.setAttribute('domain', '')],
  ] as const) {
    it(`goes on with a sign-in when the page sets ${what}`, async () => {
      const page = await openAccepting();
      set(page.element);
      await page.settled();
      expect(page.gateway.links.last.isAborted).to.equal(false);
      expect(page.gateway.loads.count).to.equal(1);
    });
  }

  it('asks again, without a word, when the page is shown again as it was', async () => {
    const page = await openAccepting();
    const link = page.gateway.links.last;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.gateway.loads.nth(2);
    expect([link.isAborted, page.eventTypes]).to.deep.equal([true, []]);
  });

  it('begins one sign-in however often the button is pressed', async () => {
    const page = await PromptPage.openInApp();
    const button = page.parts('continue-button')[0] ?? expect.fail('There is no button to continue.');
    button.click();
    button.click();
    await page.settled();
    expect(page.gateway.links.count).to.equal(1);
  });
});

describe('the keyboard in <account-link-prompt>', () => {
  it('goes through candidates, continue and skip in the order of the page', async () => {
    const page = await PromptPage.openInApp();
    const reached: string[] = [];
    for (let step = 0; step < 3; step++) {
      await page.press('Tab');
      reached.push(page.focus);
    }
    expect(reached[0]).to.contain('radio');
    expect(reached.slice(1).every((focus) => focus.includes('button'))).to.equal(true);
  });

  it('chooses by arrows and goes on by Enter', async () => {
    const page = await PromptPage.openInApp();
    await page.press('Tab', 'ArrowDown', 'Tab', 'Enter');
    expect((await page.gateway.links.nth(1)).subject?.name).to.equal('facebook');
  });

  it('is at the button again when the sign-in has been cancelled by Escape', async () => {
    const page = await openAccepting();
    page.gateway.links.last.context.windowChanged({ focus: () => undefined });
    await page.settled();
    await page.press('Escape');
    await page.until(() => page.element.state === 'ready');
    expect(page.focus).to.contain('button');
  });
});

describe('what is set on <account-link-prompt> late', () => {
  it('is waited for if nothing has been said of a tenant yet', async () => {
    const page = new PromptPage(document.createElement('account-link-prompt'), new FakeGateway());
    await fixture(html`${page.element}`);
    await page.settled();
    Object.assign(page.element, { gateway: page.gateway, candidates });
    (await page.gateway.loads.nth(1)).resolve(adaWith());
    await page.until(() => page.element.state === 'ready');
    expect(page.text).to.contain('a•••@example.com');
  });

  it('is asked with, if it is a session token', async () => {
    const page = await PromptPage.open();
    await page.until(() => page.element.state === 'failed');
    Object.assign(page.element, { sessionToken: sessionToken(), continueState: 'the-state' });
    await page.until(() => page.element.state === 'ready');
    expect(page.text).to.contain('a•••@example.com');
  });
});
