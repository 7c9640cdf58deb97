import { expect } from '@open-wc/testing';
import { html, type ReactiveController } from 'lit';
import { commonIcons, rareIcons } from '../../src/elements/icons/generated/common.js';
import { IconSet } from '../../src/elements/icons/icon-set.js';
import { ProviderIcons } from '../../src/elements/icons/provider-icons.js';

type CommonModule = typeof import('../../src/elements/icons/generated/common.js');

const google = html`google`;
const neutral = html`neutral`;
const slack = html`slack`;

/** Icons whose loading the test settles: the first call of `slack` fails with `slackFails`. */
function icons({ commonFails = 0, slackFails = 0 } = {}) {
  const calls = { common: 0, slack: 0, updates: 0 };
  const common: CommonModule = {
    commonIcons: new Map([['google-oauth2', google]]),
    neutralIcon: neutral,
    rareIcons: new Map([
      ['slack', async () => (++calls.slack > slackFails ? { icon: slack } : Promise.reject(new TypeError('Failed to fetch')))],
    ]),
  };
  const controllers: ReactiveController[] = [];
  const host = {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => void calls.updates++,
    updateComplete: Promise.resolve(true),
  };
  class FakeSet extends IconSet {
    constructor(changed: () => void) {
      super(changed, common);
    }
  }
  const load = async () => (++calls.common > commonFails ? { IconSet: FakeSet } : Promise.reject(new TypeError('Failed to fetch')));
  return { host, icons: new ProviderIcons(host, load), calls, connect: () => controllers.forEach((each) => each.hostConnected?.()) };
}

/** Everything here is settled already: one task later all of its reactions have run. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('ProviderIcons', () => {
  it('loads nothing before its host is connected', () => {
    const { icons: subject, calls } = icons();
    expect(subject.get('google-oauth2')).to.equal(undefined);
    expect(calls.common).to.equal(0);
  });

  it('has the common icons, and tells the host, once they are loaded', async () => {
    const { icons: subject, calls, connect } = icons();
    connect();
    expect(subject.get('google-oauth2')).to.equal(undefined);
    await settled();
    expect(calls.updates).to.equal(1);
    expect(subject.get('google-oauth2')).to.equal(google);
  });

  it('has a neutral icon for an unknown provider', async () => {
    const { icons: subject } = icons();
    await subject.load();
    for (const provider of ['acme', '', 'constructor', '__proto__']) expect(subject.get(provider)).to.equal(neutral);
  });

  it('loads a rarer icon when it is asked for, and once only', async () => {
    const { icons: subject, calls } = icons();
    await subject.load();
    expect(subject.get('slack')).to.equal(undefined);
    expect(subject.get('slack')).to.equal(undefined);
    await settled();
    expect(subject.get('slack')).to.equal(slack);
    expect(calls).to.deep.equal({ common: 1, slack: 1, updates: 2 });
  });

  it('shows the neutral icon if a rarer one cannot be loaded, and does not insist', async () => {
    const { icons: subject, calls } = icons({ slackFails: 1 });
    await subject.load();
    subject.get('slack');
    await settled();
    expect(subject.get('slack')).to.equal(neutral);
    await settled();
    expect(calls).to.deep.equal({ common: 1, slack: 1, updates: 2 });
  });

  it('tries what failed once more when it is told to load, with the neutral icon in its place', async () => {
    const { icons: subject, calls } = icons({ slackFails: 1 });
    await subject.load();
    subject.get('slack');
    await settled();
    await subject.load();
    expect(subject.get('slack')).to.equal(neutral);
    await settled();
    expect(subject.get('slack')).to.equal(slack);
    expect(calls.slack).to.equal(2);
  });

  it('finds the modules that were generated', async () => {
    const { host } = icons();
    const subject = new ProviderIcons(host);
    await subject.load();
    subject.get('slack');
    await rareIcons.get('slack')?.();
    await settled();
    expect(subject.get('slack')).to.equal((await rareIcons.get('slack')?.())?.icon);
    expect(subject.get('apple')).to.equal(commonIcons.get('apple'));
  });

  it('does without any icon while the common ones cannot be loaded, until its host is connected again', async () => {
    const { icons: subject, calls, connect } = icons({ commonFails: 1 });
    connect();
    await settled();
    expect(subject.get('google-oauth2')).to.equal(undefined);
    expect(calls.updates).to.equal(0);
    connect();
    await settled();
    expect(subject.get('google-oauth2')).to.equal(google);
  });
});
