import { inSignInWindow } from '../../../src/auth0/window/sign-in-window.js';
import { FakeOrigin } from '../fake-page.js';
import { createContext, defer, FakeClient, FakeEnvironment, now, settled } from '../fakes.js';

export const tenant = 'https://tenant.eu.auth0.com';

/** Settings of a page with a callback page. */
export const returning = { redirectUri: 'https://page.example/callback' };

export function setUpLogIn({ redirectUri, url = 'https://page.example/settings' }: { redirectUri?: string; url?: string } = {}) {
  const origin = new FakeOrigin();
  const environment = Object.assign(new FakeEnvironment(), { page: origin.openPage(url), signIn: () => defer<string>().promise });
  const { page } = environment;
  page.topUrl = url;
  environment.responses.push(new Response());
  let time = now;
  Object.assign(environment, { now: () => time });
  const late: string[] = [];
  const context = { ...createContext(), answeredLate: () => late.push('late') };
  const client = new FakeClient({}, { clientId: 'abc' });
  const start = (...clients: FakeClient[]) =>
    inSignInWindow({ settings: { redirectUri }, environment, waiting: '' }, context, async (logIn) => {
      for (const each of clients.length > 0 ? clients : [client]) await logIn(each);
    });
  const begin = async (...clients: FakeClient[]) => {
    const done = start(...clients);
    done.catch(() => undefined);
    await settled();
    return done.then(() => undefined);
  };
  const sent = () => new URL(environment.window.location.href);
  const message = (response: object, more: MessageEventInit = {}) => {
    const event = new MessageEvent('message', { origin: tenant, data: { type: 'authorization_response', response }, ...more });
    page.events.dispatchEvent(event);
  };
  const isOver = async (done: Promise<unknown>) => {
    let is = false;
    done.then(
      () => (is = true),
      () => (is = true),
    );
    await settled();
    return is;
  };
  /** The window seems to be closed while the user is elsewhere. */
  const cutOff = () => {
    page.hasFocus = false;
    time += 5000;
    page.look();
    environment.window.closed = true;
    page.look();
    time += 1000;
    page.look();
  };
  const pass = (milliseconds: number) => {
    page.look();
    time += milliseconds;
    page.look();
  };
  return { origin, environment, page, context, late, client, begin, sent, message, isOver, cutOff, pass };
}

/** What the client was handed. */
export const redeemed = (client: FakeClient) =>
  client.calls.filter(({ method }) => method === 'handleRedirectCallback').map(({ url }) => url);
