import type { Environment } from '../browser/environment.js';
import type { Page } from '../browser/page.js';

type Asking = Pick<Environment, 'fetch' | 'timeout' | 'page'>;

const timeoutInMilliseconds = 2000;
const known = new WeakMap<Page, Promise<boolean>>();

/**
 * Whether a window that this page opens is cut off from it as soon as it shows the tenant, because of the page's
 * `Cross-Origin-Opener-Policy`. Pages cannot read their own headers, so these are asked for, until there is an answer. Without one, it is
 * taken for no.
 * @param isPrepared whether the page has said where such a window comes back to: only then is it asked under a content security policy
 * too, which has to allow that
 */
export async function isCutOff(environment: Asking, isPrepared: boolean): Promise<boolean> {
  const { page } = environment;
  if (page.isIsolated) return true;
  if (isUnknown(page, isPrepared)) return false;
  const answer = known.get(page) ?? askForPolicy(environment);
  known.set(page, answer);
  return answer.catch(() => {
    known.delete(page);
    return false;
  });
}

/** Whether it is not even asked. */
export function isUnknown({ isIsolated, hasContentPolicy }: Page, isPrepared: boolean): boolean {
  return !isIsolated && hasContentPolicy && !isPrepared;
}

async function askForPolicy({ fetch, timeout, page }: Asking): Promise<boolean> {
  const { topUrl } = page;
  if (!topUrl) return false;
  const { ok, headers } = await fetch(topUrl, { method: 'HEAD', signal: timeout(timeoutInMilliseconds) });
  if (!ok) throw new Error('The page does not answer HEAD.');
  return /^same-origin\s*(;|$)/.test(headers.get('cross-origin-opener-policy') ?? '');
}
