import type { SignInContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import { requireChannel, requireStorage } from '../browser/require-storage.js';
import type { LogIn } from '../sdk/auth-client.js';
import { readClientOptions } from '../sdk/client-options.js';
import type { TenantSettings } from '../base/tenant-settings.js';
import { readAnswer, writeRequest } from '../trip/redirect-request.js';
import { channelName } from './answer-channel.js';
import type { OpenerReply } from './answer-channel.js';
import { nextAnswer, userClosed, windowBlocked } from './next-answer.js';
import { isCutOff } from './opener-policy.js';
import { checkReturnAddress, findReturnAddress, originOf } from './return-address.js';
import { WindowWatch } from './window-watch.js';

const width = 420;
const height = 640;

export interface SignInWindowOptions {
  readonly settings: Pick<TenantSettings, 'redirectUri'>;
  readonly environment: Environment;
  /** Text for the window until the tenant's page is there. */
  readonly waiting: string;
}

/** What the work in a window may tell while it runs. */
export interface WindowContext extends Pick<SignInContext, 'signal' | 'windowChanged'> {
  /** The user has signed in after all, when the work had ended already because the window seemed to be closed. */
  readonly answeredLate?: () => void;
}

/**
 * Opens a window before anything is awaited, lends it to some work and closes it however that ends. When the signal aborts, the window
 * is gone at once.
 */
export async function inSignInWindow<T>(
  { settings, environment, waiting }: SignInWindowOptions,
  { signal, windowChanged, answeredLate = () => undefined }: WindowContext,
  work: (logIn: LogIn) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const { page } = environment;
  checkReturnAddress(page, settings.redirectUri);
  requireStorage(page);
  const popup = openWindow(environment);
  const window = new SignInWindow(popup, environment, settings.redirectUri, answeredLate);
  const close = (): void => window.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    show(popup, waiting);
    windowChanged({ focus: () => popup.focus() });
    return await work(window.logIn);
  } finally {
    signal.removeEventListener('abort', close);
    close();
    // An operation that was aborted has ended already.
    if (!signal.aborted) windowChanged(undefined);
  }
}

/**
 * A window for signing in. The tenant's answer comes in the address that the window returns to, if a page of this origin takes it there,
 * and passes it on even if the window was cut off on the way. Else the tenant has to answer by itself, by a message to this page.
 */
class SignInWindow {
  readonly #popup: Window;
  readonly #environment: Environment;
  readonly #answeredLate: () => void;
  readonly #watch: WindowWatch;
  readonly #stopWatching: () => void;
  readonly #isCutOff: Promise<boolean>;
  readonly #returnAddress: Promise<string | undefined>;
  /** Reaches the page in the window that has passed an answer on, and waits for what comes next. */
  #relay: BroadcastChannel | undefined;
  readonly #gone = new AbortController();
  #isOver = false;

  constructor(popup: Window, environment: Environment, redirectUri: string | undefined, answeredLate: () => void) {
    this.#popup = popup;
    this.#environment = environment;
    this.#answeredLate = answeredLate;
    this.#watch = new WindowWatch(popup, environment);
    this.#stopWatching = environment.page.watch(() => this.#watch.look());
    // Asked now, so that nobody waits for it later.
    this.#isCutOff = isCutOff(environment, Boolean(redirectUri));
    this.#returnAddress = this.#isCutOff.then((isCutOff) => findReturnAddress(environment.page, redirectUri, isCutOff));
  }

  readonly logIn: LogIn = async (client, request = {}) => {
    const { page } = this.#environment;
    const returnAddress = await this.#returnAddress;
    const { clientId = '', authorizationParams } = readClientOptions(client);
    const address = returnAddress ?? request.authorizationParams?.['redirect_uri'] ?? authorizationParams?.redirect_uri ?? originOf(page);
    const returning = { ...request, authorizationParams: { ...request.authorizationParams, redirect_uri: address } };
    const { url, state, transaction } = await writeRequest(client, clientId, returning, page);
    const { parameters, channel } = await this.#ask(new URL(url), state, returnAddress !== undefined);
    this.#relay = channel;
    if (this.#isOver) this.#dismissRelay();
    await readAnswer(client, clientId, { transaction, parameters }, page);
  };

  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopWatching();
    // One that is cut off cannot be closed, and may answer yet.
    if (!this.#popup.closed) this.#gone.abort();
    this.#popup.close();
    this.#dismissRelay();
  }

  async #ask(url: URL, state: string, returns: boolean): Promise<{ readonly parameters: string; readonly channel?: BroadcastChannel }> {
    const { page } = this.#environment;
    const channel = returns ? requireChannel(page, channelName(state)) : undefined;
    if (!returns) url.searchParams.set('response_mode', 'web_message');
    try {
      this.#send(url.href, await this.#isCutOff);
    } catch (error) {
      channel?.close();
      throw error;
    }
    const answer = await nextAnswer({
      popup: this.#popup,
      watch: this.#watch,
      state,
      origin: url.origin,
      channel,
      environment: this.#environment,
      gone: this.#gone.signal,
      answeredLate: this.#answeredLate,
    });
    if (answer.isRelayed) return { parameters: answer.parameters, channel };
    channel?.close();
    return { parameters: answer.parameters };
  }

  #send(url: string, isCutOff: boolean): void {
    if (this.#relay) return this.#tellRelay({ go: url });
    const fate = this.#watch.look();
    if (this.#popup.closed) throw fate === 'blocked' ? windowBlocked() : userClosed();
    this.#watch.sent(isCutOff);
    this.#popup.location.href = url;
  }

  #tellRelay(reply: OpenerReply): void {
    this.#relay?.postMessage(reply);
    this.#relay?.close();
    this.#relay = undefined;
  }

  #dismissRelay(): void {
    this.#tellRelay({ close: true });
  }
}

function openWindow({ openWindow, page }: Pick<Environment, 'openWindow' | 'page'>): Window {
  const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
  const top = Math.round(window.screenY + (window.outerHeight - height) / 2);
  const popup = openWindow('', '_blank', `left=${left},top=${top},width=${width},height=${height},resizable,scrollbars,status`);
  if (popup && !popup.closed) return popup;
  throw new LinkError('popup-blocked', 'The browser did not open a window for the sign-in.', {
    hint:
      'Call link() and signIn() in the task of a click or key press, before anything is awaited. A window.open that the page has replaced ' +
      'must return the new, empty window.' +
      (page.isFramed ? ' In a frame with sandbox, allow-popups and allow-popups-to-escape-sandbox are needed.' : ''),
  });
}

function show({ document }: Window, waiting: string): void {
  document.title = waiting;
  document.documentElement.style.colorScheme = 'light dark';
  document.body.textContent = waiting;
}
