import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';

describe('LinkError', () => {
  it('tells code, message, cause, status, waiting time and hint', () => {
    const cause = new Error('429');
    const error = new LinkError('rate-limited', 'Too many requests.', { cause, status: 429, retryAfter: 3, hint: 'Ask less often.' });
    expect(error).to.include({ name: 'LinkError', code: 'rate-limited', status: 429, retryAfter: 3, hint: 'Ask less often.', cause });
    expect(String(error)).to.equal('LinkError: Too many requests.');
  });

  it('has no cause if none is given', () => {
    expect('cause' in new LinkError('network', 'offline')).to.equal(false);
  });

  it('keeps a cause that is undefined apart from none', () => {
    expect('cause' in new LinkError('network', 'offline', { cause: undefined })).to.equal(true);
  });
});

describe('LinkError.from', () => {
  it('gives a LinkError back as it is', () => {
    const error = new LinkError('network', 'offline');
    expect(LinkError.from(error)).to.equal(error);
  });

  it('keeps any other error as the cause of an unknown failure', () => {
    const cause = new TypeError('x is undefined');
    expect(LinkError.from(cause)).to.include({ code: 'unknown', cause, message: 'Unexpected failure: x is undefined' });
  });

  for (const thrown of ['text', undefined, null, { odd: true }, 7]) {
    it(`copes with ${JSON.stringify(thrown)} being thrown`, () => {
      expect(LinkError.from(thrown)).to.include({ code: 'unknown', cause: thrown });
    });
  }
});
