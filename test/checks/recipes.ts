import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = `${root}docs/frameworks.md`;

const languages: Readonly<Record<string, string>> = { '.astro': 'astro', '.svelte': 'svelte', '.vue': 'vue' };

/** The page of recipes: after each comment that names a file of a host, that file. */
export function writeRecipes(text: string): string {
  return text.replaceAll(/<!-- (test\/hosts\/\S+) -->(?:\n\n```[\s\S]*?\n```)?/g, (_all, path: string) => {
    const extension = extname(path);
    const code = readFileSync(root + path, 'utf8').trim();
    return `<!-- ${path} -->\n\n\`\`\`${languages[extension] ?? extension.slice(1)}\n${code}\n\`\`\``;
  });
}

export function readRecipes(): string {
  return readFileSync(page, 'utf8');
}

if (process.argv.includes('--write')) writeFileSync(page, writeRecipes(readRecipes()));
