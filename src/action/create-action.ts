import type { SessionTokenPayload } from '../domain/session-token.js';
import { readSettings, type ActionSettings, type PageSettings } from './action-settings.js';
import { readAnswer, readPostedToken } from './answer.js';
import { areSeparate, readAnswers, withSeparate } from './answers.js';
import { describeCandidates, otherAccounts } from './candidates.js';
import { hasVerifiedEmail, isToBeAsked } from './eligibility.js';
import type { Environment } from './environment.js';
import { Fault, isOutage } from './fault.js';
import { linkAccounts } from './link-accounts.js';
import { createManagement, type Management } from './management.js';
import type { PostLoginApi, PostLoginEvent, TenantUser } from './post-login.js';
import { isFirstAnswer, readSessionToken, showPage, type SignedToken } from './session-token.js';
import { verifyProof } from './verify-proof.js';

type Handler = (event: PostLoginEvent, api: PostLoginApi) => Promise<void>;

/** One run of the Action. */
interface Run {
  readonly event: PostLoginEvent;
  readonly api: PostLoginApi;
  readonly settings: ActionSettings;
  readonly management: Management;
  readonly signal: AbortSignal;
}

/** Milliseconds in which a run gives up by itself: Auth0 ends it, and the login with it, after 20 seconds. */
const runTime = 15_000;

/** The claim that mode `claim` writes into ID tokens. */
const candidatesClaim = 'account_link_candidates';

export function createAction(environment: Environment): { onExecutePostLogin: Handler; onContinuePostLogin: Handler } {
  return {
    onExecutePostLogin: guarded(environment, ask),
    onContinuePostLogin: guarded(environment, async (run) => {
      const { page } = run.settings;
      if (page && hasVerifiedEmail(run.event.user)) await takeAnswer(run, page, environment);
    }),
  };
}

/** Whatever goes wrong, the login goes on: this is a convenience, and no gate. */
function guarded(environment: Environment, work: (run: Run) => Promise<void>): Handler {
  return async (event, api) => {
    try {
      if (!('crypto' in globalThis))
        throw new Fault('tenant-misconfigured', 'This Action needs Node 22: choose it in the Action’s settings (Runtime).');
      const settings = readSettings(event.secrets);
      const signal = environment.timeout(runTime);
      await work({ event, api, settings, signal, management: createManagement(settings, api.cache, environment, signal) });
    } catch (error) {
      environment.log(logLine(Fault.from(error)));
    }
  };
}

/** Auth0 keeps 256 characters. */
function logLine({ code, message }: Fault): string {
  return `account-link: not linked (${code}). ${message}`.slice(0, 250);
}

async function ask({ event, api, settings, management }: Run): Promise<void> {
  if (!isToBeAsked(event, api, settings)) return;
  const { user } = event;
  const accounts = await findCandidates(user, settings, management);
  if (accounts.length === 0) return;
  const { page } = settings;
  if (page) showPage(api, page, { ...describeLogin(event, settings), candidates: await describeCandidates(accounts, settings) });
  else api.idToken.setCustomClaim(candidatesClaim, await describeCandidates(accounts, settings));
}

async function findCandidates(user: TenantUser, settings: ActionSettings, management: Management): Promise<readonly TenantUser[]> {
  const found = await management.findByEmail(user.email ?? '');
  const fresh = found.find(({ user_id: id }) => id === user.user_id) ?? user;
  const accounts = otherAccounts(user, found, settings);
  // Where nobody can decline, an answer from another time says nothing.
  return settings.mode === 'enforced' ? accounts : accounts.filter((account) => !areSeparate(fresh, account));
}

function describeLogin(
  { user, client, connection, transaction }: PostLoginEvent,
  { mode }: ActionSettings,
): Omit<SessionTokenPayload, 'candidates'> {
  const language = transaction?.ui_locales?.[0];
  return {
    email: user.email ?? '',
    current: { connection: connection.name, provider: connection.strategy },
    ...(client.name && { app: client.name }),
    ...(mode === 'enforced' && { required: true }),
    ...(language && { language }),
  };
}

async function takeAnswer(run: Run, page: PageSettings, environment: Environment): Promise<void> {
  const { event, api, settings, management, signal } = run;
  const answer = readAnswer(event);
  const shown = await readSessionToken(readPostedToken(event), event, page, environment.now());
  try {
    if (answer && !shown) throw new Fault('invalid-token', 'The answer carries no session token of this login.');
    if (answer && shown && !isFirstAnswer(event, api, shown)) {
      throw new Fault('invalid-token', 'The answer is to a page that this login has not shown, or the second one to it.');
    }
    if (answer && shown) checkBrowser(shown, event, page);
    if (answer?.kind === 'link') {
      const proof = await verifyProof(answer.idToken, settings, environment, signal);
      return await linkAccounts(event.user, proof, { ...run, environment });
    }
    if (settings.mode !== 'enforced') return answer && (await keepSeparate(event.user, settings, management));
    // Was let go after an outage, or has nobody to link to any more.
    if (answer?.kind === 'skip' && shown?.required === false) return;
    throw new Fault('access-denied', 'Linking is enforced, and the page was left without it.');
  } catch (error) {
    const fault = Fault.from(error);
    if (settings.mode !== 'enforced') throw fault;
    environment.log(logLine(fault));
    await showAgain(run, page, fault, shown);
  }
}

/** The page is answered in the browser that signs in: a link to it that somebody else was sent is worth nothing. */
function checkBrowser({ ip }: SignedToken, { request }: PostLoginEvent, { comparesAddresses }: PageSettings): void {
  if (!comparesAddresses || ip === undefined || request.ip === undefined || ip === request.ip) return;
  throw new Fault(
    'session-mismatch',
    'The answer comes from another address than the login. Set COMPARE_IP to off if your users’ addresses change.',
  );
}

async function keepSeparate(user: TenantUser, settings: ActionSettings, management: Management): Promise<void> {
  const found = await management.findByEmail(user.email ?? '');
  const fresh = found.find(({ user_id: id }) => id === user.user_id) ?? user;
  const separate = otherAccounts(user, found, settings).map(({ user_id: id }) => id);
  await management.saveAnswers(user.user_id, withSeparate(readAnswers(fresh), separate));
}

/** Shows the page again, with the reason. After an outage it has a way to go on: nobody is locked out. */
async function showAgain(
  { event, api, settings, management }: Run,
  page: PageSettings,
  fault: Fault,
  shown: SessionTokenPayload | undefined,
): Promise<void> {
  const login = { ...describeLogin(event, settings), required: !isOutage(fault), reason: fault.code };
  try {
    const accounts = await findCandidates(event.user, settings, management);
    if (accounts.length === 0) return;
    showPage(api, page, { ...login, candidates: await describeCandidates(accounts, settings) });
  } catch (error) {
    if (!shown) throw error;
    showPage(api, page, { ...login, candidates: shown.candidates, required: false });
  }
}
