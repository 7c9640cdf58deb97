/** Writes the modules of `generated/`: what an icon draws is then in the source that is built, and nothing of it is known only at run time. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawing } from './drawing.mjs';
import { common, neutral, rare, signs } from './sources.mjs';

const folder = new URL('./generated/', import.meta.url);
const banner =
  '// Made by `npm run icons`. Logos: gilbarbara/logos and Simple Icons (CC0-1.0); other icons: Lucide (ISC, © Lucide Contributors).\n';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
write('common.ts', commonModule());
write('index.ts', indexModule());
write('signs.ts', signsModule());
for (const source of rare) write(`${source.providers[0]}.ts`, rareModule(source));
console.log(`icons: ${common.length + rare.length + 1 + Object.keys(signs).length} drawings in ${fileURLToPath(folder)}`);

function commonModule() {
  const drawings = common.map((source, index) => `const icon${index}: TemplateResult = ${template(source)};\n`);
  const entries = common.flatMap(({ providers }, index) => providers.map((provider) => `  ['${provider}', icon${index}],\n`));
  return `import { html, type TemplateResult } from 'lit';

export { rareIcons } from './index.js';

${drawings.join('')}
/** For providers that have no logo. */
export const neutralIcon: TemplateResult = ${template(neutral)};

export const commonIcons: ReadonlyMap<string, TemplateResult> = new Map([
${entries.join('')}]);
`;
}

function indexModule() {
  const entries = rare.flatMap(({ providers }) =>
    providers.map((provider) => `  ['${provider}', () => import('./${providers[0]}.js')],\n`),
  );
  return `import type { TemplateResult } from 'lit';

export const rareIcons: ReadonlyMap<string, () => Promise<{ readonly icon: TemplateResult }>> = new Map([
${entries.join('')}]);
`;
}

function signsModule() {
  const entries = Object.entries(signs).map(([name, icon]) => `  ${name}: ${template({ providers: [name], icon })},\n`);
  return `import { html, type TemplateResult } from 'lit';

export const signs: Readonly<Record<${Object.keys(signs)
    .map((name) => `'${name}'`)
    .join(' | ')}, TemplateResult>> = {
${entries.join('')}};
`;
}

function rareModule(source) {
  return `import { html, type TemplateResult } from 'lit';

export const icon: TemplateResult = ${template(source)};
`;
}

function template(source) {
  return `html\`${drawing(source)}\``;
}

function write(name, text) {
  writeFileSync(new URL(name, folder), banner + text);
}
