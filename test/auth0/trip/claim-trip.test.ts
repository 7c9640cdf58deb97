import { expect } from '@open-wc/testing';
import { arrive, claimTrip } from '../../../src/auth0/trip/claim-trip.js';
import type { ClaimedTrip, TripOwner } from '../../../src/auth0/trip/claim-trip.js';
import { tripKey } from '../../../src/auth0/trip/trip.js';
import { now } from '../fakes.js';
import { FakeOrigin } from '../fake-page.js';
import type { FakePage } from '../fake-page.js';
import { trip } from '../trips.js';

const owner: TripOwner<'link'> = { purpose: 'link', domain: trip.domain, clientId: trip.clientId, session: trip.session };

function openWith(record: unknown, url = 'https://page.example/settings#code=c1&state=s1'): FakePage {
  const page = new FakeOrigin().openPage(url);
  page.kept.set(tripKey, typeof record === 'string' ? record : JSON.stringify(record));
  return page;
}

function claim(page: FakePage, by: TripOwner<'link'> = owner): ClaimedTrip | undefined {
  return claimTrip(page, by, now);
}

describe('claimTrip', () => {
  it('gives the trip with its answer, and the page its address back', () => {
    const page = openWith(trip);
    const claimed = claim(page);
    expect([claimed?.trip, claimed?.parameters]).to.deep.equal([trip, 'code=c1&state=s1']);
    expect(page.url).to.equal(trip.url);
  });

  it('removes the record before it changes the address', () => {
    const page = openWith(trip);
    const order: string[] = [];
    page.storage.removeItem = (key) => void order.push(`removed ${key}`);
    page.showAs = () => void order.push('shown');
    arrive(page);
    expect(order).to.deep.equal([`removed ${tripKey}`, 'shown']);
  });

  it('gives a trip to one holder at a time', () => {
    const page = openWith(trip);
    expect(claim(page)).not.to.equal(undefined);
    expect(claim(page)).to.equal(undefined);
  });

  it('gives a trip again once it has been released', () => {
    const page = openWith(trip);
    const first = claim(page);
    first?.release();
    expect([first?.isReleased, claim(page)?.trip]).to.deep.equal([true, trip]);
  });

  it('forgets a finished trip', () => {
    const page = openWith(trip);
    const first = claim(page);
    first?.finish();
    first?.release();
    expect(claim(page)).to.equal(undefined);
  });

  it('lets nobody finish a trip that another holds by now', () => {
    const page = openWith(trip);
    const first = claim(page);
    first?.release();
    const second = claim(page);
    first?.finish();
    expect(second?.isReleased).to.equal(false);
  });

  it('redeems the answer once, even if several hold the trip', async () => {
    const page = openWith(trip);
    let times = 0;
    const redeem = async () => ++times;
    const first = claim(page);
    await first?.once(redeem);
    first?.release();
    expect(await claim(page)?.once(redeem)).to.equal(1);
  });

  it('takes the answer that a callback page left in the record', () => {
    const page = openWith({ ...trip, answer: 'code=c1&state=s1' }, 'https://page.example/settings?tab=2#here');
    expect(claim(page)?.parameters).to.equal('code=c1&state=s1');
    expect(page.log).to.deep.equal([]);
  });

  for (const [whose, other] of Object.entries({
    'another application': { clientId: 'other' },
    'another tenant': { domain: 'other.eu.auth0.com' },
    'another session of the page': { session: 'other' },
    'the first-login question': { asker: 'prompt' as const },
  })) {
    it(`keeps a trip from ${whose}, and leaves it to its owner`, () => {
      const page = openWith(trip);
      expect(claim(page, { ...owner, ...other })).to.equal(undefined);
      expect(claim(page)?.trip).to.deep.equal(trip);
    });
  }

  it('gives a trip without an answer if the address has none', () => {
    const page = openWith(trip, 'https://page.example/settings?tab=2#here');
    expect(claim(page)?.parameters).to.equal(undefined);
    expect(page.log).to.deep.equal([]);
  });

  for (const url of ['https://page.example/settings#code=c1&state=forged', 'https://page.example/settings?code=c1&state=of-the-page']) {
    it(`takes no answer to another request: ${new URL(url).search}${new URL(url).hash}`, () => {
      const page = openWith(trip, url);
      expect(claim(page)?.parameters).to.equal(undefined);
      expect([page.url, page.kept.size]).to.deep.equal([url, 0]);
    });
  }

  it('cleans the address of another page that the tenant sent the user to', () => {
    const page = openWith(trip, 'https://page.example/elsewhere?x=1#code=c1&state=s1');
    arrive(page);
    expect(page.url).to.equal('https://page.example/elsewhere?x=1');
  });

  it('tells a trip of more than ten minutes ago', () => {
    expect(claim(openWith({ ...trip, leftAt: now - 600_001 }))?.isTooLate).to.equal(true);
  });

  it('finds nothing if the page was not left', () => {
    const page = new FakeOrigin().openPage('https://page.example/#code=1&state=2');
    expect(claim(page)).to.equal(undefined);
    expect(page.log).to.deep.equal([]);
  });
});
