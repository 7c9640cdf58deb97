import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { alike, pictures, sheets } from '../support/gallery-pictures.js';
import { Gallery } from '../support/gallery.js';

/** How many pixels of a picture may differ: other versions of Chromium draw curves a little differently. */
const tolerated = 0.004;
const accepted = new URL('screenshots/', import.meta.url);
const failed = new URL('screenshots/failed/', import.meta.url);
const advice = 'If that is how it should look now: npm run screenshots:accept';

let gallery: Gallery;

before(async () => {
  await rm(failed, { recursive: true, force: true });
  gallery = await Gallery.start();
});
after(() => gallery.close());

describe('a picture is as it was accepted:', () => {
  for (const { name, file, take } of pictures) {
    test(name, async () => {
      assert.ok(existsSync(file), `There is no picture of it yet. ${advice}`);
      const before = PNG.sync.read(await readFile(file));
      const now = await take(gallery);
      const difference = new PNG({ width: before.width, height: before.height });
      const isOfSameSize = now.width === before.width && now.height === before.height;
      const pixels = isOfSameSize
        ? pixelmatch(before.data, now.data, difference.data, before.width, before.height, { threshold: 0.04 })
        : 0;
      const share = pixels / (before.width * before.height);
      if (isOfSameSize && share <= tolerated) return;
      const folder = await keep(file, now, isOfSameSize ? difference : undefined);
      const what = isOfSameSize
        ? `${pixels} pixels differ (${(share * 100).toFixed(2)} %)`
        : `It is ${now.width} × ${now.height}, and was ${before.width} × ${before.height}`;
      assert.fail(`${what}. See ${folder}\n${advice}`);
    });
  }
});

test('every state has a picture, and there are no others', async () => {
  const page = await gallery.open({});
  const states = await page.locator('[data-state]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state') ?? ''));
  const pictured = new Set([...(sheets[0]?.states ?? []), ...alike]);
  assert.deepEqual(
    states.filter((state) => !pictured.has(state)),
    [],
  );
  const names = (await readdir(accepted)).filter((name) => name.endsWith('.png'));
  assert.deepEqual(names.sort(), pictures.map(({ file }) => file.pathname.split('/').at(-1)).sort());
});

/** Puts what there is now next to what differs; says where. */
async function keep(file: URL, now: PNG, difference: PNG | undefined): Promise<string> {
  await mkdir(failed, { recursive: true });
  const name = file.pathname.split('/').at(-1) ?? '';
  await writeFile(new URL(name.replace('.png', '-now.png'), failed), PNG.sync.write(now));
  if (difference) await writeFile(new URL(name.replace('.png', '-difference.png'), failed), PNG.sync.write(difference));
  return fileURLToPath(failed);
}
