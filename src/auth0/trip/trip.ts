import type { Asker, Wish } from '../../domain/accounts-gateway.js';
import type { Connection } from '../../domain/connection.js';
import { isObject, readJson, writeJson } from '../base/json.js';
import type { Identity } from '../../domain/identity.js';
import type { Json } from '../base/json.js';
import type { Page } from '../browser/page.js';
import type { SealedTokens } from './sealed-tokens.js';

interface Leg {
  /** Binds the trip to the one answer that it waits for. */
  readonly state: string;
  readonly domain: string;
  readonly clientId: string;
  /** Which of the sessions that a page may have left; `''` if nobody is signed in by it. */
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly leftAt: number;
  /** Address of the page that was left. */
  readonly url: string;
  readonly scroll: { readonly left: number; readonly top: number };
  /** What the SDK has to know again to read the answer; `null` if it keeps that itself. */
  readonly transaction: string | null;
  /** What the tenant has answered, if a callback page took it; in the form of a query. */
  readonly answer?: string;
}

/** What a link needs to go on after the page was left for the second sign-in. */
export interface LinkTrip extends Leg {
  readonly purpose: 'link';
  /** What links; the list, if missing. */
  readonly asker?: Asker;
  readonly connection?: Connection;
  /** The user whose account is linked to. */
  readonly user: WantedUser;
  readonly organization?: string;
  /** Scopes that the second account was asked for. */
  readonly secondScope?: string;
  /** That user's tokens, if the session does not keep them itself. */
  readonly tokens?: SealedTokens;
  /** Whether the SDK's cookie said that somebody is signed in to the page. */
  readonly isMarked: boolean;
}

/** What the first-login question needs: nobody is signed in to the page, and nobody will be. */
export interface CandidateTrip extends Leg {
  readonly purpose: 'candidate';
  readonly connection: Connection;
}

/** Who has to sign in, and nobody else. */
export interface WantedUser {
  readonly userId: string;
  readonly email?: string;
}

/** What a sign-in of the account itself needs. */
export interface SignInTrip extends Leg {
  readonly purpose: 'sign-in';
  /** How far it has come; some take several trips. */
  readonly step: string;
  readonly wanted?: WantedUser;
  /** Scopes of the Management API, if more than usual are needed. */
  readonly scope?: string;
  /** What to do after it. */
  readonly wish?: Wish;
}

/** What the tenant's Action was asked to change. */
export interface ActionTrip extends Leg {
  readonly purpose: 'action';
  readonly asker?: Asker;
  /** Names the change in the Action's answer. */
  readonly tx: string;
  /** Whose account is changed. */
  readonly wanted: WantedUser;
  /** Where the second account was to sign in. */
  readonly connection?: Connection;
  /** What was to be unlinked; missing if it was a link. */
  readonly identity?: Pick<Identity, 'connection' | 'provider' | 'userId' | 'isSocial'>;
  /** Ids of the identities that there were before. */
  readonly before: readonly string[];
}

/** What the page was left for. */
export type Trip = LinkTrip | CandidateTrip | SignInTrip | ActionTrip;

/** The one thing that this package keeps in `sessionStorage`, and only while the page is away. */
export const tripKey = 'account-link.trip';

/** Milliseconds after which nobody goes on with a trip: by then somebody else may sit there. */
export const maxTripAge = 600_000;

export function saveTrip({ storage }: Page, trip: Trip): void {
  storage.setItem(tripKey, writeJson(trip));
}

export function dropTrip({ storage }: Page): void {
  storage.removeItem(tripKey);
}

/** Takes the record out of storage; `undefined` if there is none, or anything else in its place. */
export function takeTrip(page: Page): Trip | undefined {
  try {
    const record = page.storage.getItem(tripKey);
    if (record === null) return undefined;
    dropTrip(page);
    const trip = readJson(record);
    return isTrip(trip) ? trip : undefined;
  } catch {
    // The browser keeps storage from the page: nothing can have been left there.
    return undefined;
  }
}

/** The address that a page comes back to, unless it names another. */
export function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Anything on the page's origin can write there, so each member is checked. */
function isTrip(value: unknown): value is Trip {
  if (!isObject(value) || !isLeg(value)) return false;
  switch (value.purpose) {
    case 'link':
      return (
        isOneOf(value.asker, [undefined, 'prompt']) &&
        (value.connection === undefined || isConnection(value.connection)) &&
        isUser(value.user) &&
        isOptionalText(value.organization) &&
        isOptionalText(value.secondScope) &&
        (value.tokens === undefined || (isObject(value.tokens) && Object.values(value.tokens).every(isText))) &&
        typeof value.isMarked === 'boolean'
      );
    case 'candidate':
      return isConnection(value.connection);
    case 'sign-in':
      return (
        isText(value.step) &&
        (value.wanted === undefined || isUser(value.wanted)) &&
        isOptionalText(value.scope) &&
        (value.wish === undefined || isWish(value.wish))
      );
    case 'action':
      return (
        isOneOf(value.asker, [undefined, 'prompt']) &&
        isText(value.tx) &&
        isUser(value.wanted) &&
        (value.connection === undefined || isConnection(value.connection)) &&
        (value.identity === undefined || isIdentity(value.identity)) &&
        Array.isArray(value.before) &&
        value.before.every(isText)
      );
    default:
      return false;
  }
}

function isLeg({ state, domain, clientId, session, leftAt, url, scroll, transaction, answer }: Json): boolean {
  return (
    [state, domain, clientId, session].every(isText) &&
    isText(url) &&
    URL.canParse(url) &&
    isObject(scroll) &&
    [leftAt, scroll.left, scroll.top].every(Number.isFinite) &&
    (transaction === null || isText(transaction)) &&
    isOptionalText(answer)
  );
}

function isConnection(value: unknown): boolean {
  if (!isObject(value) || !isText(value.name) || !value.name) return false;
  const { strategy, label, icon, params } = value;
  return (
    [strategy, label, icon].every(isOptionalText) && (params === undefined || (isObject(params) && Object.values(params).every(isText)))
  );
}

function isUser(value: unknown): boolean {
  return isObject(value) && isText(value.userId) && isOptionalText(value.email);
}

function isWish(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { operation, connection, identity, changesMetadata } = value;
  if (operation === 'link') return (connection === undefined || isConnection(connection)) && typeof changesMetadata === 'boolean';
  return operation === 'unlink' && isObject(identity) && isText(identity.provider) && isText(identity.userId);
}

function isIdentity(value: unknown): boolean {
  return isObject(value) && [value.connection, value.provider, value.userId].every(isText) && typeof value.isSocial === 'boolean';
}

function isOneOf(value: unknown, allowed: readonly unknown[]): boolean {
  return allowed.includes(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || isText(value);
}
