import { expect } from '@open-wc/testing';
import type { LinkContext } from '../../src/domain/accounts-gateway.js';
import { LinkError } from '../../src/domain/link-error.js';
import { createSampleGateway } from '../../src/sample/sample-gateway.js';
import { adaGoogle, adaWith } from '../support/accounts.js';

const { signal } = new AbortController();

function context(more: Partial<LinkContext> = {}): LinkContext {
  return {
    signal,
    language: 'en',
    windowChanged: () => undefined,
    account: adaWith(adaGoogle),
    allowUnverified: false,
    way: 'window',
    signInFirst: false,
    sessionChanged: () => undefined,
    ...more,
  };
}

describe('createSampleGateway', () => {
  it('begins with an account of two identities, the primary one first', async () => {
    const account = await createSampleGateway({ delay: 0 }).load({ signal });
    expect(account?.identities.map(({ isPrimary }) => isPrimary)).to.deep.equal([true, false]);
  });

  it('begins with the account that it is given, or with nobody', async () => {
    expect(await createSampleGateway({ delay: 0, account: adaWith() }).load({ signal })).to.deep.equal(adaWith());
    expect(await createSampleGateway({ delay: 0, account: null }).load({ signal })).to.equal(undefined);
  });

  it('has somebody to show after a sign-in', async () => {
    const gateway = createSampleGateway({ delay: 0, account: null });
    await gateway.signIn(context());
    expect(await gateway.load({ signal })).to.have.nested.property('user.profile.name', 'Ada Lovelace');
  });

  it('has the account that it was given after a sign-in', async () => {
    const gateway = createSampleGateway({ delay: 0, account: adaWith() });
    await gateway.signIn(context());
    expect(await gateway.load({ signal })).to.deep.equal(adaWith());
  });

  it('remembers what it has linked and unlinked', async () => {
    const gateway = createSampleGateway({ delay: 0, account: adaWith() });
    const { account, identity } = await gateway.link({ name: 'acme', strategy: 'samlp' }, context({ account: adaWith() }));
    expect(await gateway.load({ signal })).to.deep.equal(account);
    expect(identity).to.include({ connection: 'acme', provider: 'samlp' });
    await gateway.unlink(identity, { ...context(), account });
    expect(await gateway.load({ signal })).to.deep.equal(adaWith());
  });

  it('keeps the other account if the user chooses so', async () => {
    const gateway = createSampleGateway({ delay: 0 });
    const result = await gateway.link({ name: 'github' }, context({ chooseKept: async () => 'other' }));
    expect(result.primaryChanged).to.equal(true);
    expect(result.account.identities.map(({ provider, isPrimary }) => [provider, isPrimary])).to.deep.equal([
      ['github', true],
      ['auth0', false],
      ['google-oauth2', false],
    ]);
  });

  it('opens nothing that could not be cancelled', async () => {
    const abort = new AbortController();
    const reason = new LinkError('popup-closed', 'cancelled');
    const linking = createSampleGateway({ delay: 60_000 }).link(undefined, context({ signal: abort.signal }));
    abort.abort(reason);
    expect(await linking.catch((error: unknown) => error)).to.equal(reason);
  });
});
