import type { Asker, Wish } from '../../domain/accounts-gateway.js';
import type { Connection } from '../../domain/connection.js';
import type { Page } from '../browser/page.js';
import { readSignInAnswer } from './sign-in-answer.js';
import type { SignInAnswer } from './sign-in-answer.js';

interface Leg {
  /** Binds it to the one answer that it waits for. */
  readonly state: string;
  readonly domain: string;
  readonly clientId: string;
  /** Which of the sessions that a page may have; `''` where nobody is signed in by it. */
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly leftAt: number;
  /** Address of the page that was left. */
  readonly url: string;
  readonly scroll: Page['scroll'];
  /** What the SDK has to know again to read the answer; `null` where it keeps that itself. */
  readonly transaction: string | null;
  /** What the tenant has answered, where another page took it. */
  readonly answer?: string;
}

/** What a link needs to go on after the page was left for the second sign-in. */
export interface LinkTrip extends Leg {
  readonly purpose: 'link';
  /** What links; the list, if missing. */
  readonly asker?: Asker;
  readonly connection?: Connection;
  /** The user whose account is linked to. */
  readonly userId: string;
  readonly organization?: string;
  /** Scopes that the second account was asked for. */
  readonly secondScope?: string;
  /** That user's tokens, where the session does not keep them itself. */
  readonly accessToken?: string;
  readonly idToken?: string;
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
  /** Scopes of the Management API, where more than usual are needed. */
  readonly scope?: string;
  /** What is to be done after it. */
  readonly wish?: Wish;
}

/** What the page was left for. */
export type Trip = LinkTrip | CandidateTrip | SignInTrip;

/** A page that is back from a trip. */
export interface Arrival<Kind extends Trip = Trip> {
  readonly trip: Kind;
  /** Missing where the user came back without one, as by the Back button. */
  readonly answer?: Pick<SignInAnswer, 'parameters'>;
}

/** The one thing that this package keeps in `sessionStorage`, and only for as long as the page is away. */
export const tripKey = 'account-link.trip';

export function saveTrip({ storage }: Page, trip: Trip): void {
  storage.setItem(tripKey, JSON.stringify(trip));
}

export function dropTrip({ storage }: Page): void {
  storage.removeItem(tripKey);
}

const arrivals = new WeakMap<Page, Arrival>();

/**
 * What the page is back from, if anything. The first call removes the record before it does anything else, and gives the page back the
 * address that it had; the others are for further widgets of the same page.
 */
export function readArrival(page: Page): Arrival | undefined {
  const trip = takeTrip(page);
  if (!trip) return arrivals.get(page);
  const answer = readSignInAnswer(trip.answer === undefined ? page.url : `${withoutQuery(page.url)}#${trip.answer}`);
  const isOurs = answer?.state === trip.state;
  if (isOurs && trip.answer === undefined) page.showAs(isSamePlace(trip.url, page.url) ? trip.url : answer.url);
  const arrival = isOurs ? { trip, answer } : { trip };
  arrivals.set(page, arrival);
  return arrival;
}

function takeTrip(page: Page): Trip | undefined {
  try {
    const record = page.storage.getItem(tripKey);
    if (record === null) return undefined;
    dropTrip(page);
    const trip: unknown = JSON.parse(record);
    return isTrip(trip) ? trip : undefined;
  } catch {
    // No storage, or something else in it: there is nothing to go on with.
    return undefined;
  }
}

function isTrip(value: unknown): value is Trip {
  if (typeof value !== 'object' || value === null) return false;
  const { purpose, state, domain, clientId, session, leftAt, url, scroll } = value as Record<string, unknown>;
  const isComplete =
    [state, domain, clientId, session].every((text) => typeof text === 'string') &&
    URL.canParse(String(url)) &&
    [leftAt, ...(Array.isArray(scroll) && scroll.length === 2 ? (scroll as unknown[]) : [undefined])].every(Number.isFinite);
  return isComplete && ['link', 'candidate', 'sign-in'].includes(String(purpose));
}

/** Whether what the page is back from is such a trip, to the same application of the same tenant. */
export function isBackFrom<Purpose extends Trip['purpose']>(
  arrival: Arrival | undefined,
  purpose: Purpose,
  domain: string,
  clientId: string | undefined,
): arrival is Arrival<Extract<Trip, { purpose: Purpose }>> {
  if (arrival?.trip.purpose !== purpose) return false;
  return arrival.trip.domain === domain && arrival.trip.clientId === (clientId ?? arrival.trip.clientId);
}

/** Milliseconds after which nobody goes on with a trip: whoever sits there now may be somebody else. */
export const maxTripAge = 600_000;

function isSamePlace(one: string, other: string): boolean {
  return withoutQuery(one) === withoutQuery(other);
}

/** The address that a page comes back to, unless it names another. */
export function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
