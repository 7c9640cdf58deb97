import type { LinkContext } from '../domain/accounts-gateway.js';

/** What a store asks of its host each time it needs it. */
export interface LinkingSettings extends Pick<LinkContext, 'language' | 'allowUnverified' | 'mergeMetadata'> {
  /** Where users sign in: `auto` and `popup` in a window, `redirect` in the page's place. */
  readonly flow: 'auto' | 'popup' | 'redirect';
  /** Whether users are asked which of the two accounts to keep. */
  readonly choosesPrimary: boolean;
}

/** How a link goes, where it is not as the settings say. */
export type LinkWay = Partial<Pick<LinkContext, 'way' | 'signInFirst'>>;
