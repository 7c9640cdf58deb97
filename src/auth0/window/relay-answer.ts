import type { Page } from '../browser/page.js';
import { arrive } from '../trip/claim-trip.js';
import { readSignInAnswer } from '../trip/sign-in-answer.js';
import { answerOpener } from './answer-channel.js';

/**
 * In a window that came back with an answer for the page that has opened it: passes that on.
 * @returns what ends once it is clear that this is a page like any other, if ever
 */
export async function passAnswerOn(page: Page): Promise<void> {
  // An answer to this page itself is gone from its address after this.
  arrive(page);
  const answer = readSignInAnswer(page.url);
  if (!answer) return;
  const passed = answerOpener(answer, page);
  // In the query it is most often the page's own, which is not to wait.
  if (answer.isInHash && (await passed)) await new Promise(() => undefined);
}
