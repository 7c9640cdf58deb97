import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import { signInTimeout } from '../sdk/auth-client.js';
import { windowHint } from '../sdk/sdk-error.js';
import { readSignInAnswer } from '../trip/sign-in-answer.js';
import type { OpenerReply } from './answer-channel.js';
import type { WindowFate, WindowWatch } from './window-watch.js';

/** What is waited for, and where it may come from. */
export interface AnswerWait {
  readonly popup: Window;
  readonly watch: WindowWatch;
  /** The request's. No other sign-in has the same, so that no other answer is taken for this one's. */
  readonly state: string;
  /** The tenant's. */
  readonly origin: string;
  /** Where the page in the window answers; missing if the tenant does so itself, by a message. */
  readonly channel?: BroadcastChannel;
  readonly environment: Pick<Environment, 'page' | 'timeout'>;
  /** Aborts once the page itself has closed the window, which it can do as long as nothing has cut it off. */
  readonly gone: AbortSignal;
  /** The user has signed in after all, when the page was told otherwise already. */
  readonly answeredLate: () => void;
}

/** The parameters with which the tenant answers a request, in the form of a query. */
export async function nextAnswer(wait: AnswerWait): Promise<{ readonly parameters: string; readonly isRelayed: boolean }> {
  const { popup, watch, state, channel, environment, gone, answeredLate } = wait;
  const { page } = environment;
  const timeout = environment.timeout(signInTimeout * 1000);
  const listening = new AbortController();
  const { signal } = listening;
  try {
    return await new Promise((resolve, reject) => {
      const answer = (parameters: string, isRelayed = false): void => resolve({ parameters, isRelayed });
      const look = (): void => {
        const address = channel && addressOf(popup);
        const found = address && readSignInAnswer(address);
        if (found && found.state === state) return answer(found.parameters);
        const failure = failures[watch.look()]?.(channel !== undefined);
        if (failure) reject(failure);
      };
      const stop = page.watch(look);
      signal.addEventListener('abort', stop);
      timeout.addEventListener('abort', () => reject(timedOut(channel !== undefined)), { signal });
      if (channel) {
        channel.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (typeof data !== 'string' || new URLSearchParams(data).get('state') !== state) return;
          channel.postMessage({} satisfies OpenerReply);
          answer(data, true);
        };
      } else {
        const takeMessage = (event: Event): void => {
          const parameters = readMessage(event as MessageEvent<unknown>, wait);
          if (parameters === undefined) return;
          // The SDK would take it for the answer to a silent sign-in that has begun meanwhile.
          event.stopImmediatePropagation();
          answer(parameters);
        };
        page.events.addEventListener('message', takeMessage, { signal });
      }
      const end = (): void => reject(userClosed());
      if (gone.aborted) end();
      gone.addEventListener('abort', end, { signal });
    });
  } catch (error) {
    if (channel && !timeout.aborted) awaitLateAnswer(channel, state, timeout, answeredLate);
    else channel?.close();
    throw error;
  } finally {
    listening.abort();
  }
}

/** The page has been told that nothing came of it: a later sign-in is told to nobody else. */
function awaitLateAnswer(channel: BroadcastChannel, state: string, timeout: AbortSignal, answeredLate: () => void): void {
  timeout.addEventListener('abort', () => channel.close());
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string') return;
    const parameters = new URLSearchParams(data);
    if (parameters.get('state') !== state) return;
    channel.postMessage({ close: true } satisfies OpenerReply);
    channel.close();
    if (parameters.has('code')) answeredLate();
  };
}

/** Where a window is, if that is this origin's to know. */
function addressOf({ location }: Window): string | undefined {
  try {
    return location.href;
  } catch {
    return undefined;
  }
}

/** The tenant's answer to this request, and no other's, that a window has sent. */
function readMessage({ origin, source, data }: MessageEvent<unknown>, wait: AnswerWait): string | undefined {
  const { type, response } = Object(data) as { readonly type?: unknown; readonly response?: unknown };
  if (origin !== wait.origin || type !== 'authorization_response') return undefined;
  const texts = Object.entries(Object(response) as object).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const parameters = new URLSearchParams(texts);
  // Some refusals come without a state.
  const isRefusal = source === wait.popup && !parameters.has('state') && parameters.has('error');
  return isRefusal || parameters.get('state') === wait.state ? String(parameters) : undefined;
}

const failures: { readonly [Fate in WindowFate]?: (hasChannel: boolean) => LinkError | undefined } = {
  closed: userClosed,
  blocked: windowBlocked,
  'cut-off': (hasChannel) => (hasChannel ? undefined : windowCutOff()),
  forsaken: windowCutOff,
};

export function userClosed(): LinkError {
  return new LinkError('popup-closed', 'The sign-in window was closed before the sign-in was finished.', { hint: windowHint });
}

export function windowBlocked(): LinkError {
  return new LinkError('popup-blocked', 'The browser closed the sign-in window at once.', {
    hint: 'Open the page in a browser without an extension that blocks windows: an app that shows pages may have room for one window only.',
  });
}

function windowCutOff(): LinkError {
  return new LinkError('popup-blocked', 'The browser has cut the page off from its sign-in window.', {
    hint:
      'Set redirect-uri to a page with the widget or callback.js in it, which passes the answer on: this page, or one that the user signs ' +
      'in at, has a Cross-Origin-Opener-Policy.',
  });
}

function timedOut(hasChannel: boolean): LinkError {
  const hint = 'Set redirect-uri (by default the origin) to a page with the widget or callback.js in it, which passes the answer on.';
  return new LinkError('popup-timeout', 'No answer came from the sign-in window.', hasChannel ? { hint } : {});
}
