import type { SignInContext } from '../../domain/accounts-gateway.js';
import { LinkError } from '../../domain/link-error.js';
import type { Environment } from '../browser/environment.js';
import { WindowLogIn } from './log-in-by-window.js';
import type { LogIn } from './log-in-by-window.js';
import type { TenantSettings } from '../base/tenant-settings.js';

const width = 420;
const height = 640;

export interface SignInWindowOptions {
  readonly settings: Pick<TenantSettings, 'redirectUri'>;
  readonly environment: Environment;
  /** Text for the window until the tenant's page is there. */
  readonly waiting: string;
}

/**
 * Opens a window before anything is awaited, lends it to some work and closes it however that ends. When the signal aborts, the window
 * is gone at once.
 */
export async function inSignInWindow<T>(
  { settings, environment, waiting }: SignInWindowOptions,
  { signal, windowChanged }: Pick<SignInContext, 'signal' | 'windowChanged'>,
  work: (logIn: LogIn) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const popup = openSignInWindow(environment);
  const window = new WindowLogIn(popup, environment, settings.redirectUri);
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    window.close();
    windowChanged(undefined);
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    show(popup, waiting);
    windowChanged({ focus: () => popup.focus() });
    return await work(window.logIn);
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

function openSignInWindow({ openWindow }: Pick<Environment, 'openWindow'>): Window {
  const left = Math.round(window.screenX + (window.outerWidth - width) / 2);
  const top = Math.round(window.screenY + (window.outerHeight - height) / 2);
  const popup = openWindow('', '_blank', `left=${left},top=${top},width=${width},height=${height},resizable,scrollbars,status`);
  if (!popup || popup.closed) {
    throw new LinkError('popup-blocked', 'The browser did not open a window for the sign-in.', {
      hint: 'Call link() and signIn() in the task of a click or key press, before anything is awaited.',
    });
  }
  return popup;
}

function show({ document }: Window, waiting: string): void {
  document.title = waiting;
  document.documentElement.style.colorScheme = 'light dark';
  document.body.textContent = waiting;
}
