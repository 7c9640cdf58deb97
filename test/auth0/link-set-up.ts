import type { Left, LinkContext, LinkResult } from '../../src/domain/accounts-gateway.js';
import { readAccessToken } from '../../src/auth0/tokens/access-token.js';
import type { OwnClient } from '../../src/auth0/sdk/auth-client.js';
import { createCarriedSession } from '../../src/auth0/session/carried-session.js';
import type { CarriedSession } from '../../src/auth0/session/carried-session.js';
import { resumeLink } from '../../src/auth0/link/resume-link.js';
import { createLink } from '../../src/auth0/link/link.js';
import { createManagementClient } from '../../src/auth0/management/management-client.js';
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
  readonly session: CarriedSession;
  readonly start: () => Promise<LinkResult>;
  readonly startLink: () => Promise<LinkResult | Left>;
  readonly resume: () => ReturnType<typeof resumeLink>;
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
  const carried = createCarriedSession(whole, environment);
  const links = { settings, session: carried, send, environment, waiting: '' };
  const { link, complete } = createLink(links);
  const inContext = createContext(context);
  const startLink = () => link({ name: 'google-oauth2' }, inContext);
  const start = async () => {
    const result = await startLink();
    if (result === 'left') throw new Error('The page was left.');
    return result;
  };
  return { environment, context: inContext, session: carried, start, startLink, resume: () => resumeLink(links, complete) };
}
