import { readSignInAnswer } from '../auth0/trip/sign-in-answer.js';
import { tripKey } from '../auth0/trip/trip.js';
import { answerOpener } from '../auth0/window/answer-channel.js';

// For a page that is nothing but a redirect-uri: it hands the tenant's answer to the page that waits for it, in another window or before it here.

const answer = readSignInAnswer(location.href);
if (answer) {
  const left = pageThatLeft(answer.state);
  if (left) {
    left.hash = answer.parameters;
    location.replace(left);
  } else {
    void answerOpener(answer, {
      openChannel: (name) => new BroadcastChannel(name),
      giveWayTo: (url) => location.replace(url),
      close: () => window.close(),
    });
  }
}

/** The page that this very window was left at for the sign-in. Anything may lie in its record's place. */
function pageThatLeft(answered: string): URL | undefined {
  try {
    const { state, url } = Object(JSON.parse(sessionStorage.getItem(tripKey) ?? 'null')) as {
      readonly state?: unknown;
      readonly url?: unknown;
    };
    if (state !== answered || typeof url !== 'string') return undefined;
    const left = new URL(url);
    return left.origin === location.origin && /^https?:$/.test(left.protocol) ? left : undefined;
  } catch {
    return undefined;
  }
}
