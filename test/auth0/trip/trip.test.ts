import { expect } from '@open-wc/testing';
import { dropTrip, readArrival, saveTrip, tripKey } from '../../../src/auth0/trip/trip.js';
import { FakeOrigin } from '../fake-page.js';
import type { FakePage } from '../fake-page.js';
import { trip } from '../trips.js';

function openWith(record: object | string, url = 'https://page.example/settings#code=c1&state=s1'): FakePage {
  const page = new FakeOrigin().openPage(url);
  page.kept.set(tripKey, typeof record === 'string' ? record : JSON.stringify(record));
  return page;
}

describe('readArrival', () => {
  it('is back with the answer, and the page with its address', () => {
    const page = openWith(trip);
    const arrival = readArrival(page);
    expect(arrival?.trip).to.deep.equal(trip);
    expect(arrival?.answer?.parameters).to.equal('code=c1&state=s1');
    expect(page.url).to.equal(trip.url);
  });

  it('removes the record before anything else', () => {
    const page = openWith(trip);
    const order: string[] = [];
    page.storage.removeItem = (key) => void order.push(`removed ${key}`);
    page.showAs = () => void order.push('shown');
    readArrival(page);
    expect(order).to.deep.equal([`removed ${tripKey}`, 'shown']);
  });

  it('tells the same to all widgets of the page', () => {
    const page = openWith(trip);
    const first = readArrival(page);
    expect(first).not.to.equal(undefined);
    expect(readArrival(page)).to.equal(first);
  });

  it('is back without an answer where the address has none', () => {
    const page = openWith(trip, 'https://page.example/settings?tab=2#here');
    expect(readArrival(page)).to.deep.equal({ trip });
    expect(page.log).to.deep.equal([]);
  });

  for (const url of ['https://page.example/settings#code=c1&state=forged', 'https://page.example/settings?code=c1&state=of-the-page']) {
    it(`takes no answer that is not to it: ${new URL(url).search}${new URL(url).hash}`, () => {
      const page = openWith(trip, url);
      expect(readArrival(page)?.answer).to.equal(undefined);
      expect([page.url, page.kept.size]).to.deep.equal([url, 0]);
    });
  }

  it('cleans the address of another page that it was sent to, and leaves it that page’s', () => {
    const page = openWith(trip, 'https://page.example/elsewhere?x=1#code=c1&state=s1');
    readArrival(page);
    expect(page.url).to.equal('https://page.example/elsewhere?x=1');
  });

  it('is back with an answer that a callback page took', () => {
    const page = openWith({ ...trip, answer: 'code=c1&state=s1' }, 'https://page.example/settings?tab=2#here');
    expect(readArrival(page)?.answer?.parameters).to.equal('code=c1&state=s1');
    expect(page.log).to.deep.equal([]);
  });

  for (const record of [
    'no JSON',
    'null',
    '"text"',
    '{}',
    JSON.stringify({ ...trip, purpose: 7 }),
    JSON.stringify({ ...trip, url: 'here' }),
    JSON.stringify({ ...trip, scroll: null }),
  ]) {
    it(`ignores and removes ${record.slice(0, 20)}`, () => {
      const page = openWith(record);
      expect(readArrival(page)).to.equal(undefined);
      expect(page.kept.size).to.equal(0);
    });
  }

  it('knows of nothing where storage is forbidden', () => {
    const page = new FakeOrigin().openPage();
    page.storage.getItem = () => {
      throw new DOMException('', 'SecurityError');
    };
    expect(readArrival(page)).to.equal(undefined);
  });

  it('knows of nothing where the page was not left', () => {
    const page = new FakeOrigin().openPage('https://page.example/#code=1&state=2');
    expect(readArrival(page)).to.equal(undefined);
    expect(page.log).to.deep.equal([]);
  });
});

describe('saveTrip', () => {
  it('keeps one record, which dropTrip removes', () => {
    const page = new FakeOrigin().openPage();
    saveTrip(page, trip);
    saveTrip(page, { ...trip, state: 's2' });
    expect([...page.kept.keys()]).to.deep.equal([tripKey]);
    dropTrip(page);
    expect(page.kept.size).to.equal(0);
  });
});
