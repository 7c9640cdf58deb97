import type { AccountsGateway, LinkContext, LinkResult } from '../../domain/accounts-gateway.js';
import { checkPrimary, checkUnmanaged } from '../../domain/link-policy.js';
import { fetchCode } from '../../domain/fetch-code.js';
import { untilAborted } from '../base/until-aborted.js';
import { probeSession } from '../session/probe-session.js';
import { requireIdToken } from '../session/session.js';
import { finishLink } from './finish-link.js';
import type { LinkEnvironment, SignedIn } from './link-stages.js';
import type { CompleteLink } from './resume-link.js';
import { signInByWindow } from './second-sign-in-by-window.js';

/** Links a second account, signed in in a window or in the page's place. */
export function createLink(link: LinkEnvironment): Pick<AccountsGateway, 'link'> & { readonly complete: CompleteLink } {
  let probe = Promise.resolve();

  /** Goes on when the signal aborts, unheard, to report a second sign-in that came through all the same. */
  const complete = async (context: LinkContext, signIn: () => Promise<SignedIn>): Promise<LinkResult> => {
    const signedIn = await signIn();
    const result = await finishLink(link, context, signedIn);
    if (link.session.renewsSilently && !result.primaryChanged) probe = reportSessionOwner(signedIn, context);
    return result;
  };

  const check = (context: LinkContext): void => {
    checkPrimary(context.account.user, context.allowUnverified);
    if (context.chooseKept) requireIdToken(link.session);
  };

  const run: CompleteLink = async (context, signIn) => {
    check(context);
    return untilAborted(context.signal, complete(context, signIn));
  };

  /** The first-login question links without a choice if the current account cannot be proved: it can only stay then. */
  const withUsableChoice = (context: LinkContext): LinkContext =>
    context.asker === 'prompt' && !link.session.getIdToken ? { ...context, chooseKept: undefined } : context;

  return {
    async link(connection, given) {
      checkUnmanaged(given.managedConnections, connection?.name);
      const context = withUsableChoice(given);
      if (context.way === 'window') return run(context, () => signInByWindow(link, connection, context, probe));
      check(context);
      const { leaveToSignIn } = await fetchCode(() => import('./second-sign-in-by-redirect.js'));
      return untilAborted(context.signal, leaveToSignIn(link, connection, context));
    },
    complete: async (context, signIn) => run(withUsableChoice(context), signIn),
  };
}

async function reportSessionOwner({ sdk, application }: SignedIn, { account, sessionChanged }: LinkContext): Promise<void> {
  const sub = await probeSession(sdk, application);
  if (sub !== undefined && sub !== account.user.userId) sessionChanged({ reason: 'linked', sub });
}
