import { expect } from '@open-wc/testing';
import { candidateId, isCandidate } from '../../src/domain/candidate.js';
import { maskEmail } from '../../src/domain/mask-email.js';

describe('maskEmail', () => {
  it('leaves the first letter and the host', () => {
    expect(maskEmail('ada@example.com')).to.equal('a•••@example.com');
    expect(maskEmail('😀ada@example.com')).to.equal('😀•••@example.com');
    expect(maskEmail('"a@b"@example.com')).to.equal('"•••@example.com');
  });

  it('leaves alone what is masked, or no address', () => {
    for (const text of ['a•••@example.com', 'ada', '@example.com', '']) expect(maskEmail(text)).to.equal(text);
  });
});

describe('candidateId', () => {
  it('is a salt and a hash of the id', async () => {
    expect(await candidateId('auth0|1', 'salt')).to.match(/^salt\.[\w-]{43}$/);
    expect(await candidateId('auth0|1', 'salt')).not.to.equal(await candidateId('auth0|2', 'salt'));
  });

  it('is recognized by the id, whatever the salt', async () => {
    for (const salt of ['a', 'b']) {
      const id = await candidateId('auth0|1', salt);
      expect([await isCandidate('auth0|1', id), await isCandidate('auth0|2', id)]).to.deep.equal([true, false]);
    }
    expect(await isCandidate('auth0|1', 'no id of ours')).to.equal(false);
  });
});
