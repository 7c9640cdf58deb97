import { expect } from '@open-wc/testing';
import { nameOf } from '../support/accessible-tree.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaFacebook, adaGithub, adaGoogle, adaWith, secondary } from '../support/accounts.js';

describe('the list of <account-link>', () => {
  it('shows provider, account and the main identity', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook, adaGithub), { noUnlink: true });
    expect(page.rows.slice(0, 4)).to.deep.equal([
      'Email and password Primary ada@example.com',
      'Google ada@example.com',
      'Facebook ada@facebook.example',
      'GitHub ada-l',
    ]);
  });

  const details: [string, object, string][] = [
    ['the name where there is no email', { profile: { name: 'Ada L.' } }, 'GitHub Ada L.'],
    ['the phone number where there is nothing else', { profile: { phoneNumber: '+44 20' } }, 'GitHub +44 20'],
    ['the id where there is nothing at all', { profile: {}, userId: '9|8' }, 'GitHub 9|8'],
  ];
  for (const [what, members, row] of details) {
    it(`shows ${what}`, async () => {
      const page = await AccountLinkPage.openList(adaWith(secondary('github', members)), { noUnlink: true });
      expect(page.rows[1]).to.equal(row);
    });
  }

  it('calls an identity of an unknown provider by its connection, with a neutral icon', async () => {
    const acme = secondary('custom', { connection: 'acme-sso' });
    const page = await AccountLinkPage.openList(adaWith(acme), { noUnlink: true });
    expect(page.rows[1]).to.equal('acme-sso ada@example.com');
  });

  it('calls a connection as the page does, in both lists', async () => {
    const connections = [
      { name: 'acme', strategy: 'samlp', label: 'Acme' },
      { name: 'globex', strategy: 'samlp' },
    ];
    const page = await AccountLinkPage.openList(adaWith(secondary('samlp', { connection: 'acme' })), { connections });
    expect(page.buttons).to.deep.equal(['Unlink Acme, ada@example.com', 'Link SAML']);
  });

  it('has a name of its own for each button, however alike the accounts', async () => {
    const alike = ['one', 'two'].map((connection) => secondary('samlp', { connection, userId: connection }));
    const twins = ['7', '8'].map((userId) => secondary('google-oauth2', { userId }));
    const page = await AccountLinkPage.openList(adaWith(...alike, ...twins), {
      connections: [{ name: 'x', strategy: 'oidc' }, { name: 'y', strategy: 'oidc' }, 'google-oauth2'],
      allowMultiple: true,
    });
    expect(page.buttons).to.have.length(7);
    expect(new Set(page.buttons).size).to.equal(7);
  });

  it('shows names from outside as text, whatever they hold', async () => {
    const nasty = '<img src=x onerror="globalThis.pwned=1"><script>pwned=1</script>';
    const identity = secondary(nasty, { connection: nasty, userId: nasty, profile: { name: nasty, email: nasty } });
    const connections = [{ name: 'x', label: nasty }];
    const page = await AccountLinkPage.openList(adaWith(identity), { connections, title: nasty });
    expect(page.text.split(nasty).length).to.be.greaterThan(4);
    expect(page.element.shadowRoot?.querySelector('img, script')).to.equal(null);
    expect('pwned' in globalThis).to.equal(false);
  });

  it('tells scripts which identity and which connection a row is', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'] });
    expect(page.row('Google').dataset['identity']).to.equal('google-oauth2|1001');
    expect(page.button('Link GitHub').dataset['connection']).to.equal('github');
  });

  it('names its lists', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['github'], title: 'My ways in' });
    expect(page.all('list').map(nameOf)).to.deep.equal(['My ways in', 'Add a sign-in method']);
    expect(page.all('region').map(nameOf)).to.deep.equal(['My ways in']);
  });

  it('shows a hundred identities', async () => {
    const many = Array.from({ length: 99 }, (_, index) => secondary('oidc', { connection: `c${index}`, userId: `${index}` }));
    const page = await AccountLinkPage.openList(adaWith(...many), { connections: ['github'] });
    await page.shows('c98');
    expect(page.rows).to.have.length(101);
    expect(new Set(page.buttons).size).to.equal(100);
  });

  it('goes on offering what is linked if the page wants that', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections: ['google-oauth2'], allowMultiple: true });
    expect(page.buttons).to.deep.equal(['Unlink Google, ada@example.com', 'Link Google']);
  });

  it('shows a logo of the page’s own for a connection, and none from a bad address', async () => {
    const connections = [
      { name: 'good', icon: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' },
      { name: 'bad', icon: 'javascript:alert(1)' },
    ];
    const page = await AccountLinkPage.openList(adaWith(), { connections });
    expect(page.row('good').querySelector('img')?.alt).to.equal('');
    expect(page.row('bad').querySelector('img')).to.equal(null);
  });

  it('shows it in the row of an account of that connection, too', async () => {
    const connections = [{ name: 'google-oauth2', icon: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' }];
    const page = await AccountLinkPage.openList(adaWith(adaGoogle), { connections });
    expect(page.row('Google').querySelector('img')?.src).to.equal(connections[0]?.icon);
  });

  it('speaks two languages at once, one of them from right to left', async () => {
    const [french, arabic] = [await AccountLinkPage.open({ language: 'fr' }), await AccountLinkPage.open({ language: 'ar' })];
    await Promise.all([french.load(adaWith()), arabic.load(adaWith())]);
    await Promise.all([french.shows('Moyens de connexion'), arabic.shows('طرق تسجيل الدخول')]);
    const sections = [french, arabic].map((page) => page.all('region')[0] ?? expect.fail());
    expect(sections.map((section) => [section.lang, section.dir])).to.deep.equal([
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  it('asks the tenant for its sign-in page in the language that was asked for', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { language: 'en-GB' });
    await page.click('Link another account');
    expect(page.gateway.links.last.context.language).to.equal('en-GB');
  });
});
