import { expect } from '@open-wc/testing';
import { isCutOff } from '../../../src/auth0/window/opener-policy.js';
import { FakeEnvironment, FakeSdk } from '../fakes.js';

function createEnvironment(policy?: string | Error): FakeEnvironment {
  const headers: Record<string, string> = typeof policy === 'string' ? { 'cross-origin-opener-policy': policy } : {};
  const environment = new FakeEnvironment(new FakeSdk({}), policy instanceof Error ? policy : new Response(null, { headers }));
  environment.page.topUrl = 'https://page.example/settings?tab=2';
  return environment;
}

describe('isCutOff', () => {
  const policies = {
    'same-origin': true,
    'same-origin; report-to="coop"': true,
    'same-origin-allow-popups': false,
    'noopener-allow-popups': false,
    'unsafe-none': false,
  };
  for (const [policy, expected] of Object.entries(policies)) {
    it(`is ${expected} under ${policy}`, async () => {
      expect(await isCutOff(createEnvironment(policy), false)).to.equal(expected);
    });
  }

  it('is not without a policy', async () => {
    expect(await isCutOff(createEnvironment(), false)).to.equal(false);
  });

  it('asks the page itself for its headers, once', async () => {
    const environment = createEnvironment('same-origin');
    expect(await Promise.all([isCutOff(environment, false), isCutOff(environment, true)])).to.deep.equal([true, true]);
    expect(environment.requests.map(({ url, init }) => `${init.method} ${url}`)).to.deep.equal([
      'HEAD https://page.example/settings?tab=2',
    ]);
    expect(environment.requests[0]?.init.signal).to.equal(environment.clock.signal);
  });

  it('takes a page that cannot be asked for one without a policy', async () => {
    expect(await isCutOff(createEnvironment(new TypeError('Failed to fetch')), false)).to.equal(false);
  });

  it('asks once more after a question that nobody has answered', async () => {
    for (const unanswered of [new TypeError('Failed to fetch'), new Response(null, { status: 405 })]) {
      const environment = createEnvironment();
      const headers = { 'cross-origin-opener-policy': 'same-origin' };
      environment.responses.splice(0, 1, unanswered, new Response(null, { headers }));
      expect([await isCutOff(environment, false), await isCutOff(environment, false)]).to.deep.equal([false, true]);
    }
  });

  it('asks no page of another origin', async () => {
    const environment = createEnvironment('same-origin');
    environment.page.topUrl = undefined;
    expect(await isCutOff(environment, false)).to.equal(false);
    expect(environment.requests).to.deep.equal([]);
  });

  it('need not ask if the page is isolated', async () => {
    const environment = createEnvironment();
    environment.page.isIsolated = true;
    expect(await isCutOff(environment, false)).to.equal(true);
    expect(environment.requests).to.deep.equal([]);
  });

  it('violates no content security policy, unless the page is prepared for the question', async () => {
    const environment = createEnvironment('same-origin');
    environment.page.hasContentPolicy = true;
    expect(await isCutOff(environment, false)).to.equal(false);
    expect(environment.requests).to.deep.equal([]);
    expect(await isCutOff(environment, true)).to.equal(true);
  });
});
