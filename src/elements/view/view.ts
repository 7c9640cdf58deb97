import type { TemplateResult } from 'lit';
import type { Connection } from '../../domain/connection.js';
import type { Identity } from '../../domain/identity.js';
import type { SignInReason } from '../../linking/linking-events.js';
import type { LinkingState, ReadyState, Target } from '../../linking/linking-state.js';
import type { LinkingStore } from '../../linking/linking-store.js';
import type { DisplayNames } from '../display-names.js';

/** What the user can do, as the element carries it out. */
export interface Actions {
  readonly link: (connection?: Connection) => void;
  readonly askToUnlink: (identity: Identity) => void;
  readonly unlink: (identity: Identity) => void;
  readonly cancel: () => void;
  readonly showWindow: () => void;
  /** Whether users can be signed in here, and not by the page alone. */
  readonly canSignIn: boolean;
  /** Lets the user sign in, and then goes on with what failed for want of it. */
  readonly signIn: (reason: SignInReason, target?: Target) => void;
  /** Goes on in the page's place, if no window can be had; missing if the page is not to be left. */
  readonly continueInTab?: (target: Target) => void;
  readonly refresh: () => void;
}

/** What an element gives to have its inside rendered. */
export interface Content {
  readonly state: LinkingState;
  readonly connections: readonly Connection[];
  readonly allowMultiple: boolean;
  readonly canUnlink: boolean;
  /** Whether pictures of the user may be fetched from providers. */
  readonly pictures: boolean;
  /** What becomes of the settings of an account that ends; only the page knows if it merges them itself. */
  readonly metadata: 'deleted' | 'merged' | 'merged-by-page';
  /** BCP 47 tag of the language that is spoken. */
  readonly language: string;
  /** Carries out what the user wants; missing if its code could not be fetched. */
  readonly store: LinkingStore | undefined;
  /** Starts over, beginning with the code. */
  readonly restart: () => void;
  readonly renderAgain: () => void;
  /** The logo of a provider; nothing while it is on its way. */
  readonly icon: (provider: string) => TemplateResult | undefined;
}

/** What the templates of a list are made from. */
export interface ListView extends Pick<
  Content,
  'connections' | 'canUnlink' | 'pictures' | 'metadata' | 'language' | 'icon' | 'renderAgain'
> {
  readonly actions: Actions;
  readonly state: ReadyState;
  /** The connections that are offered for linking; `undefined` in it lets the tenant ask. */
  readonly offered: readonly (Connection | undefined)[];
  readonly names: DisplayNames;
}
