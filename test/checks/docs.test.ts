import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import { engine } from 'unified-engine';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync(`${root}docs`).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

/** Words that make a page harder to read, with what says the same. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(in order to|so as to)\b/i, 'to'],
  [/\b(simply|just|easily|obviously|of course|basically)\b(?! used| linked| signed)/i, 'nothing'],
  [/\bplease\b/i, 'nothing'],
  [/\b(utili[sz]e|leverage)\b/i, 'use'],
  [/\b(e\.g\.|i\.e\.|etc\.)/i, 'for example; that is; and so on'],
  [/\b(prior to|subsequent to)\b/i, 'before, after'],
  [/\b(is|are) able to\b/i, 'can'],
  [/\bwhoever\b/i, 'a noun: the user, the caller'],
  [/\b(anew|shall|hence|thus|thereby)\b/i, 'again, must, so'],
  [/\b(log in|login page|log out)\b/i, 'sign in, sign out'],
  [/(^|\. )Where [^|?\n]*,/m, 'If'],
  [/, where (there|that|it|the user|nobody|somebody|all|one|two) (is|are|has|have|was|were)\b/i, 'if'],
];

describe('the documentation', () => {
  test('has no link to a page or heading that is not there', async () => {
    const output = new PassThrough();
    const code = await new Promise<number | undefined>((resolve, reject) =>
      engine(
        {
          cwd: root,
          files: pages,
          processor: remark(),
          plugins: [['remark-validate-links', { repository: false }]],
          frail: true,
          quiet: true,
          output: false,
          out: false,
          streamError: output,
        },
        (error, exitCode) => (error ? reject(error) : resolve(exitCode)),
      ),
    );
    output.end();
    assert.equal(code, 0, await text(output));
  });

  for (const page of pages) {
    test(`${page} has none of the phrases that make pages hard to read`, () => {
      const text = readFileSync(`${root}${page}`, 'utf8').replaceAll(/```[\s\S]*?```|`[^`]*`/g, '`code`');
      // A phrase may be broken at the end of a line; a paragraph, a list's item and a table's row each begin one of their own.
      const prose = text.replaceAll(/\n(?!\n|\s*[-|#>*\d])\s*/g, ' ');
      for (const [phrase, better] of banned) {
        const found = phrase.exec(prose);
        const near = found && prose.slice(Math.max(0, found.index - 60), found.index + 60).replaceAll(/\s+/g, ' ');
        assert.equal(found, null, `"${near ?? ''}": write ${better}.`);
      }
    });
  }

  test('begins with a README of at most 200 lines', () => {
    const lines = readFileSync(`${root}README.md`, 'utf8').split('\n').length;
    assert.ok(lines <= 200, `${lines} lines`);
  });
});
