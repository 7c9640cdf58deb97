import { expect } from '@open-wc/testing';
import { browserPage } from '../../../src/auth0/browser/page.js';

describe('browserPage', () => {
  it('knows where it is', () => {
    expect(browserPage.url).to.equal(location.href);
    expect(browserPage.topUrl).to.equal(top?.location.href);
    expect(browserPage.isFramed).to.equal(parent !== window);
    expect(browserPage.isIsolated).to.equal(crossOriginIsolated);
  });

  it('shows another address and keeps what the page’s router has there', () => {
    const { href } = location;
    history.replaceState({ router: 1 }, '');
    browserPage.showAs(`${location.pathname}?shown#here`);
    expect([location.search, location.hash]).to.deep.equal(['?shown', '#here']);
    expect(history.state).to.deep.equal({ router: 1 });
    history.replaceState(null, '', href);
  });

  it('scrolls a page that nobody has scrolled', async () => {
    const tall = document.createElement('div');
    tall.style.height = '5000px';
    document.body.append(tall);
    browserPage.scrollTo(0, 300);
    await new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    expect(browserPage.scroll).to.deep.equal({ left: 0, top: 300 });
    browserPage.scrollTo(0, 900);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    expect(browserPage.scroll).to.deep.equal({ left: 0, top: 300 });
    tall.remove();
  });

  it('has its watchers look again and again, until it stops', async () => {
    let looks = 0;
    const stop = await new Promise<() => void>((resolve) => {
      const end = browserPage.watch(() => (looks += 1) === 2 && resolve(end));
    });
    stop();
    const before = looks;
    await new Promise<void>((resolve) => {
      const end = browserPage.watch(() => {
        end();
        resolve();
      });
    });
    expect(looks).to.equal(before);
  });

  it('has no content security policy here, until it is given one', () => {
    expect(browserPage.hasContentPolicy).to.equal(false);
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = 'object-src *';
    document.head.append(policy);
    expect(browserPage.hasContentPolicy).to.equal(true);
    policy.remove();
  });
});
