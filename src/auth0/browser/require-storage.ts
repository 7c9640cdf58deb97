import { LinkError } from '../../domain/link-error.js';
import type { Page } from './page.js';

/** The SDK keeps there what proves, with the answer, that it has asked. */
export function requireStorage(page: Page): void {
  try {
    const probe = 'account-link.probe';
    page.storage.setItem(probe, '');
    page.storage.removeItem(probe);
  } catch (cause) {
    throw storageBlocked(cause);
  }
}

/** A channel to a window that nothing else reaches. */
export function requireChannel(page: Page, name: string): BroadcastChannel {
  try {
    return page.openChannel(name);
  } catch (cause) {
    throw storageBlocked(cause);
  }
}

function storageBlocked(cause: unknown): LinkError {
  return new LinkError('storage-blocked', 'The browser blocks storage for this page, and the sign-in needs it.', {
    cause,
    hint: 'If another site shows the page in a frame, link to the page, so that it opens by itself.',
  });
}
