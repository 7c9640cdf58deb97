import { expect } from '@open-wc/testing';
import { LinkError } from '../../src/domain/link-error.js';
import { stateName } from '../../src/linking/linking-state.js';
import { withAccount, withActivity, withFailure, withOutcome } from '../../src/linking/linking-transitions.js';
import type { LinkingState, ReadyState } from '../../src/linking/linking-state.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { FakeWindow } from '../support/fake-gateway.js';

const account = adaWith(adaGoogle);
const offline = new LinkError('network', 'offline');
const closed = new LinkError('popup-closed', 'closed');
const link = { operation: 'link', connection: { name: 'facebook' } } as const;
const ready: ReadyState = { status: 'ready', account, activity: { kind: 'idle' } };
const linking: ReadyState = { ...ready, activity: { kind: 'linking', connection: link.connection } };
const confirming: ReadyState = { ...ready, activity: { kind: 'confirming', identity: adaGoogle } };

describe('stateName', () => {
  const names: [LinkingState, string][] = [
    [{ status: 'loading' }, 'loading'],
    [{ status: 'signed-out' }, 'signed-out'],
    [{ status: 'signing-in', window: new FakeWindow() }, 'busy'],
    [{ status: 'failed', error: offline }, 'failed'],
    [ready, 'ready'],
    [confirming, 'ready'],
    [linking, 'busy'],
    [{ ...ready, activity: { kind: 'unlinking', identity: adaGoogle } }, 'busy'],
    [{ ...ready, notice: { kind: 'failed', target: link, error: offline } }, 'ready'],
  ];
  for (const [state, name] of names) {
    const activity = 'activity' in state ? ` ${state.activity.kind}` : '';
    it(`is ${name} for ${state.status}${activity}${'notice' in state ? ' with a notice' : ''}`, () => {
      expect(stateName(state)).to.equal(name);
    });
  }
});

describe('transitions', () => {
  it('show the first list idle', () => {
    expect(withAccount({ status: 'loading' }, account)).to.deep.equal(ready);
  });

  it('keep a question and a notice when a newer list arrives', () => {
    const newer = adaWith(adaGoogle, adaFacebook);
    const notice = { kind: 'unlinked', identity: adaFacebook } as const;
    expect(withAccount({ ...confirming, notice }, newer)).to.deep.equal({ ...confirming, notice, account: newer });
  });

  it('take the notice away when something begins', () => {
    const told: ReadyState = { ...ready, notice: { kind: 'failed', target: link, error: offline } };
    expect(withActivity(told, linking.activity)).to.deep.equal(linking);
  });

  it('leave nothing running when something has ended', () => {
    const notice = { kind: 'unlinked', identity: adaGoogle } as const;
    expect(withOutcome(confirming, notice, adaWith())).to.deep.equal({ ...ready, account: adaWith(), notice });
  });

  it('keep the list when an operation fails', () => {
    const state = withFailure(linking, link, offline);
    expect(state).to.deep.include({ status: 'ready', account, activity: { kind: 'idle' } });
    expect(state).to.have.deep.nested.property('notice.error', offline);
  });

  it('make no failure of a change of mind', () => {
    expect(withFailure(linking, link, closed)).to.have.deep.property('notice', { kind: 'cancelled', target: link });
  });

  it('lead back to the invitation when signing in fails', () => {
    const state = withFailure({ status: 'signing-in' }, { operation: 'sign-in' }, closed);
    expect(state).to.deep.equal({ status: 'signed-out', notice: { kind: 'cancelled', target: { operation: 'sign-in' } } });
  });

  it('fail as a whole only if there is no list', () => {
    expect(withFailure({ status: 'loading' }, { operation: 'load' }, offline)).to.deep.equal({ status: 'failed', error: offline });
  });
});
