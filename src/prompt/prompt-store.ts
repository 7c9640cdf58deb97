import type { Left, SessionChange, SignInWindow } from '../domain/accounts-gateway.js';
import type { Candidate } from '../domain/candidate.js';
import { LinkError } from '../domain/link-error.js';
import { signInContext } from '../domain/sign-in-context.js';
import type { PromptEventDetails, PromptEventName } from './prompt-events.js';
import type { AcceptContext, Handover, PendingAcceptance, PromptGateway } from './prompt-gateway.js';
import type { AskingState, PromptNotice, PromptState } from './prompt-state.js';
import type { Question, Unusable } from './question.js';

/** What a store asks of its host each time it needs it. */
export interface PromptSettings {
  /** BCP 47 tag. */
  readonly language: string;
  /** Where users sign in: `auto` and `popup` in a window, `redirect` in the page's place. */
  readonly flow: 'auto' | 'popup' | 'redirect';
  /** Whether the page says that there is no way to decline. */
  readonly required: boolean;
  /** Read after the gateway has resumed: a page that is back from a sign-in has its address again by then. */
  readonly readQuestion: () => Question | Unusable;
}

export type PromptGatewayFactory = (signal: AbortSignal) => Promise<PromptGateway>;

type Accept = (context: AcceptContext) => Promise<Handover | Left | undefined>;

/** Why a sign-in is given up: nobody is there any more to be told how it ends. */
class Removed extends LinkError {}

/**
 * Runs what asking does, without a document: holds the one state, calls the gateway, and tells what happened by the events of
 * `PromptEventDetails`, and by `state-changed` after each change of `state`.
 */
export class PromptStore extends EventTarget {
  #state: PromptState = { status: 'loading' };
  #gateway: PromptGateway | undefined;
  #running = new AbortController();
  #accepting: AbortController | undefined;
  readonly #settings: () => PromptSettings;

  constructor(settings: () => PromptSettings) {
    super();
    this.#settings = settings;
  }

  get state(): PromptState {
    return this.#state;
  }

  /** Starts over with such a gateway. */
  connect(createGateway: PromptGatewayFactory): void {
    this.disconnect();
    const { signal } = (this.#running = new AbortController());
    void this.#start(createGateway, signal);
  }

  /** Ends whatever runs, and leaves no window behind. */
  disconnect(): void {
    const removed = new Removed('aborted', 'The element was removed, or one of its settings changed, before the sign-in ended.');
    this.#running.abort(removed);
    this.#accepting?.abort(removed);
    this.#accepting = undefined;
    this.#gateway?.close?.();
    this.#gateway = undefined;
    this.#set({ status: 'loading' });
  }

  choose(chosen: Candidate): void {
    const { state } = this;
    if (state.status === 'asking' && state.activity.kind === 'idle') this.#set({ ...state, chosen, notice: undefined });
  }

  /** Lets the user sign in to the chosen candidate; to be called in a user gesture. */
  async accept(way?: AcceptContext['way']): Promise<void> {
    const { state } = this;
    const gateway = this.#gateway;
    if (state.status !== 'asking' || state.activity.kind !== 'idle' || !gateway) return;
    const usual = this.#settings().flow === 'redirect' ? 'page' : 'window';
    await this.#accept(state, way ?? usual, (context) => gateway.accept(state.chosen, context));
  }

  /** Keeps the accounts separate. */
  decline(): void {
    const { state } = this;
    if (state.status !== 'asking' || state.activity.kind !== 'idle' || !state.canDecline) return;
    this.#emit('link-skipped', {});
    this.#leave(this.#gateway?.decline, { status: 'declined' });
  }

  /** Goes on if there is nothing to ask. */
  goOn(): void {
    const goOn = this.#gateway?.goOn;
    if (this.#state.status === 'unusable' && goOn) this.#leave(goOn, this.#state);
  }

  /** Ends a sign-in that waits for the user. What the tenant works on already goes on. */
  cancel(): void {
    if (this.isAsking) this.#accepting?.abort(new LinkError('aborted', 'The user cancelled.'));
  }

  /** Whether the user signs in in a window: what can be cancelled. */
  get isAsking(): boolean {
    const { state } = this;
    return state.status === 'asking' && state.activity.kind === 'accepting' && state.activity.window !== undefined;
  }

  /** Brings the window in which the user signs in to the front; to be called in a user gesture. */
  showWindow(): void {
    const { state } = this;
    if (state.status === 'asking' && state.activity.kind === 'accepting') state.activity.window?.focus();
  }

  async #start(createGateway: PromptGatewayFactory, signal: AbortSignal): Promise<void> {
    try {
      const gateway = await createGateway(signal);
      signal.throwIfAborted();
      this.#gateway = gateway;
      const pending = gateway.resume?.();
      this.#ask(gateway, this.#settings().readQuestion(), pending);
    } catch (caught) {
      if (signal.aborted) return;
      const error = LinkError.from(caught);
      this.#set({ status: 'failed', error });
      this.#emit('account-link-failed', { operation: 'load', error });
    }
  }

  #ask(gateway: PromptGateway, question: Question | Unusable, pending: PendingAcceptance | undefined): void {
    if (typeof question === 'string') {
      this.#set({ status: 'unusable', why: question, canGoOn: gateway.goOn !== undefined });
      return this.#emit('account-link-failed', { operation: 'load', error: unusable(question) });
    }
    const chosen = question.candidates.find(({ connection }) => connection === pending?.connection) ?? question.candidates[0];
    const canDecline = question.required === false || !(question.required || this.#settings().required);
    const notice: PromptNotice | undefined = question.reason && { kind: 'failed', error: reported(question.reason) };
    const state: AskingState = { status: 'asking', question, chosen, canDecline, activity: { kind: 'idle' }, notice };
    this.#set(state);
    if (pending) void this.#accept(state, 'page', (context) => pending.finish(chosen, context));
  }

  async #accept(asking: AskingState, way: AcceptContext['way'], accept: Accept): Promise<void> {
    const { signal } = (this.#accepting = new AbortController());
    const show = (window?: SignInWindow): void => this.#set({ ...asking, notice: undefined, activity: { kind: 'accepting', window } });
    show();
    try {
      const sessionChanged = (change: SessionChange): void => {
        if (!(signal.reason instanceof Removed)) this.#emit('session-changed', change);
      };
      const handover = await accept({ ...signInContext(signal, this.#settings(), show, sessionChanged), way, question: asking.question });
      signal.throwIfAborted();
      if (handover === 'left') return;
      const { chosen: candidate } = asking;
      if (!handover) this.#set({ status: 'linked', candidate });
      this.#emit('link-accepted', { candidate });
      if (handover) this.#leave(handover, { ...asking, notice: undefined });
    } catch (caught) {
      if (!(signal.reason instanceof Removed)) this.#fail(asking, LinkError.from(caught));
    } finally {
      if (this.#accepting?.signal === signal) this.#accepting = undefined;
    }
  }

  #fail(asking: AskingState, error: LinkError): void {
    const isCancelled = error.code === 'popup-closed' || error.code === 'aborted';
    this.#set({ ...asking, notice: isCancelled ? { kind: 'cancelled' } : { kind: 'failed', error } });
    if (!isCancelled) this.#emit('account-link-failed', { operation: 'link', error });
  }

  #leave(handover: Handover | undefined, otherwise: PromptState): void {
    const from = this.#state.status === 'asking' ? idle(this.#state) : this.#state;
    this.#set(handover ? { status: 'leaving', from } : otherwise);
    handover?.((error) => {
      if (this.#state.status === 'leaving' && from.status === 'asking') this.#fail(from, error);
    });
  }

  #set(state: PromptState): void {
    this.#state = state;
    this.dispatchEvent(new Event('state-changed'));
  }

  #emit<Name extends PromptEventName>(name: Name, detail: PromptEventDetails[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function idle(state: AskingState): AskingState {
  return { ...state, activity: { kind: 'idle' }, notice: undefined };
}

function unusable(why: Unusable): LinkError {
  return new LinkError('invalid-token', `There is nothing to ask: the session token is ${why}.`, {
    hint: 'Open the page by the tenant’s Action, which puts session_token into its address.',
  });
}

function reported(code: LinkError['code']): LinkError {
  return new LinkError(code, 'The tenant has shown the page again.');
}
