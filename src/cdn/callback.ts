import { answerOpener } from '../auth0/window/answer-channel.js';
import type { tripKey } from '../auth0/trip/trip.js';

// For a page that is nothing but a redirect-uri: it hands the tenant's answer to the page that waits for it, in another window or before it here.

// Written out and not imported: the widget's own code would have to be fetched in two parts for it.
const key: typeof tripKey = 'account-link.trip';

const answers = [location.hash, location.search].map((part) => part.slice(1));
const parameters = answers.find((part) => new URLSearchParams(part).has('state'));
const state = new URLSearchParams(parameters).get('state');
if (parameters && state) {
  const back = addressWithAnswer(state, parameters);
  if (back) location.replace(back);
  else void answerOpener({ state, parameters }, browserWindow());
}

function browserWindow(): Parameters<typeof answerOpener>[1] {
  return {
    openChannel: (name) => new BroadcastChannel(name),
    giveWayTo: (url) => location.replace(url),
    close: () => window.close(),
  };
}

/**
 * If this very window was left for the sign-in: the address of the page that was left, with the answer in its hash. A page that has a hash of
 * its own may route by it, so it gets the answer by the record.
 */
function addressWithAnswer(answered: string, answer: string): string | undefined {
  try {
    const trip = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { readonly state?: unknown; readonly url?: unknown } | null;
    if (trip?.state !== answered) return undefined;
    const { origin, href, hash } = new URL(String(trip.url));
    if (origin !== location.origin) return undefined;
    if (!hash) return `${href.replace(/#$/, '')}#${answer}`;
    sessionStorage.setItem(key, JSON.stringify({ ...trip, answer }));
    return href;
  } catch {
    // There is no storage, or something else in it.
    return undefined;
  }
}
