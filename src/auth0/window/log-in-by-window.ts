import { LinkError } from '../../domain/link-error.js';
import type { AuthClient, AuthRequest } from '../sdk/auth-client.js';
import type { Environment } from '../browser/environment.js';
import type { RemoteWindow } from './log-in-by-channel.js';
import { isCutOff, isUnknown } from './opener-policy.js';
import { fetchCode } from '../base/fetch-code.js';

/** Signs a user in by a client, in a window that is open already. May be called again, for another client, in the same window. */
export type LogIn = (client: AuthClient, request?: AuthRequest, method?: 'loginWithPopup' | 'getTokenWithPopup') => Promise<void>;

/** Seconds in which a user has to sign in: the SDK's minute is too short for a forgotten password or a second factor. */
export const signInTimeout = 600;

/** A window for signing in, and the way in which its answers reach the page. */
export class WindowLogIn {
  readonly #popup: Window;
  readonly #environment: Environment;
  readonly #redirectUri: string | undefined;
  readonly #isCutOff: Promise<boolean>;
  #remote: RemoteWindow | undefined;
  #isClosed = false;

  /** @param redirectUri where a window comes back to that is cut off from the page; by default the page's origin */
  constructor(popup: Window, environment: Environment, redirectUri: string | undefined) {
    this.#popup = popup;
    this.#environment = environment;
    this.#redirectUri = redirectUri;
    // Asked now, so that nobody waits for it later.
    this.#isCutOff = isCutOff(environment, Boolean(redirectUri));
  }

  readonly logIn: LogIn = async (client, request = {}, method = 'loginWithPopup') => {
    if (await this.#isCutOff) return this.#logInByChannel(client, request);
    try {
      await client[method](request, { popup: this.#popup, timeoutInSeconds: signInTimeout, closePopup: false });
    } catch (error) {
      throw this.#isLost(error) ? lostWindow(error) : error;
    }
  };

  close(): void {
    this.#isClosed = true;
    this.#popup.close();
    this.#remote?.close();
  }

  async #logInByChannel(client: AuthClient, request: AuthRequest): Promise<void> {
    const { logInByChannel } = await fetchCode(() => import('./log-in-by-channel.js'));
    const before = this.#remote;
    const show = (url: string): void => {
      if (before) return before.goTo(url);
      // It is not cut off yet: this is the last time that it tells.
      if (this.#popup.closed) throw new LinkError('popup-closed', 'The user closed the window.');
      this.#popup.location.href = url;
    };
    const environment = this.#environment;
    const redirectUri = this.#redirectUri || new URL(environment.page.url).origin;
    this.#remote = await logInByChannel(client, request, { environment, redirectUri, timeout: signInTimeout, show });
    if (this.#isClosed) this.#remote.close();
  }

  /** Whether the window seems to be closed and yet to have the user's attention. */
  #isLost(error: unknown): boolean {
    const { page } = this.#environment;
    const { error: name } = Object(error) as { readonly error?: unknown };
    return name === 'cancelled' && !this.#isClosed && !page.hasFocus && isUnknown(page, Boolean(this.#redirectUri));
  }
}

function lostWindow(cause: unknown): LinkError {
  return new LinkError('popup-blocked', 'The browser has cut the page off from its sign-in window.', {
    cause,
    hint:
      "The page seems to have Cross-Origin-Opener-Policy: same-origin. Let its content security policy allow connect-src 'self' and set " +
      'redirect-uri to a page with callback.js in it, or use same-origin-allow-popups.',
  });
}
