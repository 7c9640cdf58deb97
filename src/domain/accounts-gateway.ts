import type { Connection } from './connection.js';
import type { Identity } from './identity.js';
import type { Metadata } from './metadata.js';
import type { User } from './profile.js';

/** The signed-in user and all that can sign in to the account. */
export interface Account {
  readonly user: User;
  /** Never empty; the primary identity first. */
  readonly identities: readonly Identity[];
}

/** A window in which the user is signing in. */
export interface SignInWindow {
  /** Brings the window to the front; call it in a user gesture. */
  focus(): void;
}

/**
 * Why the browser's session at the tenant no longer belongs to the user shown: the second account signed in and was not linked
 * (`link-failed`), it was linked and the tenant's session stayed with it (`linked`), the user chose to keep the other account
 * (`primary-changed`), or another user signed in when the user shown was asked to (`wrong-user`).
 */
export interface SessionChange {
  readonly reason: 'link-failed' | 'linked' | 'primary-changed' | 'wrong-user';
  /** The `user_id` that the session belongs to now. */
  readonly sub?: string;
}

/** What an operation resolves with when the page is being left for the tenant; it goes on by `resume` once the page is back. */
export type Left = 'left';

/** What an operation may tell while it runs. */
export interface OperationContext {
  /** Ends the operation: it then rejects with this signal's reason, and leaves no window and no request behind. */
  readonly signal: AbortSignal;
}

/** What an operation that asks the user to sign in may tell and use while it runs. */
export interface SignInContext extends OperationContext {
  /** BCP 47 tag of the language for the tenant's sign-in page. */
  readonly language: string;
  /** Tells of the window in which the user signs in; `undefined` once it is gone. */
  readonly windowChanged: (window: SignInWindow | undefined) => void;
  /** Who has to sign in, if that is settled; anybody else is refused with `session-mismatch`. */
  readonly expected?: User;
  /** Reports that the browser's session at the tenant belongs to another user now. It may be called after the operation has ended. */
  readonly sessionChanged: (change: SessionChange) => void;
  /**
   * Where the user signs in: in a window, or in this page's place. The page then ends, and it goes on by `resume`; a gateway that has none
   * opens a window.
   */
  readonly way: 'window' | 'page';
}

/** What the user wanted when a sign-in came between. */
export type Wish =
  | { readonly operation: 'link'; readonly connection: Connection | undefined; readonly changesMetadata: boolean }
  | { readonly operation: 'unlink'; readonly identity: Pick<Identity, 'provider' | 'userId'> };

/** A sign-in of the account itself, and not of one to link to it. */
export interface OwnSignInContext extends SignInContext {
  /** What to do after it; `resume` gives it back. */
  readonly wish?: Wish;
}

/** One of two accounts that are about to become one. */
export interface ChoiceAccount extends User {
  /** How one signs in to it. */
  readonly identities?: readonly Identity[];
  /** Names of the settings that the application keeps with it: the keys of its `user_metadata`. Missing if they cannot be read. */
  readonly settings?: readonly string[];
}

/** Two accounts that are about to become one. */
export interface ProfileChoice {
  /** The account that the list shows. */
  readonly current: ChoiceAccount;
  /** The account that has just signed in beside it. */
  readonly other: ChoiceAccount;
}

/** Merges the metadata of an account that ends into that of the account that stays. */
export type MetadataMerge = (kept: Metadata, absorbed: Metadata) => Metadata | Promise<Metadata>;

/** What links besides the list: the first-login question, in an app. */
export type Asker = 'prompt';

export interface LinkContext extends SignInContext {
  /** What links; the list, if left out. */
  readonly asker?: Asker;
  /** The account that the list shows; the new identity becomes one of its own. */
  readonly account: Account;
  /** Whether an account without a verified email may be linked. */
  readonly allowUnverified: boolean;
  /** Connections whose accounts an organization manages, and which are never linked to another account. */
  readonly managedConnections?: readonly string[];
  /** Whether the user of `account` has to sign in again first, in the same window; never if the page is left. */
  readonly signInFirst: boolean;
  /** Merges the other account's `user_metadata` into the kept one's before linking; absent, it is discarded. */
  readonly mergeMetadata?: MetadataMerge;
  /** Asks the user which account to keep, after the second sign-in and before anything is changed; absent, the current one is kept. */
  readonly chooseKept?: (choice: ProfileChoice) => Promise<keyof ProfileChoice>;
  /**
   * Asks the user to confirm the account that has just signed in, after the second sign-in and before anything is changed. Resolves if the
   * account may be linked; rejects with the reason not to.
   */
  readonly confirmLink?: (other: User) => Promise<void>;
}

export interface UnlinkContext extends SignInContext {
  /** The account that the list shows. */
  readonly account: Account;
}

export interface LinkResult {
  readonly account: Account;
  /** The identity that is new in the account. */
  readonly identity: Identity;
  /** Whether the account that was signed in before has become a secondary identity of the other. */
  readonly primaryChanged: boolean;
}

/** A link that left the page for the sign-in and has come back. */
export interface PendingLink {
  readonly operation: 'link';
  readonly connection: Connection | undefined;
  /** Who left the page, if that is known: nobody else is shown in that one's place. */
  readonly expected?: User;
  /** Does what was left to do; as `link`. */
  finish(context: LinkContext): Promise<LinkResult>;
}

/** A sign-in that the page was left for, and has come back with. */
export interface PendingSignIn {
  readonly operation: 'sign-in';
  readonly wish?: Wish;
  /** Who has to sign in, if that is settled; nobody else is shown in that one's place. */
  readonly expected?: User;
  /** Does what was left to do; as `signIn`. */
  finish(context: SignInContext): Promise<void | Left>;
}

/** An unlink that left the page for the sign-in that it begins with, and has come back. */
export interface PendingUnlink {
  readonly operation: 'unlink';
  readonly identity: Identity;
  /** Who left the page: nobody else is shown in that one's place. */
  readonly expected?: User;
  /** Tells what became of it; as `unlink`. */
  finish(context: SignInContext): Promise<Account>;
}

/**
 * Everything that the widget asks of the world. Rejections are `LinkError`s; any other is shown as code `unknown`.
 * An implementation keeps tokens to itself. A widget that is put into a page calls `resume` and then `load`; when it is taken out, or is
 * set up for another user or tenant, it calls `close`. Both may happen again with the same gateway.
 */
export interface AccountsGateway {
  /**
   * What the page was left for, once it is back. The caller owns it until `finish` has ended or `close` is called; if it is released
   * before it has begun to change anything, the next `resume` returns it again.
   * @param asker who asks, as in `LinkContext`: each goes on with its own alone, and only the list signs users in
   */
  resume?(asker?: Asker): PendingLink | PendingUnlink | PendingSignIn | undefined;
  /**
   * The signed-in user's account, or `undefined` if nobody is signed in. It never asks the user for anything: it rejects with
   * `consent-required` or `mfa-required` if that is needed, and `signIn` does it.
   */
  load(context: OperationContext): Promise<Account | undefined>;
  /**
   * Signs a user in. Called in a user gesture: a window has to be opened before anything is awaited. Leave it out if only the page can sign
   * its users in: the widget then dispatches `sign-in-requested`.
   */
  signIn?(context: OwnSignInContext): Promise<void | Left>;
  /**
   * Lets the user sign in to a second account and links it.
   * Called in a user gesture: a window has to be opened before anything is awaited.
   * @param connection where the second account signs in; `undefined` lets the tenant ask
   */
  link(connection: Connection | undefined, context: LinkContext): Promise<LinkResult | Left>;
  /**
   * Makes an identity an account of its own again; resolves with what the account is then, as the tenant answers.
   * Called in a user gesture, if the tenant wants a sign-in for it.
   */
  unlink(identity: Identity, context: UnlinkContext): Promise<Account | Left>;
  /** The widget is gone: forget what was kept for it alone. It may come back all the same. */
  close?(): void;
}
