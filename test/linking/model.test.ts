import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Account, AccountsGateway } from '../../src/domain/accounts-gateway.js';
import { identityId, type Identity } from '../../src/domain/identity.js';
import { LinkError } from '../../src/domain/link-error.js';
import { linkingEventNames } from '../../src/linking/linking-events.js';
import { stateName } from '../../src/linking/linking-state.js';
import { LinkingStore } from '../../src/linking/linking-store.js';
import { adaFacebook, adaGoogle, adaWith } from '../support/accounts.js';
import { offline, settings, settled } from './connected-store.js';

type Answer = 'well' | 'offline' | 'closed';

/** A question to the tenant that waits for its answer. */
interface Question {
  readonly kind: 'load' | 'link' | 'unlink' | 'sign-in';
  readonly signal: AbortSignal;
  readonly answer: (how: Answer) => void;
}

/** A tenant whose answers come when, and in the order in which, the test says; what an operation changes, it changes with its answer. */
class World implements Pick<AccountsGateway, 'load' | 'link' | 'unlink' | 'signIn'> {
  linked: readonly Identity[] = [adaGoogle];
  isSignedIn = true;
  readonly #asked: Question[] = [];

  get waiting(): readonly Question[] {
    return this.#asked;
  }

  get account(): Account {
    return adaWith(...this.linked);
  }

  readonly load = ({ signal }: { signal: AbortSignal }) => this.#ask('load', signal, () => (this.isSignedIn ? this.account : undefined));

  readonly signIn = ({ signal }: { signal: AbortSignal }) => this.#ask('sign-in', signal, () => void (this.isSignedIn = true));

  readonly link = (_: unknown, { signal, windowChanged }: { signal: AbortSignal; windowChanged: (window: { focus(): void }) => void }) => {
    windowChanged({ focus: () => undefined });
    return this.#ask('link', signal, () => {
      this.linked = [...this.linked.filter((identity) => identity !== adaFacebook), adaFacebook];
      return { account: this.account, identity: adaFacebook, primaryChanged: false };
    });
  };

  readonly unlink = ({ provider }: Identity, { signal }: { signal: AbortSignal }) =>
    this.#ask('unlink', signal, () => {
      this.linked = this.linked.filter((identity) => identity.provider !== provider);
      return this.account;
    });

  #ask<T>(kind: Question['kind'], signal: AbortSignal, change: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const question: Question = {
        kind,
        signal,
        answer: (how) => {
          this.#asked.splice(this.#asked.indexOf(question), 1);
          if (how === 'well') resolve(change());
          else reject(how === 'offline' ? offline : new LinkError('popup-closed', 'closed'));
        },
      };
      this.#asked.push(question);
      signal.addEventListener('abort', () => {
        if (this.#asked.includes(question)) this.#asked.splice(this.#asked.indexOf(question), 1);
        reject(signal.reason);
      });
    });
  }
}

interface Real {
  readonly world: World;
  readonly store: LinkingStore;
  readonly told: string[];
}

/** What is known of a store whatever came before: whether it is in the page, and how many failures it may have told. */
interface Model {
  isConnected: boolean;
  failures: number;
}

/** What holds after each step. */
function check({ isConnected, failures }: Model, { world, store, told }: Real): void {
  const operations = world.waiting.filter(({ kind }) => kind !== 'load');
  expect(operations.length, 'operations at a time').to.be.below(2);
  if (!isConnected) {
    expect([store.state, world.waiting.length]).to.deep.equal([{ status: 'loading' }, 0]);
  } else if (operations.length > 0) {
    expect(stateName(store.state)).to.equal('busy');
  } else if (world.waiting.length === 0) {
    expect(stateName(store.state), 'at rest').to.be.oneOf(['ready', 'signed-out', 'failed']);
  }
  const failed = told.filter((type) => type === 'account-link-failed').length;
  expect(failed, 'failures told').to.be.at.most(failures);
}

class Step implements fc.AsyncCommand<Model, Real> {
  readonly #name: string;
  readonly #model: (model: Model) => void;
  readonly #run: (real: Real) => unknown;

  constructor(name: string, run: (real: Real) => unknown, model: (model: Model) => void = () => undefined) {
    this.#name = name;
    this.#run = run;
    this.#model = model;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    this.#model(model);
    try {
      // Whatever it comes to is told by events too: nobody awaits it here.
      Promise.resolve(this.#run(real)).catch(() => undefined);
    } catch (error) {
      expect(error).to.be.instanceOf(LinkError);
    }
    await settled();
    check(model, real);
  }

  toString(): string {
    return this.#name;
  }
}

const connect = new Step(
  'return',
  ({ store, world }) => store.connect(async () => world),
  (model) => (model.isConnected = true),
);
const steps = [
  connect,
  new Step(
    'remove',
    ({ store }) => store.disconnect(),
    (model) => (model.isConnected = false),
  ),
  new Step('link', ({ store }) => store.link({ name: 'facebook' })),
  new Step('link another', ({ store }) => store.link({ name: 'github' })),
  new Step('ask to unlink', ({ store }) => store.askToUnlink(adaGoogle)),
  new Step('unlink', ({ store }) => store.unlink(adaGoogle)),
  new Step('sign in', ({ store }) => store.signIn()),
  new Step('cancel', ({ store }) => store.cancel()),
  new Step('refresh', ({ store }) => store.refresh()),
  new Step('changed elsewhere', ({ world, store }) => {
    world.linked = world.linked.includes(adaGoogle) ? [] : [adaGoogle];
    return store.refresh();
  }),
  new Step('signed out elsewhere', ({ world }) => (world.isSignedIn = false)),
];
const answers = (['well', 'offline', 'closed'] as const).flatMap((how) =>
  ([0, -1] as const).map(
    (at) =>
      new Step(
        `${at === 0 ? 'first' : 'last'} answer ${how}`,
        ({ world }) => world.waiting.at(at)?.answer(how),
        // A failure may be told of the operation, and of the list that it left behind.
        (model) => (model.failures += how === 'well' ? 0 : 1),
      ),
  ),
);

describe('LinkingStore, whatever happens in whatever order', () => {
  it('runs one operation at a time, leaves nothing behind, and shows in the end what the tenant has', async function () {
    this.timeout(60_000);
    const unhandled: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);
    addEventListener('unhandledrejection', hear);
    const commands = fc.commands(
      [...steps, ...answers].map((step) => fc.constant(step)),
      { maxCommands: 30 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const real: Real = { world: new World(), store: new LinkingStore(() => ({ ...settings, confirm: 'never' })), told: [] };
        for (const name of linkingEventNames) real.store.addEventListener(name, () => real.told.push(name));
        real.store.connect(async () => real.world);
        await settled();
        real.world.waiting[0]?.answer('well');
        await settled();
        await fc.asyncModelRun(() => ({ model: { isConnected: true, failures: 0 }, real }), list);
        await endWell(real);
      }),
      { numRuns: 100 },
    );
    removeEventListener('unhandledrejection', hear);
    expect(unhandled).to.deep.equal([]);
  });
});

/** All that waits is answered, and the list asked for once more. */
async function endWell({ store, world }: Real): Promise<void> {
  store.connect(async () => world);
  await settled();
  world.isSignedIn = true;
  await answerAll(world);
  store.refresh().catch(() => undefined);
  await settled();
  await answerAll(world);
  const { state } = store;
  const shown = state.status === 'ready' ? state.account.identities.map(identityId) : state.status;
  expect(shown).to.deep.equal(world.account.identities.map(identityId));
  store.disconnect();
}

async function answerAll(world: World): Promise<void> {
  while (world.waiting.length > 0) {
    world.waiting[0]?.answer('well');
    await settled();
  }
}
