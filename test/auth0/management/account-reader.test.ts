import { expect } from '@open-wc/testing';
import { readAccount, readIdentities, readProfile } from '../../../src/auth0/management/account-reader.js';
import { ada, linkedIdentities, thrownBy } from '../fakes.js';

const root = { user_id: 'auth0|ada', name: 'Ada', email: 'ada@example.com', email_verified: true, identities: linkedIdentities };

describe('readAccount', () => {
  it('puts the primary first, with the profile of the user', () => {
    const { user, identities } = readAccount({ ...root, created_at: '2025-01-01T00:00:00.000Z' });
    expect(user.userId).to.equal('auth0|ada');
    expect(user.createdAt).to.equal('2025-01-01T00:00:00.000Z');
    expect(identities.map(({ provider, isPrimary }) => [provider, isPrimary])).to.deep.equal([
      ['auth0', true],
      ['google-oauth2', false],
    ]);
    expect(identities[0]?.profile).to.equal(user.profile);
    expect(identities[1]?.profile.email).to.equal('ada@example.com');
  });

  it('finds a primary whose id holds more bars', () => {
    const identities = [{ connection: 'acme', provider: 'samlp', user_id: 'acme|a@b|c', isSocial: false }];
    expect(readAccount({ user_id: 'samlp|acme|a@b|c', identities }).identities[0]?.isPrimary).to.equal(true);
  });

  it('takes numbers for ids', () => {
    const identities = [{ connection: 'github', provider: 'github', user_id: 7, isSocial: true }];
    expect(readAccount({ user_id: 'github|7', identities }).identities[0]?.userId).to.equal('7');
  });

  it('takes an unknown provider that tells nothing', () => {
    const identities = [...linkedIdentities, { provider: 'brand-new', user_id: 'x' }];
    const unknown = readAccount({ ...root, identities }).identities[2];
    expect(unknown).to.deep.include({ connection: 'brand-new', provider: 'brand-new', isSocial: false });
    expect(unknown?.profile.email).to.equal(undefined);
  });

  for (const body of [undefined, null, 'text', 7, [], {}, { user_id: 1 }, { user_id: '' }]) {
    it(`refuses ${JSON.stringify(body)}`, () => {
      expect(thrownBy(() => readAccount(body)).code).to.equal('server');
    });
  }
});

describe('readIdentities', () => {
  it('leaves out what cannot be told from others, and shows the rest', () => {
    const own = { provider: 'auth0', user_id: 'ada', connection: 'db' };
    const identities = readIdentities([own, { provider: 'github' }, null, { user_id: '7' }], ada.user);
    expect(identities.map(({ provider }) => provider)).to.deep.equal(['auth0']);
  });

  const faulty: readonly unknown[] = [
    undefined,
    null,
    {},
    'html',
    [],
    [null],
    [{}],
    [{ provider: 'auth0' }],
    [{ provider: 1, user_id: 'ada' }],
  ];
  for (const body of [...faulty, [{ provider: 'auth0', user_id: '' }], [{ provider: 'github', user_id: 'stranger' }]]) {
    it(`refuses ${JSON.stringify(body)}`, () => {
      const error = thrownBy(() => readIdentities(body, ada.user));
      expect(error.code).to.equal('server');
      expect(error.hint).to.contain('domain');
    });
  }
});

describe('readProfile', () => {
  it('takes text only', () => {
    const profile = readProfile({ name: 1, email: null, email_verified: 1, picture: '', phone_number: '+1' });
    expect(profile).to.deep.equal({
      name: undefined,
      email: undefined,
      emailVerified: false,
      username: undefined,
      phoneNumber: '+1',
      picture: undefined,
    });
  });

  for (const verified of [true, 'true']) {
    it(`takes ${JSON.stringify(verified)} for a verified email`, () => {
      expect(readProfile({ email_verified: verified }).emailVerified).to.equal(true);
    });
  }

  for (const other of ['false', 'TRUE', 'yes', 1, {}, [true], null, undefined]) {
    it(`takes ${JSON.stringify(other)} for no verified email`, () => {
      expect(readProfile({ email_verified: other }).emailVerified).to.equal(false);
    });
  }

  it('takes nothing for a text of which nothing can be seen', () => {
    expect(readProfile({ name: ' \u200b\u2060 ', email: '\u00a0' })).to.include({ name: undefined, email: undefined });
    expect(readProfile({ name: ' Ada ' }).name).to.equal('Ada');
  });

  it('makes a name of given and family name if there is no other', () => {
    expect(readProfile({ given_name: 'Ada', family_name: 'Lovelace' }).name).to.equal('Ada Lovelace');
    expect(readProfile({ name: 'Countess', given_name: 'Ada' }).name).to.equal('Countess');
    expect(readProfile({ family_name: 'Lovelace' }).name).to.equal('Lovelace');
  });

  it('takes a nickname if there is no username', () => {
    expect(readProfile({ nickname: 'linus' }).username).to.equal('linus');
    expect(readProfile({ nickname: 'linus', username: 'torvalds' }).username).to.equal('torvalds');
  });
});
