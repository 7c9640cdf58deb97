import type { Asker } from '../../domain/accounts-gateway.js';
import type { Page } from '../browser/page.js';
import { readSignInAnswer } from './sign-in-answer.js';
import { maxTripAge, takeTrip, withoutQuery } from './trip.js';
import type { Trip } from './trip.js';

/** Whose trip it has to be. */
export interface TripOwner<Purpose extends Trip['purpose'] = Trip['purpose']> {
  readonly purpose: Purpose;
  readonly domain: string;
  /** Missing if the session learns it from its tokens only. */
  readonly clientId: string | undefined;
  readonly session: string;
  readonly asker?: Asker | undefined;
}

/**
 * A trip that the page is back from, in the hands of one gateway. It is used once: what has been finished is gone, what has been released
 * before that can be claimed again, as by an element that is put into the page once more.
 */
export interface ClaimedTrip<Kind extends Trip = Trip> {
  readonly trip: Kind;
  /** What the tenant has answered, in the form of a query; missing if the user came back without an answer, as by the Back button. */
  readonly parameters: string | undefined;
  /** Whether more than ten minutes have passed since the page was left. */
  readonly isTooLate: boolean;
  readonly isReleased: boolean;
  /** Runs `work` for the first holder; those who claim the trip after a release share its outcome: an answer can be redeemed only once. */
  once<T>(work: () => Promise<T>): Promise<T>;
  /** Lets another gateway of the page claim it, unless it is finished. */
  release(): void;
  /** Forgets it, and all that it carried. */
  finish(): void;
}

interface Arrival {
  readonly trip: Trip;
  readonly parameters: string | undefined;
  holder: object | undefined;
  work: Promise<unknown> | undefined;
}

const arrivals = new WeakMap<Page, Arrival>();

/**
 * Takes the record of a trip out of storage, and the tenant's answer to it out of the address, before anything else looks at them. Does
 * nothing if the page was not away.
 */
export function arrive(page: Page): void {
  const trip = takeTrip(page);
  if (!trip) return;
  const answer = readSignInAnswer(trip.answer === undefined ? page.url : `${withoutQuery(page.url)}#${trip.answer}`);
  const isOurs = answer?.state === trip.state;
  if (isOurs && trip.answer === undefined) page.showAs(withoutQuery(trip.url) === withoutQuery(page.url) ? trip.url : answer.url);
  arrivals.set(page, { trip, parameters: isOurs ? answer.parameters : undefined, holder: undefined, work: undefined });
}

/** The trip that the page is back from, if it is the owner's and nobody else of the page has claimed it. */
export function claimTrip<Purpose extends Trip['purpose']>(
  page: Page,
  owner: TripOwner<Purpose>,
  now: number,
): ClaimedTrip<Extract<Trip, { purpose: Purpose }>> | undefined {
  arrive(page);
  const arrival = arrivals.get(page);
  if (!arrival || arrival.holder || !isOf(owner, arrival.trip)) return undefined;
  const holder = {};
  arrival.holder = holder;
  const isHeld = (): boolean => arrivals.get(page) === arrival && arrival.holder === holder;
  return {
    trip: arrival.trip,
    parameters: arrival.parameters,
    isTooLate: now - arrival.trip.leftAt > maxTripAge,
    get isReleased() {
      return !isHeld();
    },
    once: <T>(work: () => Promise<T>) => (arrival.work ??= work()) as Promise<T>,
    release() {
      if (isHeld()) arrival.holder = undefined;
    },
    finish() {
      if (isHeld()) arrivals.delete(page);
    },
  };
}

function isOf<Purpose extends Trip['purpose']>(owner: TripOwner<Purpose>, trip: Trip): trip is Extract<Trip, { purpose: Purpose }> {
  return (
    trip.purpose === owner.purpose &&
    trip.domain === owner.domain &&
    trip.clientId === (owner.clientId ?? trip.clientId) &&
    trip.session === owner.session &&
    ('asker' in trip ? trip.asker : undefined) === owner.asker
  );
}
