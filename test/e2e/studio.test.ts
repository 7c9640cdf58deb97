import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { Gallery } from '../support/gallery.js';

const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let gallery: Gallery;
let page: Page;
/** What the browser complained of: violations of the policy, failed loads, exceptions. */
let complaints: string[];

before(async () => {
  gallery = await Gallery.start();
});
after(() => gallery.close());
beforeEach(() => open());
afterEach(() => {
  assert.deepEqual(complaints, []);
  return page.context().close();
});

async function open(hash = '', options: BrowserContextOptions = {}): Promise<void> {
  await page?.context().close();
  page = await gallery.newPage(options);
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(gallery.url(`/studio.html${hash}`));
  await shown().getByRole('heading').waitFor();
}

const shown = (): Locator => page.locator('#preview :is(account-link, account-link-prompt)');
const code = async (tab: string): Promise<string> => {
  await page.getByRole('tab', { name: tab }).click();
  return page.locator('#code').innerText();
};
const names = (): Promise<string[]> => page.locator('#connections .name').allInnerTexts();

describe('the studio', () => {
  test('shows what is typed, in the element, in every export and in the address', async () => {
    await page.getByLabel('Title').fill('Your <b>ways</b> in');
    await page.getByLabel('Accent', { exact: true }).first().fill('tomato');
    await shown().getByRole('heading', { name: 'Your <b>ways</b> in' }).waitFor();
    assert.equal(await shown().getAttribute('color'), 'tomato');
    assert.match(await code('HTML'), /title="Your &lt;b>ways&lt;\/b> in"\n {2}color="tomato"/);
    assert.match(await code('React'), /title=\{?"Your <b>ways<\/b> in"/);
    assert.deepEqual(JSON.parse(await code('JSON')), { title: 'Your <b>ways</b> in', color: 'tomato' });
    await open(new URL(page.url()).hash);
    assert.equal(await page.getByLabel('Title').inputValue(), 'Your <b>ways</b> in');
    assert.equal(await shown().getAttribute('color'), 'tomato');
  });

  test('undoes and does again, by buttons and by keys', async () => {
    await page.getByLabel('Title').fill('One');
    await page.getByLabel('Theme').selectOption('dark');
    await page.keyboard.press('Control+z');
    assert.deepEqual([await page.getByLabel('Theme').inputValue(), await page.getByLabel('Title').inputValue()], ['auto', 'One']);
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await page.getByLabel('Title').inputValue(), '');
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('button', { name: 'Redo' }).click();
    assert.deepEqual([await shown().getAttribute('theme'), await shown().getAttribute('title')], ['dark', 'One']);
  });

  test('orders, adds and removes connections by the keyboard alone', async () => {
    await page.getByRole('button', { name: 'Move github', exact: true }).focus();
    await page.keyboard.press('ArrowUp');
    assert.deepEqual(await names(), ['google-oauth2', 'github', 'facebook']);
    assert.match(await page.locator('#status').innerText(), /github is number 2 of 3 now/);
    await page.keyboard.press('Home');
    assert.deepEqual(await names(), ['github', 'google-oauth2', 'facebook']);
    await page.getByLabel('Add a connection').focus();
    await page.keyboard.type('apple');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove facebook', exact: true }).press('Enter');
    assert.equal(await shown().getAttribute('connections'), 'github google-oauth2 apple');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Remove apple');
  });

  test('orders connections by a tap, and leaves the keyboard where it was', async () => {
    await page.getByRole('button', { name: 'Move google-oauth2 down' }).click();
    assert.deepEqual(await names(), ['facebook', 'google-oauth2', 'github']);
    await page.keyboard.press('Enter');
    assert.deepEqual(await names(), ['facebook', 'github', 'google-oauth2']);
    await page.getByRole('button', { name: 'Move google-oauth2 up' }).click();
    assert.deepEqual(await names(), ['facebook', 'google-oauth2', 'github']);
  });

  test('shows the widget as wide as a device, and names languages as their speakers do', async () => {
    await page.getByRole('button', { name: 'Phone' }).click();
    assert.equal(await shown().evaluate((element) => element.getBoundingClientRect().width), 360);
    assert.equal(await page.getByRole('button', { name: 'Phone' }).getAttribute('aria-pressed'), 'true');
    const languages = await page
      .locator('#languages option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).label));
    assert.ok(
      languages.some((label) => /^français – machine-drafted/.test(label)),
      languages.join(),
    );
  });

  test('checks, shows and hands out the page around the widget, in which nothing runs', async () => {
    await page.getByRole('tab', { name: 'Page' }).click();
    await page.getByText('The page is ready to be published.').waitFor();
    const text = page.getByLabel('Page around the widget');
    const usual = await text.inputValue();
    await text.fill('<p onclick="x()">Hello</p><script>parent.document.title = "run"</script>');
    const problems = await page.locator('#page-problems li').allInnerTexts();
    for (const part of ['<!doctype html>', '{{ widget }}', '<html lang="en">', '<title>', 'viewport', '<main>', 'scripts', 'onclick'])
      assert.ok(
        problems.some((problem) => problem.includes(part)),
        part,
      );
    await page.frameLocator('#page-preview').getByText('Hello').waitFor();
    assert.equal(await page.title(), 'Studio – account-link');
    complaints = complaints.filter((complaint) => !/Blocked script execution/.test(complaint));

    await text.fill(usual.replace('<title>Sign-in methods', '<title>My methods'));
    await page.frameLocator('#page-preview').getByRole('button', { name: 'Unlink' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the page' }).click()]);
    const file = await readFile(await download.path(), 'utf8');
    assert.match(file, /<title>My methods<\/title>/);
    assert.match(
      file,
      /<main>\s*<script type="module" src="\/account-link\/account-link.js"><\/script>\s*<account-link\s+domain="YOUR_DOMAIN"/,
    );
    assert.match(file, /style-src 'self' 'sha256-[\w+/=]+' 'sha256-/);
    assert.match(file, /connect-src 'self' https:\/\/YOUR_DOMAIN/);
    assert.match((JSON.parse(await code('JSON')) as { page: string }).page, /My methods/);
  });

  test('orders connections by dragging', async () => {
    const [handle, last] = [
      page.getByRole('button', { name: 'Move google-oauth2', exact: true }),
      page.locator('#connections > li').last(),
    ];
    await handle.scrollIntoViewIfNeeded();
    const [from, to] = [await handle.boundingBox(), await last.boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, to.y + to.height - 2, { steps: 12 });
    await page.mouse.up();
    assert.deepEqual(await names(), ['facebook', 'github', 'google-oauth2']);
    assert.equal(await shown().getAttribute('connections'), 'facebook github google-oauth2');
  });

  test('says at the field what is wrong, and shows what was there without it', async () => {
    const wrong = {
      color: 'notacolour',
      logo: 'javascript:alert(1)',
      language: 'not a tag',
      'properties.radius': 'red',
      css: 'account-link {',
    };
    await page.locator('details:not([open]) > summary:visible').evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
    for (const [name, value] of Object.entries(wrong)) {
      const field = page.locator(`:is(input, textarea)[name="${name}"]`);
      await field.fill(value);
      assert.equal(await field.getAttribute('aria-invalid'), 'true', name);
      const [id] = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
      assert.notEqual(await page.locator(`[id="${id}"]`).innerText(), '', name);
    }
    assert.deepEqual([await shown().getAttribute('color'), await shown().getAttribute('logo')], [null, null]);
  });

  test('applies custom properties and rules for parts to the element, and to nothing else', async () => {
    await page.locator('summary', { hasText: 'Custom properties' }).click();
    await page.locator('summary', { hasText: 'Extra CSS' }).click();
    await page.getByLabel('Corners').fill('3px');
    await page.getByLabel('Rules for parts').fill('account-link::part(title) { color: rgb(1, 2, 3) } body { display: none }');
    const base = shown().locator('[part~=base]');
    assert.equal(await base.evaluate((node) => getComputedStyle(node).borderTopLeftRadius), '3px');
    assert.equal(
      await shown()
        .getByRole('heading')
        .evaluate((node) => getComputedStyle(node).color),
      'rgb(1, 2, 3)',
    );
    assert.match(await code('CSS'), /--account-link-radius: 3px;[\s\S]*::part\(title\)/);
  });

  test('imports what it exports, and says all that is wrong with anything else', async () => {
    await page.getByRole('button', { name: 'Import JSON' }).click();
    const json = page.getByLabel('JSON of an earlier export');
    await json.fill('{"title": 1, "shape": "round", "connections": [{}], "theme": "sepia"}');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const problems = (await page.locator('#json-problems p').allInnerTexts()).join('\n');
    for (const part of [/"title" has to be a string/, /no "shape"/, /Connection 1 has no "name"/, /"theme": One of/])
      assert.match(problems, part);
    await json.fill('{"title": "Imported", "connections": [{"name": "acme", "label": "Acme", "strategy": "samlp"}]}');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await shown().getByRole('button', { name: 'Link Acme' }).waitFor();
    assert.deepEqual(await names(), ['acme']);
  });

  test('copies the text that is shown', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const text = await code('HTML');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('HTML is copied.').waitFor();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), text.trim());
  });

  test('shows every state of both elements', async () => {
    await page.locator('#state').selectOption('confirming');
    await shown().getByText('Unlink Google?').waitFor();
    await page.getByRole('radio', { name: 'First-login question' }).check({ force: true });
    await page.locator('#prompt-state').selectOption('several accounts');
    await shown().getByText('Facebook').waitFor();
    assert.match(await code('HTML'), /<account-link-prompt/);
  });

  test('is never too wide, and axe finds nothing, in light and dark', async () => {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ] as const) {
      await open('', { viewport: { width, height: 900 }, colorScheme });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page
        .locator('details:not([open]) > summary:visible')
        .evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
      await page.evaluate(await readFile(axeScript, 'utf8'));
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    }
  });
});
