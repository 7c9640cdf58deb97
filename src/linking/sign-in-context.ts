import type { SessionChange, SignInContext, SignInWindow } from '../domain/accounts-gateway.js';
import type { LinkingSettings } from './linking-settings.js';

type Settings = Pick<LinkingSettings, 'language' | 'flow'>;

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
