import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publishedLocales } from '../../src/localization/published-locales.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = join(root, 'locales');

interface LocalizeConfig {
  readonly sourceLocale: string;
  readonly targetLocales: readonly string[];
}
const config = JSON.parse(readFileSync(join(locales, 'lit-localize.json'), 'utf8')) as LocalizeConfig;

interface Unit {
  readonly id: string;
  readonly source: string;
  readonly target: string | undefined;
}

function units(locale: string): Unit[] {
  const xliff = readFileSync(join(locales, `${locale}.xlf`), 'utf8');
  return [...xliff.matchAll(/<trans-unit id="([^"]+)"[^>]*>([\s\S]*?)<\/trans-unit>/g)].map(([, id = '', body = '']) => ({
    id,
    source: /<source>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? '',
    target: /<target>([\s\S]*?)<\/target>/.exec(body)?.[1],
  }));
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/<x id="(\d+)"/g)].map(([, id = '']) => id).sort();
}

describe('translations', () => {
  test('the published languages are those that have a catalogue', () => {
    assert.deepEqual([...publishedLocales].sort(), [config.sourceLocale, ...config.targetLocales].sort());
  });

  for (const locale of config.targetLocales) {
    // lit-localize only warns of messages that are missing, and puts the English text in their place.
    test(`${locale}: every message is translated`, () => {
      const missing = units(locale).filter(({ target }) => !target?.trim());
      assert.deepEqual(
        missing.map(({ id }) => id),
        [],
      );
    });

    test(`${locale}: no placeholder is lost`, () => {
      for (const { id, source, target } of units(locale)) assert.deepEqual(placeholders(target), placeholders(source), id);
    });
  }
});

/** The Latin letters of Serbian, in the order of the Cyrillic ones: each stands for the same letter everywhere. */
const latin = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ');
const fromCyrillic = new Map([...'абвгдђежзијклљмнњопрстћуфхцчџш'].map((letter, index) => [letter, latin[index] ?? '']));

function inLatinLetters(text: string): string {
  return text.replace(/\p{sc=Cyrillic}/gu, (letter) => {
    const small = fromCyrillic.get(letter.toLowerCase()) ?? `<${letter}>`;
    return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
  });
}

test('Serbian in Latin letters is Serbian in Cyrillic letters, letter by letter', () => {
  const targets = (locale: string) => Object.fromEntries(units(locale).map(({ id, target }) => [id, target]));
  const transliterated = Object.entries(targets('sr')).map(([id, target = '']) => [id, inLatinLetters(target)]);
  assert.deepEqual(targets('sr-Latn'), Object.fromEntries(transliterated));
});

describe('catalogues', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'account-link-messages-'));
  after(() => rmSync(scratch, { recursive: true }));

  test('hold the messages of the source, no more and no less: else run `npm run messages:extract`', () => {
    for (const locale of config.targetLocales) cpSync(join(locales, `${locale}.xlf`), join(scratch, `${locale}.xlf`));
    const scratchConfig = {
      ...config,
      tsConfig: join(root, 'src/tsconfig.json'),
      inputFiles: [join(root, 'src/localization/*.ts')],
      interchange: { format: 'xliff', xliffDir: scratch },
      output: { mode: 'runtime', outputDir: scratch },
    };
    writeFileSync(join(scratch, 'lit-localize.json'), JSON.stringify(scratchConfig));
    const cli = join(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js');
    execFileSync(process.execPath, [cli, '--config', join(scratch, 'lit-localize.json'), 'extract'], { cwd: root, stdio: 'pipe' });
    for (const locale of config.targetLocales) {
      assert.equal(readFileSync(join(locales, `${locale}.xlf`), 'utf8'), readFileSync(join(scratch, `${locale}.xlf`), 'utf8'), locale);
    }
  });
});
