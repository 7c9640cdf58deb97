import { expect } from '@open-wc/testing';
import { LinkError } from '../../../src/domain/link-error.js';
import type { LinkErrorCode } from '../../../src/domain/link-error.js';
import { changeOrLearn } from '../../../src/auth0/management/change-or-check.js';
import { failureOf } from '../fakes.js';

const failing = (code: LinkErrorCode) => () => Promise.reject(new LinkError(code, ''));

describe('changeOrLearn', () => {
  it('asks nothing after a success', async () => {
    expect(await changeOrLearn(async () => 'done', failing('unknown'))).to.equal('done');
  });

  for (const code of ['network', 'server', 'unknown'] as const) {
    it(`takes the tenant’s word after ${code}`, async () => {
      expect(await changeOrLearn(failing(code), async () => 'done')).to.equal('done');
      expect((await failureOf(changeOrLearn(failing(code), async () => undefined))).code).to.equal(code);
    });
  }

  it('asks nothing if the tenant has refused', async () => {
    expect((await failureOf(changeOrLearn(failing('already-linked'), async () => 'done'))).code).to.equal('already-linked');
  });

  it('keeps the first failure if asking fails too', async () => {
    expect((await failureOf(changeOrLearn(failing('server'), failing('network')))).code).to.equal('server');
  });
});
