import { expect } from '@open-wc/testing';
import type { Account, LinkContext, LinkResult, SessionChange } from '../../src/domain/accounts-gateway.js';
import { candidateId } from '../../src/domain/candidate.js';
import type { Connection } from '../../src/domain/connection.js';
import { LinkError } from '../../src/domain/link-error.js';
import { createAppGateway } from '../../src/prompt/app-gateway.js';
import { postAnswer } from '../../src/prompt/continue-form.js';
import { createPageGateway } from '../../src/prompt/page-gateway.js';
import type { AcceptContext } from '../../src/prompt/prompt-gateway.js';
import { adaFacebook, adaWith } from '../support/accounts.js';
import { FakeGateway } from '../support/fake-gateway.js';
import { facebook, password, question } from './fakes.js';

const changes: SessionChange[] = [];

const context: AcceptContext = {
  sessionChanged: (change) => changes.push(change),
  signal: new AbortController().signal,
  language: 'fr',
  windowChanged: () => undefined,
  way: 'window',
  question,
};

async function codeOf(failing: Promise<unknown>): Promise<string> {
  return failing.then(
    () => 'none',
    (error: unknown) => (error instanceof LinkError ? error.code : String(error)),
  );
}

const refused = (error: LinkError): void => expect.fail(error.message);

describe('the gateway of the page', () => {
  const asked: Connection[] = [];
  const sent: unknown[] = [];
  const gateway = createPageGateway({
    signIn: {
      origin: 'https://tenant.example',
      resume: () => undefined,
      close: () => undefined,
      signIn: (connection) => {
        asked.push(connection);
        return Promise.resolve({ userId: 'auth0|old', idToken: 'the-token' });
      },
    },
    state: () => 'a/b&c',
    sessionToken: () => 'the-session',
    post: (...what) => sent.push(what),
    goTo: (url) => sent.push(url),
  });
  const url = 'https://tenant.example/continue?state=a%2Fb%26c';
  beforeEach(() => {
    asked.length = 0;
    sent.length = 0;
  });

  it('posts the proof to the tenant of the page', async () => {
    const handover = await gateway.accept({ ...password, id: await candidateId('auth0|old', 'salt') }, context);
    if (typeof handover === 'function') handover(refused);
    expect(sent).to.deep.equal([[url, { answer: 'link', id_token: 'the-token', session_token: 'the-session' }, refused]]);
    expect(asked).to.deep.equal([
      {
        name: 'Username-Password-Authentication',
        strategy: 'auth0',
        params: { prevent_sign_up: 'true', login_hint: 'ada@example.com' },
      },
    ]);
  });

  it('sends nothing for another account', async () => {
    expect(await codeOf(gateway.accept({ ...password, id: await candidateId('auth0|other', 'salt') }, context))).to.equal('wrong-account');
    expect(sent).to.deep.equal([]);
  });

  it('fills in no email that is another’s', async () => {
    await gateway.accept({ ...facebook, email: 'x•••@other.example' }, context);
    expect(asked[0]?.params).to.deep.equal({ prevent_sign_up: 'true' });
  });

  it('declines, and goes on', () => {
    gateway.decline?.(refused);
    gateway.goOn?.(refused);
    expect(sent).to.deep.equal([[url, { answer: 'skip', session_token: 'the-session' }, refused], url]);
  });
});

describe('the gateway of an app', () => {
  const account: Account = adaWith();
  beforeEach(() => {
    changes.length = 0;
  });

  interface Accepting {
    readonly context: LinkContext;
    readonly connection: Connection | undefined;
    readonly ended: Promise<unknown>;
    readonly link: (primaryChanged: boolean) => void;
  }

  async function accepting(): Promise<Accepting> {
    const accounts = new FakeGateway();
    const created = createAppGateway(accounts, context.signal);
    accounts.loads.last.resolve(account);
    const ended = (await created).accept({ ...facebook, id: await candidateId('facebook|1', 'salt'), email: 'ada@example.com' }, context);
    ended.catch(() => undefined);
    const call = accounts.links.last;
    const result: Omit<LinkResult, 'primaryChanged'> = { account: adaWith(adaFacebook), identity: adaFacebook };
    const link = (primaryChanged: boolean): void => call.resolve({ ...result, primaryChanged });
    return { context: call.context, connection: call.subject, ended, link };
  }

  it('links in the click itself, with the email filled in', async () => {
    const { connection, context: linkContext } = await accepting();
    expect(connection).to.deep.equal({
      name: 'facebook',
      strategy: 'facebook',
      params: { prevent_sign_up: 'true', login_hint: 'ada@example.com' },
    });
    expect(linkContext).to.include({ account, way: 'window', language: 'fr', allowUnverified: false });
  });

  it('keeps the older account, and takes no other for it', async () => {
    const { context: linkContext } = await accepting();
    const other = { userId: 'facebook|1', profile: {}, createdAt: '2019-01-01T00:00:00Z' };
    expect(await linkContext.chooseKept?.({ current: account.user, other })).to.equal('other');
    expect(await linkContext.chooseKept?.({ current: account.user, other: { ...other, createdAt: '2026-01-01T00:00:00Z' } })).to.equal(
      'current',
    );
    const wrong = linkContext.confirmLink?.({ ...other, userId: 'facebook|2' });
    expect(await codeOf(wrong ?? Promise.resolve())).to.equal('wrong-account');
  });

  for (const [primaryChanged, told] of [
    [true, [{ reason: 'primary-changed', sub: adaWith().user.userId }]],
    [false, []],
  ] as const) {
    it(`tells ${primaryChanged ? 'once who the user is now, if the other account is kept' : 'nothing if the app’s account is kept'}`, async () => {
      const { context: linkContext, ended, link } = await accepting();
      // As a gateway does whose session is the page's.
      if (primaryChanged) linkContext.sessionChanged({ reason: 'primary-changed', sub: adaWith().user.userId });
      link(primaryChanged);
      await ended;
      expect(changes).to.deep.equal(told);
    });
  }

  it('tells of a link that fails after the second sign-in', async () => {
    const { context: linkContext } = await accepting();
    linkContext.sessionChanged({ reason: 'link-failed', sub: 'facebook|1' });
    expect(changes).to.deep.equal([{ reason: 'link-failed', sub: 'facebook|1' }]);
  });

  it('goes on with what it has begun alone, and lets its gateway go with the element', async () => {
    const accounts = new FakeGateway();
    const told: unknown[] = [];
    const element = new AbortController();
    Object.assign(accounts, { resume: (asker: unknown) => void told.push(asker), close: () => told.push('closed') });
    const created = createAppGateway(accounts, element.signal);
    accounts.loads.last.resolve(account);
    await created;
    element.abort();
    expect(told).to.deep.equal(['prompt', 'closed']);
  });

  it('needs somebody to be signed in', async () => {
    const accounts = new FakeGateway();
    const created = createAppGateway(accounts, context.signal);
    accounts.loads.last.resolve(undefined);
    expect(await codeOf(created)).to.equal('login-required');
  });
});

describe('postAnswer', () => {
  it('tells of a content security policy that forbids it', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="content-security-policy" content="form-action 'none'"><body></body>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const error = await new Promise<LinkError>((resolve) => {
      postAnswer('https://tenant.example/continue', { answer: 'skip', session_token: 's' }, resolve, frame.contentDocument ?? document);
    });
    expect(error.code).to.equal('not-configured');
    expect(error.hint).to.contain('Add https://tenant.example').and.to.contain('form-action');
    frame.remove();
  });

  it('posts what was never in the document', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument ?? document;
    const added: string[] = [];
    new MutationObserver((records) =>
      records.forEach(({ addedNodes }) => addedNodes.forEach((node) => added.push((node as Element).outerHTML))),
    ).observe(inner.body, { childList: true });
    let posted: Record<string, unknown> = {};
    inner.addEventListener('formdata', () => added.push('heard'));
    const FormType = frame.contentWindow as unknown as { HTMLFormElement: typeof HTMLFormElement };
    FormType.HTMLFormElement.prototype.submit = function () {
      posted = Object.fromEntries(new FormData(this).entries());
    };
    postAnswer('https://tenant.example/continue', { answer: 'link', id_token: 'secret', session_token: 's' }, refused, inner);
    await Promise.resolve();
    expect(posted).to.deep.equal({ answer: 'link', id_token: 'secret', session_token: 's' });
    expect(added).to.deep.equal(['<form method="post" action="https://tenant.example/continue" hidden=""></form>']);
    expect(inner.querySelector('form')).to.equal(null);
    frame.remove();
  });
});
