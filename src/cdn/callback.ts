import { readSignInAnswer } from '../auth0/trip/sign-in-answer.js';
import { tripKey } from '../auth0/trip/trip.js';
import { answerOpener } from '../auth0/window/answer-channel.js';

// For a page that is nothing but a redirect-uri: it hands the tenant's answer to the page that waits for it, in another window or before it here.

const answer = readSignInAnswer(location.href);
if (answer && !handToTrip(answer.state, answer.parameters)) {
  void answerOpener(answer, {
    openChannel: (name) => new BroadcastChannel(name),
    replaceWith: (url) => location.replace(url),
    close: () => window.close(),
  });
}

/** @returns whether this very window was left for the sign-in, and goes back to the page that it was left at */
function handToTrip(answered: string, parameters: string): boolean {
  try {
    // Anything may lie there.
    const trip = Object(JSON.parse(sessionStorage.getItem(tripKey) ?? 'null')) as { readonly state?: unknown; readonly url?: unknown };
    if (trip.state !== answered || typeof trip.url !== 'string') return false;
    const left = new URL(trip.url);
    if (left.origin !== location.origin || !/^https?:$/.test(left.protocol)) return false;
    // A page that routes by its hash would not be there without it, and finds the answer in the record.
    if (/^#!?\//.test(left.hash)) sessionStorage.setItem(tripKey, JSON.stringify({ ...trip, answer: parameters }));
    else left.hash = parameters;
    location.replace(left);
    return true;
  } catch {
    return false;
  }
}
