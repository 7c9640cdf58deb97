import type { LinkContext, LinkResult } from '../../src/domain/accounts-gateway.js';
import { readAccessToken } from '../../src/auth0/access-token.js';
import type { OwnClient } from '../../src/auth0/auth-client.js';
import { createLink } from '../../src/auth0/link-operation.js';
import { createManagementClient } from '../../src/auth0/management-client.js';
import type { Session } from '../../src/auth0/session.js';
import { createContext, FakeEnvironment, FakeSdk, json, linkedIdentities, settings, token } from './fakes.js';
import type { FakeContext } from './fakes.js';

export interface LinkGiven {
  readonly client?: Partial<OwnClient>;
  readonly probe?: Partial<OwnClient>;
  readonly session?: Partial<Session>;
  readonly context?: Partial<LinkContext>;
  readonly answer?: Response | Promise<Response>;
}

export function setUpLink({ client = {}, probe = {}, session = {}, context = {}, answer = json(linkedIdentities, 201) }: LinkGiven = {}): {
  readonly environment: FakeEnvironment;
  readonly context: FakeContext;
  readonly start: () => Promise<LinkResult>;
} {
  const environment = new FakeEnvironment(new FakeSdk(client, probe), answer);
  const whole: Session = {
    clientId: 'abc',
    renewsSilently: false,
    getAccessToken: async () => readAccessToken(token()),
    getOrganization: async () => 'org_1',
    ...session,
  };
  const send = createManagementClient(settings.domain.origin, environment);
  const link = createLink({ settings, session: whole, send, environment, waiting: '' });
  const inContext = createContext(context);
  return { environment, context: inContext, start: () => link({ name: 'google-oauth2' }, inContext) };
}
