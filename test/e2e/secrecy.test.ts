import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Response } from 'playwright-core';
import { startJourney } from '../support/e2e.js';
import { ada, adaAtGoogle, grace } from '../support/tenant-client.js';

/** All that a script of the page, the history, a log or a screenshot may hold: the document through its shadow roots, and the storage. */
async function traces(page: Page): Promise<string> {
  return page.evaluate(() => {
    const htmlOf = (root: Document | ShadowRoot): string => {
      const roots = [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot).filter((inner) => inner !== null);
      const own = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
      return [own, ...roots.map(htmlOf)].join('\n');
    };
    return htmlOf(document) + JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]);
  });
}

test('no token in document, storage, addresses, console or events, from the first sign-in to the last unlink', async () => {
  const journey = await startJourney();
  const { page } = journey;
  const tokens: string[] = [];
  const seen: string[] = [];
  const answers: Promise<void>[] = [];
  const readTokens = async (response: Response): Promise<void> => {
    const { access_token, id_token } = (await response.json()) as Record<string, string>;
    tokens.push(...[access_token, id_token].map((token) => token ?? assert.fail()));
  };
  page.context().on('response', (response) => {
    if (response.url().endsWith('/oauth/token') && response.request().method() === 'POST') answers.push(readTokens(response));
  });
  page.context().on('request', (request) => seen.push(request.url()));
  page.context().on('console', (message) => seen.push(message.text()));

  await journey.open();
  await journey.signIn(ada);
  seen.push(await traces(page));
  const window = await journey.pressToOpen('Link Google');
  await window.getByRole('heading', { name: 'Google' }).waitFor();
  seen.push(await traces(page), await traces(window));
  await journey.choose(window, adaAtGoogle);
  await journey.reads('You can now sign in with Google.');
  seen.push(await traces(page));
  await journey.unlink('Google, ada@example.com');
  await journey.link('GitHub', grace);
  await journey.reads('That account wasn’t linked');
  seen.push(await traces(page), JSON.stringify(journey.events.all));

  await Promise.all(answers);
  assert.ok(tokens.length >= 6, 'three sign-ins brought two tokens each');
  const all = seen.join('\n');
  assert.match(all, /ada@example\.com/);
  // The end of it is enough: the signature, if it has one.
  assert.deepEqual(
    tokens.filter((token) => all.includes(token.slice(-40))),
    [],
  );
  assert.doesNotMatch(all, /eyJ[\w-]+\.eyJ/);
});
