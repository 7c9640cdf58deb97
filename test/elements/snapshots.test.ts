import { expect } from '@open-wc/testing';
import { journeyStates } from '../support/journey-states.js';

describe('the inside of <account-link>', () => {
  for (const [name, open] of Object.entries(journeyStates)) {
    it(`is as it was: ${name}`, async () => {
      const { element } = await open();
      // Logos come later than the rest.
      await (expect(element).shadowDom.to.equalSnapshot({ ignoreTags: ['svg'] }) as unknown as Promise<void>);
    });
  }
});
