import type { Page } from 'playwright-core';
import type { FaultKind } from '../../demo/tenant/fault-kinds.js';
import { continueWith, startPrompt } from './e2e-prompt.js';
import type { PromptJourney } from './e2e-prompt.js';
import type { CellResult } from './fault-cell.js';
import { complaintsOf, hurry } from './fault-page.js';
import { ada } from './tenant-client.js';

/** Each request of the question's journey, by name. */
export const faultyPromptRequests = {
  'prompt: sign-in page': { method: 'GET', path: /^\/authorize$/ },
  'prompt: token': { method: 'POST', path: /^\/oauth\/token$/ },
  'prompt: answer': { method: 'POST', path: /^\/continue$/ },
} as const;

type FaultyPromptRequest = (typeof faultyPromptRequests)[keyof typeof faultyPromptRequests];

const accept = continueWith('Email and password');

/** Lets one request go wrong until the question has ended one way or another, then answers it without the fault. */
export async function runPromptCell({ method, path }: FaultyPromptRequest, kind: FaultKind): Promise<CellResult> {
  const journey = await startPrompt();
  const { page, tenant } = journey;
  const complaints = complaintsOf(page);
  const isAnswer = path === faultyPromptRequests['prompt: answer'].path;
  await hurry(page, kind === 'slow');
  await journey.signUp();
  await journey.button(accept).waitFor();
  tenant.faults.add({ method, path, kind, times: Infinity });
  const begun = performance.now();
  await signIn(journey);
  const ended = isAnswer ? await tenantAnswers(page) : await comesToRest(journey);
  const milliseconds = Math.round(performance.now() - begun);
  const failures = journey.told.filter(({ type }) => type === 'account-link-failed');
  if (failures.length > 1) complaints.push(`told ${failures.length} failures`);
  tenant.faults.clear();
  if (ended !== 'answered') await answerAgain(journey, isAnswer);
  const { sub } = await journey.arrives();
  await page.context().close();
  if (sub !== ada) complaints.push(`the app has ${String(sub)}`);
  return { ended: [ended, ...failures.map(({ detail }) => detail.error?.code)].join(' '), milliseconds, complaints };
}

/** Signs in as Ada in the window; a page that does not come is given up. */
async function signIn(journey: PromptJourney): Promise<void> {
  const [window] = await Promise.all([journey.page.waitForEvent('popup'), journey.button(accept).click()]);
  try {
    await window.locator(`[data-user="${ada}"]`).click({ noWaitAfter: true, timeout: 1500 });
  } catch {
    await journey.button('Cancel').click();
  }
}

/** @returns the state in which the question has come to rest */
async function comesToRest({ page, element }: PromptJourney): Promise<string> {
  const rest = page.waitForURL(({ pathname }) => pathname === '/app').then(() => 'answered');
  const asks = element
    .getByRole('button', { name: accept, exact: true, disabled: false })
    .waitFor({ timeout: 15_000 })
    .then(() => 'asks again');
  return Promise.any([asks, rest]);
}

/** @returns who has shown a page in the question's place */
async function tenantAnswers(page: Page): Promise<string> {
  try {
    await page.waitForURL((url) => url.pathname !== '/', { waitUntil: 'commit' });
    // Until then the browser changes processes, and cannot be told to go back. A page that is cut off may never be loaded.
    await page.waitForLoadState('load', { timeout: 2000 }).catch(() => undefined);
  } catch {
    await page.waitForFunction(() => location.protocol === 'chrome-error:');
    return 'page of the browser';
  }
  return new URL(page.url()).pathname === '/app' ? 'answered' : 'page of the tenant';
}

async function answerAgain(journey: PromptJourney, isAway: boolean): Promise<void> {
  const { page } = journey;
  if (isAway) await page.goBack({ waitUntil: 'commit' });
  await journey.button(accept).waitFor();
  await journey.accept('Email and password', ada);
}
