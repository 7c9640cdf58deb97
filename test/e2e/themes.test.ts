import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Gallery } from '../support/gallery.js';

/** What pages may rely on. */
const parts = [
  ...['base', 'header', 'logo', 'title', 'description', 'list', 'identity', 'identity-icon', 'identity-label', 'identity-detail', 'badge'],
  ...['connections', 'connection-icon', 'button', 'link-button', 'unlink-button', 'confirm-button', 'cancel-button', 'retry-button'],
  ...['sign-in-button', 'notice', 'error', 'progress', 'choice', 'skeleton', 'candidate', 'continue-button', 'skip-button'],
];
const stateParts = ['primary', 'pending', 'danger', 'success', 'new'];
const properties = ['color', 'on-color', 'surface', 'text', 'border', 'radius', 'space', 'font'].map((name) => `--account-link-${name}`);

const folder = new URL('../../demo/themes/', import.meta.url);
const themes = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }));

let gallery: Gallery;
let page: Page;

before(async () => {
  gallery = await Gallery.start();
  page = await gallery.open({ look: 'light' });
});
after(() => gallery.close());

describe('the public parts', () => {
  test('are all in the gallery, and no others', async () => {
    const found = await page
      .locator('[data-look] > *')
      .evaluateAll((elements) =>
        elements.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((node) => [...node.part])),
      );
    assert.deepEqual([...new Set(found)].sort(), [...parts, ...stateParts].sort());
  });

  for (const part of [...parts, ...stateParts]) {
    test(`${part} can be styled from the page`, async () => {
      const outlines = await page.evaluate((name) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:is(account-link, account-link-prompt)::part(${name}) { outline: 3px solid rgb(1, 2, 3) }`);
        document.adoptedStyleSheets.push(sheet);
        const nodes = [...document.querySelectorAll('[data-look] > *')].flatMap(({ shadowRoot }) => [
          ...(shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? []),
        ]);
        const colors = nodes.map((node) => getComputedStyle(node).outlineColor);
        document.adoptedStyleSheets.pop();
        return [...new Set(colors)];
      }, part);
      assert.deepEqual(outlines, ['rgb(1, 2, 3)']);
    });
  }
});

describe('each theme', () => {
  test('is there: brand, dense, plain and rounded', () => {
    assert.deepEqual(themes.map(({ name }) => name).sort(), ['brand.css', 'dense.css', 'plain.css', 'rounded.css']);
  });

  for (const { name, css } of themes) {
    test(`${name} is made of public parts and custom properties only`, () => {
      const used = {
        parts: [...css.matchAll(/::part\(([\w\s-]+)\)/g)].flatMap(([, names = '']) => names.split(/\s+/)),
        properties: [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, property = '']) => property),
      };
      assert.deepEqual(
        used.parts.filter((part) => ![...parts, ...stateParts].includes(part)),
        [],
      );
      assert.deepEqual(
        used.properties.filter((property) => !properties.includes(property)),
        [],
      );
      assert.doesNotMatch(css, /!important|:host|>>>|\/deep\//);
      const selectors = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.trim());
      for (const selector of selectors) assert.match(selector, /^(:is\(account-link, account-link-prompt\)(::part\([\w\s-]+\))?,?\s*)+$/);
    });
  }
});
