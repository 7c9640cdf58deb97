import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { AccountLink } from '../../src/index.js';
import { Gallery } from '../support/gallery.js';

/** What comes after the skeleton, and moves nothing. */
const outcomes = ['one identity', 'signed out', 'offline', 'read only', 'broken logo'];

let gallery: Gallery;

before(async () => {
  gallery = await Gallery.start();
});
after(() => gallery.close());

describe('what stands below the element stays where it is when the skeleton gives way, at a width of', () => {
  for (const width of ['280', '420', '620', '960', '1200']) {
    test(`${width} px`, async () => {
      const page = await gallery.open({ state: outcomes, look: 'light', width, logo: '/orrery.svg' });
      for (const state of outcomes) {
        const tops = await page.locator(`[data-state="${state}"] account-link`).evaluate(topsOfNext);
        assert.deepEqual(tops, [tops[0], tops[0], tops[0]], `${state}: before, with the skeleton, after`);
      }
    });
  }
});

/** Where the next thing stands: as it is, with the skeleton, and once everything is loaded again. */
async function topsOfNext(element: AccountLink): Promise<[number, number, number]> {
  const { gateway } = element;
  const next = document.createElement('p');
  element.after(next);
  const top = (): number => next.getBoundingClientRect().top;
  const first = top();
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  if (!gateway) throw new Error('This state has no gateway.');
  element.gateway = { ...gateway, load: (context) => arrival.then(() => gateway.load(context)) };
  await element.updateComplete;
  const second = top();
  arrive();
  while (element.state === 'loading') await new Promise(requestAnimationFrame);
  await element.updateComplete;
  return [first, second, top()];
}
