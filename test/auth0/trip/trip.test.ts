import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dropTrip, saveTrip, takeTrip, tripKey } from '../../../src/auth0/trip/trip.js';
import type { CandidateTrip, SignInTrip, Trip } from '../../../src/auth0/trip/trip.js';
import { FakeOrigin } from '../fake-page.js';
import { trip } from '../trips.js';

const { state, domain, clientId, session, leftAt, url, scroll, transaction } = trip;
const leg = { state, domain, clientId, session, leftAt, url, scroll, transaction };
const candidate: CandidateTrip = { ...leg, purpose: 'candidate', connection: { name: 'google-oauth2', params: { login_hint: 'a' } } };
const signIn: SignInTrip = {
  ...leg,
  purpose: 'sign-in',
  step: 'user',
  wanted: { userId: 'auth0|ada' },
  wish: { operation: 'unlink', identity: { provider: 'auth0', userId: '1' } },
};

function stored(record: string): Trip | undefined {
  const page = new FakeOrigin().openPage();
  page.kept.set(tripKey, record);
  const found = takeTrip(page);
  expect(page.kept.size).to.equal(0);
  return found;
}

describe('takeTrip', () => {
  for (const each of [trip, candidate, signIn]) {
    it(`reads what saveTrip wrote of a trip to ${each.purpose}`, () => {
      const page = new FakeOrigin().openPage();
      saveTrip(page, each);
      expect(takeTrip(page)).to.deep.equal(each);
    });
  }

  for (const record of ['no JSON', 'null', '"text"', '[]', '{}', '7']) {
    it(`removes and ignores ${record}`, () => {
      expect(stored(record)).to.equal(undefined);
    });
  }

  for (const [purpose, member, value] of [
    ['link', 'purpose', 7],
    ['link', 'url', 'here'],
    ['link', 'scroll', null],
    ['link', 'leftAt', '1'],
    ['link', 'transaction', {}],
    ['link', 'connection', {}],
    ['link', 'connection', { name: 'x', params: { a: 1 } }],
    ['link', 'user', undefined],
    ['link', 'tokens', { key: 1 }],
    ['link', 'asker', 'somebody'],
    ['link', 'answer', {}],
    ['candidate', 'connection', undefined],
    ['sign-in', 'wanted', { userId: 7 }],
    ['sign-in', 'wish', { operation: 'unlink' }],
    ['sign-in', 'step', 1],
  ] as const) {
    it(`ignores a trip to ${purpose} whose ${member} is ${JSON.stringify(value)}`, () => {
      const whole = { link: trip, candidate, 'sign-in': signIn }[purpose];
      expect(stored(JSON.stringify({ ...whole, [member]: value }))).to.equal(undefined);
    });
  }

  it('throws at no stored value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(trip), 'wish', 'wanted', 'step', 'tokens'), fc.jsonValue()), (over) => {
        stored(JSON.stringify({ ...trip, ...over }));
      }),
    );
  });

  it('finds nothing if the browser keeps storage from the page', () => {
    const page = new FakeOrigin().openPage();
    page.storage.getItem = () => {
      throw new DOMException('', 'SecurityError');
    };
    expect(takeTrip(page)).to.equal(undefined);
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

  it('writes the same under libraries that add toJSON to what JSON knows already', () => {
    const page = new FakeOrigin().openPage();
    const prototypes = [Array.prototype, String.prototype, Object.prototype] as { toJSON?: unknown }[];
    try {
      for (const prototype of prototypes) Object.defineProperty(prototype, 'toJSON', { value: () => 'lost', configurable: true });
      saveTrip(page, candidate);
    } finally {
      for (const prototype of prototypes) delete prototype.toJSON;
    }
    expect(takeTrip(page)).to.deep.equal(candidate);
  });
});
