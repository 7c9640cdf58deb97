import { expect } from '@open-wc/testing';
import { journeyStates } from '../support/journey-states.js';

const kept = [
  'loading',
  'signed out',
  'signing in',
  'failed',
  'many identities',
  'confirming an unlink',
  'linking, window open',
  'linked',
  'link cancelled',
  'link failed',
] as const;

describe('the inside of <account-link>', () => {
  // Ten that differ in structure: what they say is tested by behaviour.
  for (const name of kept) {
    const open = journeyStates[name];
    it(`is as it was: ${name}`, async () => {
      const { element } = (await open?.()) ?? expect.fail(`There is no state "${name}".`);
      // Logos come later than the rest.
      await (expect(element).shadowDom.to.equalSnapshot({ ignoreTags: ['svg'] }) as unknown as Promise<void>);
    });
  }
});
