import { expect } from '@open-wc/testing';
import { PromptPage, candidates } from '../support/account-link-prompt-page.js';

describe('<account-link-prompt>, opened by the tenant', () => {
  it('says which way was used now, and what accounts there are, masked', async () => {
    const page = await PromptPage.openByTenant();
    expect(page.text).to.contain('You already have an account');
    expect(page.text).to.contain('Google Just used');
    expect(page.text).not.to.contain('ada@');
    expect(page.names('radio')).to.deep.equal([
      'Email and password a•••@example.com Created March 2021',
      'Facebook a•••@example.com Created June 2024',
      'SAML a•••@acme.example',
    ]);
    expect(page.names('radiogroup')).to.deep.equal(['Which account do you want to link?']);
    expect(page.names('button')).to.deep.equal(['Continue with email and password', 'Keep accounts separate']);
    expect([page.element.state, page.eventTypes]).to.deep.equal(['ready', []]);
    expect(page.element.matches(':state(ready)')).to.equal(true);
  });

  it('names the app as the page calls it, else as the tenant does', async () => {
    expect((await PromptPage.openByTenant({ app: 'Orrery' })).text).to.contain('You already have an account with Orrery');
    const page = await PromptPage.openByTenant({ app: 'Orrery (EU)' }, { appName: 'Orrery' });
    expect(page.names('heading')).to.deep.equal(['You already have an account with Orrery']);
  });

  it('takes no name for the app that is longer than a name', async () => {
    const page = await PromptPage.openByTenant({ app: 'x'.repeat(101) });
    expect(page.names('heading')).to.deep.equal(['You already have an account']);
  });

  it('asks the same when its token expires while the user reads', async () => {
    const page = await PromptPage.openByTenant();
    const { now } = Date;
    try {
      Date.now = () => now() + 3_600_000;
      page.element.requestUpdate();
      await page.settled();
    } finally {
      Date.now = now;
    }
    expect(page.text).to.contain('You already have an account');
  });

  it('needs no choice if there is one account', async () => {
    const page = await PromptPage.openByTenant({ candidates: candidates.slice(1, 2) });
    expect([page.all('radio').length, page.parts('candidate').length]).to.deep.equal([0, 1]);
    expect(page.names('button')[0]).to.equal('Continue with Facebook');
  });

  it('names the chosen account on its button, by mouse and by keys', async () => {
    const page = await PromptPage.openByTenant();
    await page.click('Facebook');
    expect(page.names('button')[0]).to.equal('Continue with Facebook');
    await page.press('ArrowDown');
    expect(page.names('button')[0]).to.equal('Continue with SAML');
    await page.press('Tab');
    expect(page.focus).to.equal('button "Continue with SAML"');
  });

  it('shows nothing that stands in a token as markup', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = await PromptPage.openByTenant({ candidates: [{ connection: evil, email: `${evil}@x`, provider: evil, createdAt: evil }] });
    expect(page.text).to.contain(evil);
    expect(page.element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('leaves no way to decline if the page, or the tenant, wants none', async () => {
    const byPage = await PromptPage.openByTenant({}, { required: true });
    const byTenant = await PromptPage.openByTenant({ required: true, reason: 'wrong-account' });
    for (const page of [byPage, byTenant]) expect(page.parts('skip-button')).to.deep.equal([]);
    expect(byTenant.text).to.contain('Use a•••@example.com (Email and password) instead.');
    const released = await PromptPage.openByTenant({ required: false, reason: 'server' });
    expect(released.names('button')[1]).to.equal('Continue without linking');
  });

  it('explains itself if the page has an explanation', async () => {
    const page = await PromptPage.openByTenant({}, { policyUrl: 'https://example.com/why' });
    expect(page.names('link')).to.deep.equal(['Why am I seeing this?']);
    const none = await PromptPage.openByTenant({}, { policyUrl: 'javascript:alert(1)' });
    expect(none.names('link')).to.deep.equal([]);
  });

  it('speaks the language that the login was asked for in, unless the page says otherwise', async () => {
    const page = await PromptPage.openByTenant({ language: 'ar' });
    await page.until(() => page.text.includes('لديك حساب بالفعل'));
    expect(page.parts('base')[0]?.dir).to.equal('rtl');
    const french = await PromptPage.openByTenant({ language: 'ar' }, { language: 'fr' });
    await french.until(() => french.text.includes('Créé en mars 2021'));
  });

  it('says so if there is nothing to ask, with a way on if there is one', async () => {
    const expired = await PromptPage.openByTenant({ exp: 1 });
    expect(expired.text).to.contain('Nothing to link This page has expired. Nothing was linked.');
    expect(expired.names('button')).to.deep.equal(['Continue']);
    expect([expired.element.state, expired.eventTypes]).to.deep.equal(['failed', ['account-link-failed']]);
    expect(expired.status).to.equal('This page has expired. Nothing was linked.');
    const missing = await PromptPage.open();
    await missing.until(() => missing.element.state !== 'loading');
    expect(missing.text).to.contain('There’s nothing to do here.');
    expect(missing.names('button')).to.deep.equal([]);
  });

  it('says so if it is not set up', async () => {
    const page = await PromptPage.openByTenant({}, { domain: '' });
    expect(page.text).to.contain('Account linking isn’t set up here yet.');
    expect(page.events[0]?.detail).to.have.nested.property('error.code', 'not-configured');
  });

  it('begins again when what is asked changes, and not when it is set again', async () => {
    const page = await PromptPage.openByTenant();
    await page.click('Facebook');
    page.element.clientId = 'app';
    await page.settled();
    expect(page.names('button')[0]).to.equal('Continue with Facebook');
    page.element.clientId = 'other';
    await page.until(() => page.names('button')[0] === 'Continue with email and password');
  });

  it('is accessible, light and dark, and with a notice', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await PromptPage.openByTenant({ reason: 'stale-login' }, { theme, policyUrl: '/why' });
      page.rest();
      await expect(page.element).to.be.accessible();
    }
    await expect((await PromptPage.openByTenant({ exp: 1 })).element).to.be.accessible();
  });

  it('fits 240 pixels', async () => {
    const page = await PromptPage.openByTenant();
    page.element.style.inlineSize = '240px';
    await page.settled();
    const [base] = page.parts('base');
    expect(base?.scrollWidth).to.be.at.most(240);
    for (const button of page.all('button')) expect(button.getBoundingClientRect().height).to.be.at.least(44);
  });
});
