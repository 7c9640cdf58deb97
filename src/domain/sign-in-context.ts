import type { SessionChange, SignInContext, SignInWindow } from './accounts-gateway.js';

interface Settings {
  /** BCP 47 tag. */
  readonly language: string;
  /** Where users sign in: `auto` and `popup` in a window, `redirect` in the page's place. */
  readonly flow: 'auto' | 'popup' | 'redirect';
}

/** What a sign-in is given; a window that it tells of after its end is not shown any more. */
export function signInContext(
  signal: AbortSignal,
  { language, flow }: Settings,
  show: (window: SignInWindow | undefined) => void,
  sessionChanged: (change: SessionChange) => void,
): SignInContext {
  const windowChanged = (window: SignInWindow | undefined): void => {
    if (!signal.aborted) show(window);
  };
  return { signal, language, windowChanged, sessionChanged, way: flow === 'redirect' ? 'page' : 'window' };
}
