import { expect } from '@open-wc/testing';
import { candidateId } from '../../src/domain/candidate.js';
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
  it('is the SHA-256 of the id', async () => {
    expect(await candidateId('auth0|1')).to.match(/^[\w-]{43}$/);
    expect(await candidateId('auth0|1')).to.equal(await candidateId('auth0|1'));
    expect(await candidateId('auth0|1')).not.to.equal(await candidateId('auth0|2'));
  });
});
