import type { AccountsGateway, Asker, LinkContext, LinkResult, PendingLink } from '../../domain/accounts-gateway.js';
import { checkPrimary } from '../../domain/link-policy.js';
import type { AdoptingSession } from '../session/adopting-session.js';
import { finishLink } from './finish-link.js';
import type { SignedIn } from './finish-link.js';
import type { LinkEnvironment } from './prepare-link.js';
import { loadLeaving } from '../base/rare-steps.js';
import { resumeLink } from './resume-link.js';
import { probeSession } from '../session/probe-session.js';
import { requireIdToken } from '../session/session.js';
import { signInByWindow } from './second-sign-in-by-window.js';
import { untilAborted } from '../base/until-aborted.js';

export function createLink(
  link: LinkEnvironment & { readonly session: AdoptingSession },
): Pick<AccountsGateway, 'link'> & { readonly resume: (asker?: Asker) => PendingLink | undefined } {
  let probe = Promise.resolve();

  /** Goes on when the signal aborts, unheard, to tell of a second sign-in that came through all the same. */
  const complete = async (context: LinkContext, signIn: () => Promise<SignedIn>): Promise<LinkResult> => {
    checkPrimary(context.account.user, context.allowUnverified);
    if (context.chooseKept) requireIdToken(link.session);
    const signedIn = await signIn();
    const result = await finishLink(link, context, signedIn);
    if (link.session.renewsSilently && !result.primaryChanged) probe = tellWhoseSession(signedIn, context);
    return result;
  };

  const run = (context: LinkContext, signIn: () => Promise<SignedIn>): Promise<LinkResult> =>
    untilAborted(context.signal, complete(context, signIn));

  return {
    link(connection, context) {
      const leave = async (): Promise<never> => (await loadLeaving()).leavePage(link, connection, context);
      return run(context, () => (context.way === 'page' ? leave() : signInByWindow(link, connection, context, probe)));
    },
    resume: (asker) => resumeLink(link, link.session, run, asker),
  };
}

async function tellWhoseSession({ sdk, application }: SignedIn, { account, sessionChanged }: LinkContext): Promise<void> {
  const owner = await probeSession(sdk, application);
  if (owner && owner.userId !== account.user.userId) sessionChanged({ reason: 'linked', sub: owner.userId });
}
