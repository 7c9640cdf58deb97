import type { LinkContext } from '../../domain/accounts-gateway.js';
import type { Connection } from '../../domain/connection.js';
import { neededScope, prepareLink } from './prepare-link.js';
import { signInSecondAccount } from './second-account.js';
import { requireSignIn } from '../session/session.js';
import { inSignInWindow } from '../window/sign-in-window.js';
import type { LinkEnvironment, SignedIn } from './link-stages.js';

/**
 * Lets a second account sign in beside the first, in a window that is opened before anything is awaited.
 * @param silence ends when no silent sign-in is under way: the SDK would take its answer for the window's
 */
export function signInByWindow(
  link: LinkEnvironment,
  connection: Connection | undefined,
  context: LinkContext,
  silence: Promise<void>,
): Promise<SignedIn> {
  const { environment, session } = link;
  const { account, language, signal, sessionChanged } = context;
  const signInFirst = context.signInFirst ? requireSignIn(session) : undefined;
  const answeredLate = (): void => sessionChanged({ reason: 'link-failed' });
  return inSignInWindow(link, { ...context, answeredLate }, async (logIn) => {
    if (signInFirst) {
      await silence;
      await signInFirst(logIn, { language, expected: account.user, scope: neededScope(context), sessionChanged });
    }
    const prepared = await prepareLink(link, context);
    await silence;
    signal.throwIfAborted();
    const start = environment.now();
    const request = { ...prepared.application, connection, language };
    const second = await signInSecondAccount(prepared.sdk, request, logIn);
    return { ...prepared, second, duration: (environment.now() - start) / 1000 };
  });
}
