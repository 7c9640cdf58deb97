import { readSignInAnswer } from '../auth0/trip/sign-in-answer.js';
import { tripKey } from '../auth0/trip/trip.js';
import { answerOpener } from '../auth0/window/answer-channel.js';

// For a page that is nothing but a redirect-uri: it hands the tenant's answer to the page that waits for it, in another window or before it here.

const answer = readSignInAnswer(location.href);
if (answer) {
  const back = addressWithAnswer(answer);
  if (back) {
    location.replace(back);
  } else {
    void answerOpener(answer, {
      openChannel: (name) => new BroadcastChannel(name),
      giveWayTo: (url) => location.replace(url),
      close: () => window.close(),
    });
  }
}

/**
 * If this very window was left for the sign-in: the address of the page that was left, with the answer in its hash. A page that has a hash of
 * its own may route by it, so it gets the answer by the record. Anything may lie in the record's place.
 */
function addressWithAnswer({ state, parameters }: { readonly state: string; readonly parameters: string }): string | undefined {
  try {
    const trip = Object(JSON.parse(sessionStorage.getItem(tripKey) ?? 'null')) as { readonly state?: unknown; readonly url?: unknown };
    if (trip.state !== state || typeof trip.url !== 'string') return undefined;
    const left = new URL(trip.url);
    if (left.origin !== location.origin || !/^https?:$/.test(left.protocol)) return undefined;
    if (left.hash) sessionStorage.setItem(tripKey, JSON.stringify({ ...trip, answer: parameters }));
    else left.hash = parameters;
    return left.href;
  } catch {
    // There is no storage, or something else in it.
    return undefined;
  }
}
