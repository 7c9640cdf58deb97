import { answerOpener } from '../auth0/window/answer-channel.js';
import type { Trip, tripKey } from '../auth0/trip/trip.js';

// For a page that is nothing but a redirect-uri: it hands the tenant's answer to the page that waits for it, in another window or before it here.

// Written out and not imported: the widget's own code would have to be fetched in two parts for it.
const key: typeof tripKey = 'account-link.trip';

const parameters = location.hash.slice(1) || location.search.slice(1);
const state = new URLSearchParams(parameters).get('state');
if (state) {
  const left = handToTrip(state);
  if (left) location.replace(left);
  else void answerOpener({ state, parameters }, browserWindow());
}

function browserWindow(): Parameters<typeof answerOpener>[1] {
  return {
    openChannel: (name) => new BroadcastChannel(name),
    giveWayTo: (url) => location.replace(url),
    close: () => window.close(),
  };
}

/** Where this very window was left for the sign-in, the page that it was left at, which finds the answer in its record then. */
function handToTrip(answered: string): string | undefined {
  try {
    const trip = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Trip>;
    if (trip.state !== answered || !trip.url || new URL(trip.url).origin !== location.origin) return undefined;
    sessionStorage.setItem(key, JSON.stringify({ ...trip, answer: parameters }));
    return trip.url;
  } catch {
    return undefined;
  }
}
