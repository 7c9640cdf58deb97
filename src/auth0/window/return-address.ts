import { LinkError } from '../../domain/link-error.js';
import type { Page } from '../browser/page.js';
import { withoutQuery } from '../trip/trip.js';

/** Refuses an address that the tenant could never answer this page at. */
export function checkReturnAddress({ url }: Page, redirectUri: string | undefined): void {
  if (!redirectUri || (URL.canParse(redirectUri) && new URL(redirectUri).origin === new URL(url).origin)) return;
  throw new LinkError('not-configured', `"${redirectUri}" is no URL of this origin.`, {
    hint: `Set redirect-uri to a whole URL of this origin, such as ${new URL(url).origin}/, that is one of the application’s Allowed Callback URLs.`,
  });
}

/** Where the window returns to, if a page is there that passes the answer on: one that is named for it, or this very page. */
export function findReturnAddress(page: Page, redirectUri: string | undefined, isCutOff: boolean): string | undefined {
  const origin = originOf(page);
  if (isCutOff) return redirectUri || origin;
  // In a frame of another site's, channels and storage are not those of the window.
  if (page.topUrl === undefined || !hasChannels(page)) return undefined;
  return redirectUri || (withoutQuery(page.url) === `${origin}/` ? origin : undefined);
}

function hasChannels(page: Page): boolean {
  try {
    page.openChannel('account-link').close();
    return true;
  } catch {
    return false;
  }
}

export function originOf({ url }: Pick<Page, 'url'>): string {
  return new URL(url).origin;
}
