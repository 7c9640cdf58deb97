import { expect } from '@open-wc/testing';
import { WindowWatch } from '../../../src/auth0/window/window-watch.js';
import { FakeOrigin } from '../fake-page.js';

/** A window that has been open for ten seconds and shows the tenant, in front of the page unless it is said otherwise. */
function setUp({ isSent = true, isCutOff = false, inFront = true, isEmpty = false, age = 10_000 } = {}) {
  const page = new FakeOrigin().openPage();
  const popup = {
    closed: false,
    location: {
      get href() {
        if (isSent && !isEmpty) throw new DOMException('', 'SecurityError');
        return 'about:blank';
      },
    },
  };
  let time = 0;
  const watch = new WindowWatch(popup, { page, now: () => time });
  if (isSent) watch.sent(isCutOff);
  page.hasFocus = !inFront;
  watch.look();
  time = age;
  watch.look();
  const after = (milliseconds: number) => {
    time += milliseconds;
    return watch.look();
  };
  return { page, popup, watch, after };
}

describe('WindowWatch', () => {
  it('takes a window for closed by the user whose page has the focus again, and keeps it', () => {
    const { page, popup, watch, after } = setUp();
    expect(watch.look()).to.equal('open');
    popup.closed = true;
    page.hasFocus = true;
    expect([after(0), after(900), after(100)]).to.deep.equal(['open', 'open', 'closed']);
  });

  it('gives the focus a moment to return from a window that was closed', () => {
    const { page, popup, after } = setUp();
    popup.closed = true;
    expect([after(0), after(900)]).to.deep.equal(['open', 'open']);
    page.hasFocus = true;
    expect([after(100), after(1000)]).to.deep.equal(['open', 'closed']);
  });

  it('takes no window for closed whose user has looked at the page for a moment only', () => {
    const { page, popup, after } = setUp();
    popup.closed = true;
    after(0);
    page.hasFocus = true;
    expect([after(500), after(500)]).to.deep.equal(['open', 'open']);
    page.hasFocus = false;
    expect([after(400), after(1000)]).to.deep.equal(['open', 'cut-off']);
  });

  it('takes a window for cut off that seems to be closed while the user is elsewhere, and stays with that', () => {
    const { page, popup, after } = setUp();
    popup.closed = true;
    expect([after(0), after(1000)]).to.deep.equal(['open', 'cut-off']);
    page.hasFocus = true;
    expect([after(5000), after(4000)]).to.deep.equal(['cut-off', 'cut-off']);
  });

  it('gives a window up that is cut off once the user has been back at the page for ten seconds', () => {
    const { page, popup, after } = setUp();
    popup.closed = true;
    after(0);
    after(1000);
    page.hasFocus = true;
    expect([after(0), after(9000)]).to.deep.equal(['cut-off', 'cut-off']);
    page.hasFocus = false;
    expect(after(60_000)).to.equal('cut-off');
    page.hasFocus = true;
    expect([after(0), after(10_000)]).to.deep.equal(['cut-off', 'forsaken']);
  });

  it('waits for some seconds before it takes a window for closed that has never had the focus', () => {
    const { popup, after } = setUp({ inFront: false });
    popup.closed = true;
    expect([after(0), after(4900), after(100)]).to.deep.equal(['open', 'open', 'closed']);
  });

  for (const [what, isEmpty, age, fate] of [
    ['at once', true, 100, 'blocked'],
    ['before it has shown anything', true, 500, 'blocked'],
    ['soon after it has shown the tenant', false, 100, 'closed'],
    ['while the tenant is slow', true, 700, 'closed'],
  ] as const) {
    it(`takes a window for ${fate} that is gone ${what}`, () => {
      const { page, popup, after } = setUp({ isEmpty, age });
      popup.closed = true;
      page.hasFocus = true;
      after(0);
      expect(after(1000)).to.equal(fate);
    });
  }

  it('decides at once about a window that nothing has been shown in yet: nothing can have cut it off', () => {
    for (const [age, fate] of [
      [100, 'blocked'],
      [5000, 'closed'],
    ] as const) {
      const { popup, after } = setUp({ isSent: false, age });
      popup.closed = true;
      expect(after(100)).to.equal(fate);
    }
  });

  it('takes no window for closed that the page’s own policy cuts off, as the page has had the focus all along', () => {
    const { popup, after } = setUp({ isCutOff: true, inFront: false });
    popup.closed = true;
    expect([after(0), after(100_000)]).to.deep.equal(['cut-off', 'cut-off']);
  });
});
