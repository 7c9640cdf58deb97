import type { LinkContext, LinkResult, PendingLink } from '../../src/domain/accounts-gateway.js';
import { readAccessToken } from '../../src/auth0/tokens/access-token.js';
import type { OwnClient } from '../../src/auth0/sdk/auth-client.js';
import { createAdoptingSession } from '../../src/auth0/session/adopting-session.js';
import type { AdoptingSession } from '../../src/auth0/session/adopting-session.js';
import { createLink } from '../../src/auth0/link/link.js';
import { createManagementClient } from '../../src/auth0/management/management-client.js';
import { createMovingSession } from '../../src/auth0/session/moving-session.js';
import type { Session } from '../../src/auth0/session/session.js';
import { createContext, FakeEnvironment, FakeSdk, json, linkedIdentities, settings, token } from './fakes.js';
import type { FakeContext } from './fakes.js';

export interface LinkGiven {
  readonly client?: Partial<OwnClient>;
  readonly probe?: Partial<OwnClient>;
  readonly session?: Partial<Session>;
  readonly context?: Partial<LinkContext>;
  readonly answer?: Response | Promise<Response>;
  /** What comes after the first answer. */
  readonly more?: readonly (Response | Error | Promise<Response>)[];
}

export function setUpLink({
  client = {},
  probe = {},
  session = {},
  context = {},
  answer = json(linkedIdentities, 201),
  more = [],
}: LinkGiven = {}): {
  readonly environment: FakeEnvironment;
  readonly context: FakeContext;
  readonly session: AdoptingSession;
  readonly start: () => Promise<LinkResult>;
  readonly resume: () => PendingLink | undefined;
} {
  const environment = new FakeEnvironment(new FakeSdk(client, probe), answer, ...more);
  const whole: Session = {
    clientId: 'abc',
    isOfPage: false,
    renewsSilently: false,
    renewsAlone: false,
    keepsTokens: false,
    getAccessToken: async () => readAccessToken(token()),
    getOrganization: async () => 'org_1',
    ...session,
  };
  const send = createManagementClient(settings.domain.origin, environment);
  const adopting = createAdoptingSession(createMovingSession(whole, environment), environment);
  const { link, resume } = createLink({ settings, session: adopting, send, environment, waiting: '' });
  const inContext = createContext(context);
  return { environment, context: inContext, session: adopting, resume, start: () => link({ name: 'google-oauth2' }, inContext) };
}
