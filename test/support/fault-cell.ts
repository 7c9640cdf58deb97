import type { FaultKind } from '../../demo/tenant/fault-kinds.js';
import { patience } from './e2e-browser.js';
import { startJourney } from './e2e.js';
import type { Journey } from './e2e-journey.js';
import { complaintsOf, hurry } from './fault-page.js';
import { ada, adaAtGoogle } from './tenant-client.js';

/** What a user of the list comes to do. */
type Wish = 'load' | 'link' | 'unlink' | 'sign-in' | 'resume';

/** A request of a journey, which goes wrong. */
interface FaultyRequest {
  readonly wish: Wish;
  readonly method: string;
  readonly path: RegExp;
}

const authorize = { method: 'GET', path: /^\/authorize$/ };
const token = { method: 'POST', path: /^\/oauth\/token$/ };
const user = { method: 'GET', path: /^\/api\/v2\/users\/[^/]+$/ };
const link = { method: 'POST', path: /\/identities$/ };
const unlink = { method: 'DELETE', path: /\/identities\// };

/** Each request of each journey of the list, by name. */
export const faultyRequests: Readonly<Record<string, FaultyRequest>> = {
  'load: silent sign-in': { wish: 'load', ...authorize },
  'load: token': { wish: 'load', ...token },
  'load: user': { wish: 'load', ...user },
  'link: sign-in page': { wish: 'link', ...authorize },
  'link: token': { wish: 'link', ...token },
  'link: identity': { wish: 'link', ...link },
  'unlink: identity': { wish: 'unlink', ...unlink },
  'sign-in: sign-in page': { wish: 'sign-in', ...authorize },
  'sign-in: token': { wish: 'sign-in', ...token },
  'sign-in: user': { wish: 'sign-in', ...user },
  'resume: token': { wish: 'resume', ...token },
  'resume: user': { wish: 'resume', ...user },
  'resume: identity': { wish: 'resume', ...link },
};

/** What became of a request that went wrong. */
export interface CellResult {
  /** How it ended: a state, with the code of what was told. */
  readonly ended: string;
  readonly milliseconds: number;
  /** What should not be. */
  readonly complaints: readonly string[];
}

const googleDetail = 'Google, ada@example.com';
const settledState = 'account-link:is(:state(ready), :state(signed-out), :state(failed))';

/** Lets one request go wrong until the journey has ended, then goes on without the fault until the user has what they came for. */
export async function runCell({ wish, method, path }: FaultyRequest, kind: FaultKind): Promise<CellResult> {
  const journey = await startJourney(wish === 'resume' ? { attributes: { flow: 'redirect' } } : {});
  const complaints = complaintsOf(journey.page);
  await hurry(journey.page, kind === 'slow' || path === authorize.path);
  await prepare(journey, wish);
  journey.tenant.faults.add({ method, path, kind, times: Infinity });
  const begun = performance.now();
  await act(journey, wish, true);
  const ended = await end(journey);
  const milliseconds = Math.round(performance.now() - begun);
  const failures = journey.events.all.filter(({ type }) => type === 'account-link-failed');
  if (failures.length > 1) complaints.push(`told ${failures.length} failures`);
  journey.tenant.faults.clear();
  await reach(journey, wish);
  await compareWithTenant(journey, complaints);
  complaints.push(...journey.uncaught);
  await journey.page.context().close();
  return { ended: [ended, ...failures.map(({ detail }) => detail.error?.code)].join(' '), milliseconds, complaints };
}

async function prepare(journey: Journey, wish: Wish): Promise<void> {
  if (wish !== 'sign-in') await journey.signInElsewhere(ada);
  if (wish === 'load') return;
  if (wish === 'unlink') {
    const { users } = journey.tenant;
    const [primary, secondary] = [users.get(ada), users.get(adaAtGoogle)];
    if (primary && secondary) users.link(primary, secondary);
  }
  await journey.open();
  if (wish !== 'resume') return;
  await journey.button('Link Google').click();
  await journey.page.locator(`[data-user="${adaAtGoogle}"]`).waitFor();
}

/** Does what the user came for; a sign-in page that does not come is closed. */
async function act(journey: Journey, wish: Wish, mayFail: boolean): Promise<void> {
  const { page } = journey;
  if (wish === 'load') return void (await page.goto(journey.pages.origin));
  if (wish === 'resume') return page.locator(`[data-user="${adaAtGoogle}"]`).click({ noWaitAfter: true });
  if (wish === 'unlink') {
    await journey.button(`Unlink ${googleDetail}`).click();
    return journey.button('Unlink').click();
  }
  const opened = await journey.pressToOpen(wish === 'link' ? 'Link Google' : 'Sign in');
  await useWindow(opened, mayFail);
}

/** Signs in as Ada if the page lets anybody do so, or else as the one whom it asks for. */
async function useWindow(opened: Journey['page'], mayFail: boolean): Promise<void> {
  const google = opened.locator(`[data-user="${adaAtGoogle}"]`);
  const password = opened.locator('a[data-connection="Username-Password-Authentication"]');
  const ofAda = opened.locator(`[data-user="${ada}"]`);
  try {
    // A page that is not there by then does not come.
    await google
      .or(password)
      .or(ofAda)
      .first()
      .waitFor({ timeout: mayFail ? 1500 : patience });
    if (await password.isVisible()) await password.click();
    else if (!(await ofAda.isVisible())) return await google.click({ noWaitAfter: true });
    await ofAda.click({ noWaitAfter: true });
    // A user who signs in again to link signs in to the other account next, in the same window.
    await google.click({ noWaitAfter: true, timeout: 2000 }).catch(() => undefined);
  } catch {
    if (!opened.isClosed()) await opened.close();
  }
}

/** @returns the state in which the widget has come to rest */
async function end({ page }: Journey): Promise<string> {
  await page.waitForURL(({ pathname }) => pathname === '/', { waitUntil: 'commit' });
  await page.locator(settledState).waitFor({ timeout: 15_000 });
  for (const state of ['ready', 'signed-out', 'failed']) {
    if (await page.locator(`account-link:state(${state})`).count()) return state;
  }
  return 'none';
}

/** Presses what the widget offers until the user has what they came for. */
async function reach(journey: Journey, wish: Wish): Promise<void> {
  const rows = wish === 'link' || wish === 'resume' ? 2 : 1;
  for (let tries = 0; tries < 4; tries += 1) {
    const isReady = (await end(journey)) === 'ready';
    if (isReady && (await journey.identities()).length === rows) return;
    await pressNext(journey, wish);
  }
  throw new Error(`The user cannot go on: ${(await journey.element.ariaSnapshot()).replace(/\s+/g, ' ')}`);
}

async function pressNext(journey: Journey, wish: Wish): Promise<void> {
  const { page } = journey;
  const fallback = wish === 'link' || wish === 'resume' ? 'Link Google' : `Unlink ${googleDetail}`;
  for (const name of ['Try again', 'Continue', 'Sign in', 'Sign back in', fallback]) {
    const button = journey.button(name);
    if (!(await button.isVisible())) continue;
    const opened = page.waitForEvent('popup', { timeout: 700 }).catch(() => undefined);
    await button.click({ noWaitAfter: true });
    if (wish === 'unlink' && name === fallback) await journey.button('Unlink').click();
    const window = wish === 'resume' ? page : await opened;
    if (window && (wish !== 'resume' || (await leaves(page)))) await useWindow(window, false);
    return;
  }
}

/** Whether the page is left for a sign-in page. */
async function leaves(page: Journey['page']): Promise<boolean> {
  await page.locator(`[data-user], a[data-connection], ${settledState}`).first().waitFor();
  return (await page.locator('account-link').count()) === 0;
}

/** After one refresh, the list is what the tenant knows. */
async function compareWithTenant(journey: Journey, complaints: string[]): Promise<void> {
  const shown = await journey.page.evaluate(async () => {
    const element = document.querySelector('account-link') as
      (HTMLElement & { refresh(): Promise<void>; identities: readonly { provider: string; userId: string }[] }) | null;
    await element?.refresh();
    return element?.identities.map(({ provider, userId }) => `${provider}|${userId}`);
  });
  const known = journey.tenant.users.get(ada)?.identities.map(({ provider, user_id }) => `${provider}|${user_id}`);
  if (String(shown) !== String(known)) complaints.push(`shows ${String(shown)}, the tenant has ${String(known)}`);
}
