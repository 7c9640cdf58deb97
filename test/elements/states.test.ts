import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { AccountLinkPage } from '../support/account-link-page.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';
import { journeyStates } from '../support/journey-states.js';

const names = ['signed-out', 'loading', 'ready', 'busy', 'failed'];
const expected: [string, string, boolean][] = [
  ['loading', 'loading', true],
  ['signed out', 'signed-out', false],
  ['one more step', 'signed-out', false],
  ['signing in', 'busy', false],
  ['failed', 'failed', false],
  ['many identities', 'ready', false],
  ['confirming an unlink', 'ready', false],
  ['unlinking', 'busy', false],
  ['linking, window open', 'busy', false],
  ['linked', 'ready', false],
  ['link failed', 'ready', false],
];

describe('the states of <account-link>', () => {
  for (const [journey, name, isBusy] of expected) {
    it(`${journey} is :state(${name})${isBusy ? ', and busy for screen readers' : ''}`, async () => {
      const page = await journeyStates[journey]?.();
      expect(names.filter((each) => page?.element.matches(`:state(${each})`))).to.deep.equal([name]);
      expect(page?.element.state).to.equal(name);
      expect(page?.all('region')[0]?.ariaBusy).to.equal(isBusy ? 'true' : null);
    });
  }
});

describe('<account-link> while it loads', () => {
  it('shows each row that will probably come, with the sub-heading between them, and says that it loads', async () => {
    const page = await AccountLinkPage.open({ connections: ['github', 'facebook'] });
    const [skeleton] = page.all('img');
    expect(skeleton?.ariaLabel).to.equal('Loading your sign-in methods…');
    expect(skeleton?.querySelectorAll('.row').length).to.equal(3);
    expect(skeleton?.querySelectorAll('.subheading').length).to.equal(1);
    expect(page.buttons).to.deep.equal([]);
  });

  it('has the height of the list that comes', async () => {
    const page = await AccountLinkPage.open({ connections: ['github', 'facebook'] });
    const before = page.element.getBoundingClientRect().height;
    await page.load(adaWith());
    expect(page.element.getBoundingClientRect().height).to.be.closeTo(before, 1);
  });
});

describe('<account-link> for somebody who is signed out', () => {
  it('invites to sign in', async () => {
    const page = await AccountLinkPage.openSignedOut();
    expect(page.text).to.contain('Sign in to manage your sign-in methods.');
    await page.click('Sign in');
    expect(page.gateway.signIns.count).to.equal(1);
  });

  it('calls one more step by its name', async () => {
    const page = await AccountLinkPage.open();
    await page.reject(page.gateway.loads.last, new LinkError('mfa-required', 'once more'));
    expect(page.text).to.contain('Confirm it’s you').and.not.contain('Sign in to manage');
    expect(page.element.state).to.equal('signed-out');
    await page.click('Continue');
    expect(page.gateway.signIns.count).to.equal(1);
  });

  it('shows the list after the sign-in', async () => {
    const page = await AccountLinkPage.openSignedOut();
    await page.click('Sign in');
    await page.resolve(page.gateway.signIns.last, undefined);
    await page.load(adaWith());
    expect(page.rows).to.have.length(2);
  });

  it('invites again, calmly, when the window is closed', async () => {
    const page = await AccountLinkPage.openSignedOut();
    await page.click('Sign in');
    page.gateway.signIns.last.context.windowChanged(new FakeWindow());
    await page.settled();
    await page.click('Cancel');
    expect(page.text).to.contain('Sign-in wasn’t completed.');
    expect(page.buttons).to.deep.equal(['Sign in']);
    expect(page.eventTypes()).to.deep.equal(['sign-in-requested']);
  });
});

describe('<account-link> without a list', () => {
  it('says why, and tries again', async () => {
    const page = await AccountLinkPage.open();
    await page.reject(page.gateway.loads.last, new LinkError('network', 'offline'));
    expect(page.text).to.contain('Couldn’t connect. Check your internet connection and try again.');
    await page.click('Try again');
    await page.load(adaWith());
    expect(page.rows).to.have.length(2);
  });

  it('offers to sign in if that mends it', async () => {
    const page = await AccountLinkPage.open();
    await page.reject(page.gateway.loads.last, new LinkError('login-required', 'sign in'));
    await page.click('Continue');
    expect(page.gateway.signIns.count).to.equal(1);
  });

  it('keeps the list if only a refresh fails, and says so below it', async () => {
    const page = await AccountLinkPage.openList();
    page.element.refresh().catch(() => undefined);
    await page.reject(page.gateway.loads.last, new LinkError('server', 'down'));
    expect(page.rows[1]).to.contain('Google');
    expect(page.text).to.contain('The sign-in service isn’t responding');
  });

  it('shows no failure in the words of developers', async () => {
    const page = await AccountLinkPage.open();
    await page.reject(page.gateway.loads.last, new TypeError('Cannot read properties of undefined'));
    expect(page.text).not.to.contain('Cannot read');
    expect(page.text).to.contain('Something went wrong. Try again.');
  });
});

/** What the live region says, one entry for each time that it changes. */
function recordAnnouncements(page: AccountLinkPage): string[] {
  const said: string[] = [];
  const [region] = page.all('status');
  const observer = new MutationObserver(() => said.push(page.status));
  if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

describe('the live region of <account-link>', () => {
  it('says each step of a link once', async () => {
    const page = await AccountLinkPage.openList(adaWith(), { connections: ['google-oauth2'] });
    const said = recordAnnouncements(page);
    await page.click('Link Google');
    page.gateway.links.last.context.windowChanged(new FakeWindow());
    await page.settled();
    page.gateway.links.last.context.windowChanged(undefined);
    await page.linked(adaGoogle, adaWith(adaGoogle));
    page.element.requestUpdate();
    await page.settled();
    const steps = ['Linking Google…', 'Sign in with Google in the other window.', 'Linking Google…', 'You can now sign in with Google.'];
    expect(said).to.deep.equal(steps);
  });

  it('says an unlink and its end', async () => {
    const page = await AccountLinkPage.openList(adaWith(adaGoogle, adaFacebook));
    const said = recordAnnouncements(page);
    await page.click('Unlink Google, ada@example.com');
    await page.click('Unlink');
    await page.resolve(page.gateway.unlinks.last, adaWith(adaFacebook));
    expect(said).to.deep.equal(['Unlinking Google…', 'Google unlinked.']);
  });

  it('says the same failure again when it happens again', async () => {
    const page = await AccountLinkPage.open();
    const said = recordAnnouncements(page);
    const failure = 'Couldn’t connect. Check your internet connection and try again.';
    for (let time = 0; time < 2; time++) {
      await page.reject(page.gateway.loads.last, new LinkError('network', 'offline'));
      await page.click('Try again');
    }
    expect(said).to.deep.equal([failure, '', failure, '']);
  });

  it('is not part of what is busy: screen readers say nothing of that', async () => {
    const page = await journeyStates['unlinking']?.();
    const [region] = page?.all('status') ?? [];
    expect(page?.status).to.equal('Unlinking Google…');
    expect(region?.closest('[aria-busy="true"]')).to.equal(null);
    expect(region?.lang).to.equal('en');
  });

  it('says nothing of a list that arrives', async () => {
    const page = await AccountLinkPage.openList();
    expect(page.status).to.equal('');
  });
});
