import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

// The localization tool names each message in each language again, which is a third of a file. Here each language becomes its texts alone,
// a line each, in the order of the ids, which are listed once.

const folder = new URL('generated/', import.meta.url);
const { targetLocales } = JSON.parse(readFileSync(new URL('../../locales/lit-localize.json', import.meta.url), 'utf8'));

const read = async (locale) => {
  const { outputFiles } = await build({
    entryPoints: [new URL(`${locale}.ts`, folder).pathname],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { templates } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return templates;
};

const pack = (template) => {
  const text =
    typeof template === 'string' ? template : template.strings.reduce((all, part, i) => `${all}{${template.values[i - 1]}}${part}`);
  if (/[\n`\\]|\$\{/.test(text)) throw new Error(`No message may have a line break, a backtick or a backslash: ${text}`);
  return text;
};

const languages = await Promise.all(targetLocales.map(async (locale) => [locale, await read(locale)]));
const ids = Object.keys(languages[0][1]).sort();
for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
for (const [locale, templates] of languages) {
  const lines = ids.map((id) => pack(templates[id])).join('\n');
  writeFileSync(new URL(`${locale}.ts`, folder), `export const packed = \`${lines}\`;\n`);
}
writeFileSync(new URL('message-ids.ts', folder), `export const messageIds = '${ids.join(' ')}';\n`);
