import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { adaFacebook, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';
import { PromptPage } from '../support/account-link-prompt-page.js';

const result = { account: adaWith(adaFacebook), identity: adaFacebook, primaryChanged: false };

describe('<account-link-prompt>, asked by an app', () => {
  it('links the chosen account in the app’s session, and tells it', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Facebook');
    await page.click('Continue with Facebook');
    expect(page.gateway.links.last.subject?.name).to.equal('facebook');
    expect(page.element.state).to.equal('busy');
    page.gateway.links.last.resolve(result);
    await page.settled();
    expect(page.eventTypes).to.deep.equal(['link-accepted']);
    expect(page.events[0]?.detail).to.have.nested.property('candidate.connection', 'facebook');
    expect([page.text, page.status]).to.deep.equal([page.text, 'You can now sign in with Facebook.']);
    expect(page.text).to.contain('You can now sign in with Facebook.');
  });

  it('tells the app whose the tenant’s session is now, if that has changed', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Continue with email');
    page.gateway.links.last.resolve({ ...result, primaryChanged: true });
    await page.settled();
    expect(page.eventTypes).to.deep.equal(['session-changed', 'link-accepted']);
    expect(page.events[0]?.detail).to.deep.equal({ reason: 'primary-changed', sub: result.account.user.userId });
  });

  it('keeps the accounts separate without leaving', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Keep accounts separate');
    expect(page.eventTypes).to.deep.equal(['link-skipped']);
    expect(page.text).to.contain('Your accounts will stay separate.');
  });

  it('waits for the window, with a way back to it and a way out, and keeps the keyboard’s place', async () => {
    const page = await PromptPage.openInApp();
    const window = new FakeWindow();
    const link = page.gateway.link.bind(page.gateway);
    page.gateway.link = (connection, context) => {
      context.windowChanged(window);
      return link(connection, context);
    };
    await page.click('Continue with email');
    expect(page.status).to.equal('Sign in with email and password in the other window.');
    expect(page.focus).to.equal('button "Cancel"');
    await page.click('Show sign-in window');
    expect(window.focused).to.equal(1);
    await page.press('Escape');
    expect(page.gateway.links.last.isAborted).to.equal(true);
    expect(page.text).to.contain('Sign-in wasn’t completed. Nothing changed.');
    expect(page.focus).to.equal('button "Continue with email and password"');
    expect(page.eventTypes).to.deep.equal([]);
  });

  it('leaves Escape to the page while the tenant links, which goes on', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Continue with email');
    const heard: boolean[] = [];
    document.addEventListener('keydown', (event) => heard.push(event.defaultPrevented), { once: true });
    await page.press('Escape');
    expect([page.gateway.links.last.isAborted, heard]).to.deep.equal([false, [false]]);
  });

  it('keeps Escape from a dialog around it while it waits for the window', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Continue with email');
    page.gateway.links.last.context.windowChanged(new FakeWindow());
    await page.settled();
    const heard: Event[] = [];
    const listen = (event: Event): void => void heard.push(event);
    document.addEventListener('keydown', listen);
    await page.press('Escape');
    document.removeEventListener('keydown', listen);
    expect([page.gateway.links.last.isAborted, heard]).to.deep.equal([true, []]);
  });

  it('goes on when the page hands over the same candidates again, as frameworks do with each render', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Continue with email');
    page.element.candidates = structuredClone(page.element.candidates);
    await page.settled();
    expect(page.gateway.links.last.isAborted).to.equal(false);
    page.element.candidates = page.element.candidates?.slice(1);
    await page.settled();
    expect(page.gateway.links.last.isAborted).to.equal(true);
  });

  it('offers this tab if the browser blocks the window', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Continue with email');
    page.gateway.links.last.reject(new LinkError('popup-blocked', 'x'));
    await page.settled();
    expect(page.events[0]?.detail).to.have.nested.property('error.code', 'popup-blocked');
    await page.click('Continue in this tab');
    expect(page.gateway.links.last.context.way).to.equal('page');
  });

  it('ends the sign-in with the element, but not when it is only moved', async () => {
    const page = await PromptPage.openInApp();
    await page.click('Continue with email');
    const parent = document.createElement('div');
    page.element.after(parent);
    parent.append(page.element);
    await page.settled();
    expect(page.gateway.links.last.isAborted).to.equal(false);
    parent.remove();
    await page.settled();
    expect(page.gateway.links.last.isAborted).to.equal(true);
    expect(page.eventTypes).to.deep.equal([]);
  });

  it('passes over candidates that are none', async () => {
    const page = await PromptPage.openInApp({ candidates: JSON.parse('[null, {}, {"connection":"facebook"}]') as never });
    expect(page.names('button')[0]).to.equal('Continue with Facebook');
    const none = await PromptPage.openInApp({ candidates: [] });
    expect(none.text).to.contain('There’s nothing to do here.');
  });
});
