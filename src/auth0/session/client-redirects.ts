import type { Left } from '../../domain/accounts-gateway.js';
import { expectedParams, otherUserSignedIn, refuseOther, wantedUser } from './session.js';
import type { AuthClient, AuthRequest, IdTokenClaims } from '../sdk/auth-client.js';
import type { WantedUser } from '../trip/trip.js';
import type { PageTrip, SignInRequest } from './session.js';

/** What the session of a page's client lends. */
interface ClientSession {
  readonly client: AuthClient;
  /** A client apart, which finds out who signs in. */
  readonly createProbe: () => Promise<AuthClient>;
  readonly management: (scope?: string) => Readonly<Record<string, string>>;
  readonly getOrganization: () => Promise<string | undefined>;
  readonly hasToken: (scope?: string) => Promise<boolean>;
}

/**
 * Signs the user of the page's own client in, in the page's place. That client takes anybody who signs in for the page's user, so if it is
 * settled who that is, a client apart finds out first: `probe` asks whom the tenant knows, `asked` has the tenant ask. Then `user` signs
 * the page's client in if it has nobody, and `token` brings it the Management API's token, both without asking the user again.
 */
export async function signClientInByPage(trip: PageTrip, request: SignInRequest, session: ClientSession): Promise<void | Left> {
  const { step, read } = trip;
  const { client } = session;
  if (!step) return begin(trip, request, session);
  if (step === 'probe' || step === 'asked') return goOnAfterProbe(trip, request, session);
  await read(client);
  if (trip.wanted && (await client.getUser())?.sub !== trip.wanted.userId) throw otherUserSignedIn();
  if (step === 'user' && !(await session.hasToken(request.scope))) return leaveForToken(trip, request, session, trip.wanted);
}

async function begin(trip: PageTrip, request: SignInRequest, session: ClientSession): Promise<void | Left> {
  const { expected } = request;
  const before = await session.client.getUser();
  const wanted = wantedUser(request) ?? readUser(before);
  if (!wanted) return leaveForUser(trip, request, session, undefined);
  const params = { ...(await commonParams(request, session, wanted)), ...expectedParams(expected) };
  return trip.leave(expected ? 'asked' : 'probe', await session.createProbe(), { authorizationParams: params }, wanted);
}

async function goOnAfterProbe(trip: PageTrip, request: SignInRequest, session: ClientSession): Promise<void | Left> {
  const { step, wanted, read, leave } = trip;
  const probe = await session.createProbe();
  await read(probe);
  const claims: IdTokenClaims | undefined = await probe.getIdTokenClaims();
  // The tenant may have answered for the user of its session, without asking anybody.
  if (step === 'probe' && claims?.sub !== wanted?.userId) {
    const params = { ...(await commonParams(request, session, wanted)), prompt: 'login' };
    return leave('asked', await session.createProbe(), { authorizationParams: params }, wanted);
  }
  refuseOther(claims, wanted?.userId, request);
  return (await session.client.getUser()) ? leaveForToken(trip, request, session, wanted) : leaveForUser(trip, request, session, wanted);
}

async function leaveForUser(trip: PageTrip, request: SignInRequest, session: ClientSession, wanted?: WantedUser): Promise<Left> {
  return trip.leave('user', session.client, { authorizationParams: await commonParams(request, session, wanted) }, wanted);
}

async function leaveForToken(trip: PageTrip, request: SignInRequest, session: ClientSession, wanted?: WantedUser): Promise<Left> {
  const params = { ...(await commonParams(request, session, wanted)), ...session.management(request.scope) };
  return trip.leave('token', session.client, { authorizationParams: params }, wanted);
}

async function commonParams(
  { language }: SignInRequest,
  { getOrganization }: ClientSession,
  wanted: WantedUser | undefined,
): Promise<NonNullable<AuthRequest['authorizationParams']>> {
  return { organization: await getOrganization(), ...(wanted?.email && { login_hint: wanted.email }), ui_locales: language };
}

function readUser(user: Awaited<ReturnType<AuthClient['getUser']>>): WantedUser | undefined {
  if (typeof user?.sub !== 'string') return undefined;
  return { userId: user.sub, email: typeof user.email === 'string' ? user.email : undefined };
}
