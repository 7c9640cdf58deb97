import type { Candidate } from '../../src/domain/candidate.js';
import { PromptStore, type PromptSettings } from '../../src/prompt/prompt-store.js';
import { promptEventNames } from '../../src/prompt/prompt-events.js';
import type { AcceptContext, Handover, PromptGateway } from '../../src/prompt/prompt-gateway.js';
import type { Question } from '../../src/prompt/question.js';

export const password: Candidate = {
  connection: 'Username-Password-Authentication',
  provider: 'auth0',
  email: 'a•••@example.com',
  createdAt: '2021-03-14T09:26:53.000Z',
};
export const facebook: Candidate = { connection: 'facebook', provider: 'facebook', email: 'a•••@example.com' };

export const question: Question = {
  candidates: [password, facebook],
  email: 'ada@example.com',
  current: { connection: 'google-oauth2', provider: 'google-oauth2' },
};

/** A call that waits for the test to settle it. */
export interface Accepting {
  readonly candidate: Candidate;
  readonly context: AcceptContext;
  resolve(handover?: Handover): void;
  reject(error: unknown): void;
}

/** Does nothing by itself: the test settles each call. */
export class FakePromptGateway implements PromptGateway {
  readonly accepting: Accepting[] = [];
  readonly left: string[] = [];
  readonly decline: Handover | undefined = () => void this.left.push('decline');
  readonly goOn: Handover | undefined = () => void this.left.push('goOn');

  constructor(members: Partial<Pick<PromptGateway, 'decline' | 'goOn' | 'resume'>> = {}) {
    Object.assign(this, members);
  }

  accept(candidate: Candidate, context: AcceptContext): Promise<Handover | undefined> {
    return new Promise((resolve, reject) => {
      this.accepting.push({ candidate, context, resolve: (handover) => resolve(handover), reject });
      context.signal.addEventListener('abort', () => reject(context.signal.reason));
    });
  }
}

/** Resolves once all that has been settled has had its effect. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A store that asks, and what it has told. */
export async function askingStore(
  gateway = new FakePromptGateway(),
  settings: Partial<PromptSettings> = {},
): Promise<{ store: PromptStore; told: string[]; gateway: FakePromptGateway }> {
  const store = new PromptStore(() => ({ language: 'en', flow: 'auto', required: false, readQuestion: () => question, ...settings }));
  const told: string[] = [];
  for (const name of promptEventNames) {
    store.addEventListener(name, (event) => {
      const { candidate, error } = (event as CustomEvent<{ candidate?: Candidate; error?: { code: string } }>).detail;
      told.push([name, candidate?.connection ?? error?.code].filter(Boolean).join(' '));
    });
  }
  store.connect(() => Promise.resolve(gateway));
  await settled();
  return { store, told, gateway };
}
