import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LinkError } from '../../src/domain/link-error.js';
import type { PromptStore } from '../../src/prompt/prompt-store.js';
import type { FakePromptGateway } from './fakes.js';
import { askingStore, facebook, password, settled } from './fakes.js';

/** What has to be the case, in twenty lines: a question is asked, answered once, or ended by its removal. */
interface Model {
  phase: 'asking' | 'accepting' | 'answered' | 'removed';
  /** Answers that the tenant was sent. */
  answers: number;
  /** Failures that the user was told of. */
  failures: number;
}

interface Real {
  readonly store: PromptStore;
  readonly told: string[];
  readonly gateway: FakePromptGateway;
}

type Command = fc.AsyncCommand<Model, Real>;

/** A command that may be given at any time, and does in the model what it has to do in the store. */
function command(name: string, act: (model: Model, real: Real) => void): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      act(model, real);
      await settled();
      compare(model, real);
    },
    toString: () => name,
  };
}

const current = ({ gateway }: Real) => gateway.accepting.at(-1);

const choose = command('choose', (_, { store }) => store.choose(facebook));
const accept = command('accept', (model, { store }) => {
  void store.accept();
  if (model.phase === 'asking') model.phase = 'accepting';
});
const decline = command('decline', (model, { store }) => {
  store.decline();
  if (model.phase !== 'asking') return;
  model.phase = 'answered';
  model.answers += 1;
});
const succeed = command('the sign-in succeeds', (model, real) => {
  if (model.phase !== 'accepting') return;
  current(real)?.resolve(() => undefined);
  model.phase = 'answered';
  model.answers += 1;
});
const fail = command('the sign-in fails', (model, real) => {
  if (model.phase !== 'accepting') return;
  current(real)?.reject(new LinkError('server', 'down'));
  model.phase = 'asking';
  model.failures += 1;
});
const giveUp = command('the user closes the window', (model, real) => {
  if (model.phase !== 'accepting') return;
  current(real)?.reject(new LinkError('popup-closed', 'closed'));
  model.phase = 'asking';
});
const late = command('an earlier sign-in answers late', (_, { gateway }) => {
  for (const each of gateway.accepting.slice(0, -1)) each.resolve(() => undefined);
});
const remove = command('remove', (model, { store }) => {
  store.disconnect();
  model.phase = 'removed';
});
const putBack = command('put in again', (model, { store, gateway }) => {
  store.connect(async () => gateway);
  model.phase = 'asking';
});

function compare({ phase, answers, failures }: Model, { store, told }: Real): void {
  const { state } = store;
  const shown = state.status === 'asking' ? (state.activity.kind === 'idle' ? 'asking' : 'accepting') : state.status;
  const wanted = { asking: ['asking'], accepting: ['accepting'], answered: ['leaving'], removed: ['loading'] }[phase];
  expect(wanted).to.include(shown);
  expect(told.filter((event) => /^link-(accepted|skipped)/.test(event)).length).to.equal(answers);
  expect(told.filter((event) => event.startsWith('account-link-failed')).length).to.equal(failures);
}

describe('PromptStore, whatever happens in whatever order', () => {
  it('runs one sign-in at a time, answers once, and tells each failure once', async () => {
    const commands = [choose, accept, decline, succeed, fail, giveUp, late, remove, putBack].map((each) => fc.constant(each));
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 12 }), async (run) => {
        await fc.asyncModelRun(async () => {
          const { store, told, gateway } = await askingStore();
          expect(store.state).to.include({ status: 'asking', chosen: password });
          const model: Model = { phase: 'asking', answers: 0, failures: 0 };
          return { model, real: { store, told, gateway } };
        }, run);
      }),
      { numRuns: 100 },
    );
  });
});
