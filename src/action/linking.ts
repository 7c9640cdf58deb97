import { hasLinking } from './action-settings.js';
import { hasVerifiedEmail } from './eligibility.js';
import { runTime, type Environment } from './environment.js';
import { Fault } from './fault.js';
import { describeIdentities, identityOf } from './identities-claim.js';
import { asksForList, checkAsker, Denial, readLinkingRequest, secondsSinceSignIn, type LinkingRequest } from './linking-request.js';
import { readLinkingSettings, type LinkingSettings } from './linking-settings.js';
import { logLine } from './log-line.js';
import { createManagement, type Management } from './management.js';
import type { PostLoginApi, PostLoginEvent, TenantIdentity } from './post-login.js';
import { notify } from './notify.js';
import { finishSecondSignIn, nameConnection, startSecondSignIn, takePending } from './second-sign-in.js';

/** Linking for pages with `backend="action"`. Each resolves with whether the login was for that. */
export interface Linking {
  begin(event: PostLoginEvent, api: PostLoginApi): Promise<boolean>;
  resume(event: PostLoginEvent, api: PostLoginApi): Promise<boolean>;
}

interface Run {
  readonly event: PostLoginEvent;
  readonly api: PostLoginApi;
  readonly settings: LinkingSettings;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly management: Management;
}

const resultClaim = 'account_link_result';
const identitiesClaim = 'account_link_identities';
/** Seconds since its sign-in in which a session may begin a link. The page asks for as much by `max_age`. */
const linkAge = 3600;
/** Seconds since the sign-in that an unlink has to begin with. */
const unlinkAge = 120;
const leeway = 10;

export function createLinking(environment: Environment): Linking {
  /** Whatever goes wrong, the login goes on, and its ID token says what became of the wish. Only who may not wish is denied the login. */
  async function answer(event: PostLoginEvent, api: PostLoginApi, tx: string, work: (run: Run) => Promise<void>): Promise<void> {
    try {
      const settings = readLinkingSettings(event.secrets);
      const signal = environment.timeout(runTime);
      const management = createManagement(settings, api.cache, environment, signal);
      await work({ event, api, settings, environment, signal, management });
    } catch (error) {
      const fault = Fault.from(error);
      environment.log(logLine(fault));
      if (fault instanceof Denial) api.access.deny(`account-link: ${fault.code}`);
      else {
        api.idToken.setCustomClaim(resultClaim, { tx, status: 'refused', code: fault.code });
        list(event, api);
      }
    }
  }

  return {
    async begin(event, api) {
      if (!hasLinking(event.secrets)) return false;
      if (event.client.client_id === event.secrets['COMPANION_CLIENT_ID']?.trim()) {
        nameConnection(event, api);
        return true;
      }
      const request = readLinkingRequest(event);
      if (request) await answer(event, api, request.tx, (run) => beginChange(run, request));
      else list(event, api);
      return request !== undefined;
    },
    async resume(event, api) {
      const pending = takePending(event, api);
      if (!pending) return false;
      await answer(event, api, pending.tx, async (run) => {
        const secondaryId = await finishSecondSignIn(event, pending, run);
        await tell(run, pending.tx, 'linked', secondaryId, await link(run, secondaryId));
      });
      return true;
    },
  };
}

function list({ client, secrets, user, ...event }: PostLoginEvent, api: PostLoginApi): void {
  const mayAsk = (secrets['PAGE_CLIENT_IDS'] ?? '').split(/[\s,]+/).includes(client.client_id);
  if (!mayAsk || !asksForList({ client, secrets, user, ...event })) return;
  api.idToken.setCustomClaim(identitiesClaim, describeIdentities(user, user.identities));
}

async function beginChange(run: Run, request: LinkingRequest): Promise<void> {
  const { event, api, settings, environment } = run;
  await checkAsker(event, run);
  const age = secondsSinceSignIn(event, environment.now());
  if (age > (request.kind === 'link' ? linkAge : unlinkAge) + leeway) {
    throw new Fault('stale-login', 'The user has not signed in lately enough.');
  }
  if (request.kind === 'unlink') {
    return tell(run, request.tx, 'unlinked', request.identity, await unlink(run, request.identity));
  }
  if (!hasVerifiedEmail(event.user)) throw new Fault('unverified-primary', 'The user has no verified email.');
  const { connection } = request;
  const { connections } = settings;
  if (connection && connections.length > 0 && !connections.includes(connection)) {
    throw new Fault('not-configured', `CONNECTIONS does not name ${connection}.`);
  }
  if (event.request.query?.['prompt'] === 'none' || api.redirect.canRedirect?.() === false) {
    throw new Fault('login-required', 'Nobody can be shown a page in this login.');
  }
  await startSecondSignIn(event, api, run, request);
}

/** Which account is linked is what has signed in, and nothing that anybody names. */
async function link({ event, settings, management }: Run, secondaryId: string): Promise<readonly TenantIdentity[]> {
  const { user_id: userId } = event.user;
  if (secondaryId === userId) throw new Fault('same-account', 'The second account is the first.');
  const user = await management.getUser(userId);
  if (user.identities.some((identity) => identityOf(identity) === secondaryId)) {
    throw new Fault('already-linked', 'The second account is linked already.');
  }
  const secondary = await management.getUser(secondaryId);
  const provisioned = secondary.identities.find(({ connection }) => settings.provisionedConnections.includes(connection));
  if (provisioned) {
    throw new Fault('managed-account', `Accounts of ${provisioned.connection} are provisioned, and can only be the first of two.`);
  }
  try {
    return await management.link(userId, secondaryId);
  } catch (error) {
    // An answer that got lost says nothing of what was done.
    const { identities } = await management.getUser(userId).catch(() => user);
    if (identities.some((identity) => identityOf(identity) === secondaryId)) return identities;
    throw error;
  }
}

async function unlink({ event, management }: Run, identity: string): Promise<readonly TenantIdentity[]> {
  const { user_id: userId } = event.user;
  if (identity === userId) throw new Fault('primary-identity', 'The main identity cannot be removed.');
  const { identities } = await management.getUser(userId);
  if (!identities.some((each) => identityOf(each) === identity)) {
    throw new Fault('wrong-account', 'The identity is none of this user’s.');
  }
  return management.unlink(userId, identity);
}

async function tell(
  { event, api, settings, environment }: Run,
  tx: string,
  status: 'linked' | 'unlinked',
  identity: string,
  identities: readonly TenantIdentity[],
): Promise<void> {
  api.idToken.setCustomClaim(resultClaim, { tx, status, ...describeIdentities(event.user, identities) });
  await notify(settings, environment, { event: `identity-${status}`, user_id: event.user.user_id, identity });
}
