import type { LinkContext } from '../domain/accounts-gateway.js';
import type { Connection } from '../domain/connection.js';
import { neededScope } from './prepare-link.js';
import type { LinkEnvironment } from './prepare-link.js';
import { loadLeaving } from './rare-steps.js';
import { requireSignIn } from './session.js';
import { inSignInWindow } from './sign-in-window.js';

/**
 * Lets a second account sign in beside the first in the page's place, which ends then: `resumeLink` goes on with it.
 * @param silence ends when no silent sign-in is under way: the SDK would take its answer for the window's
 */
export async function signInByPage(
  link: LinkEnvironment,
  connection: Connection | undefined,
  context: LinkContext,
  silence: Promise<void>,
): Promise<never> {
  if (context.signInFirst) {
    const signIn = requireSignIn(link.session);
    await inSignInWindow(link, context, async (logIn) => {
      await silence;
      await signIn(logIn, { language: context.language, expected: context.account.user, scope: neededScope(context) });
    });
  }
  const { leavePage } = await loadLeaving();
  return leavePage(link, connection, context);
}
