import type { BrandedElement } from '../../src/elements/branded-element.js';

/** What is warned of in each test of a suite; nothing of it is printed. */
export function recordWarnings(): string[] {
  const texts: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    texts.length = 0;
    console.warn = (text: string) => void texts.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });
  return texts;
}

/** Resolves once the elements on the page have looked for mistakes: what does so is fetched after what users wait for. */
export async function mistakesFound(): Promise<void> {
  await import('../../src/elements/page-mistakes.js');
  const elements = [...document.querySelectorAll<BrandedElement>('account-link, account-link-prompt')];
  while (elements.some(({ state }) => state === 'loading')) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  // The state is told to the element first, which then looks for them.
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all(elements.map((element) => element.updateComplete));
  await new Promise((resolve) => setTimeout(resolve));
}
