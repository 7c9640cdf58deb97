import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages whose code is that of the hosts. */
export const recipePages = ['docs/frameworks.md', 'docs/testing.md'];

export function readRecipes(page: string): string {
  return readFileSync(root + page, 'utf8');
}

/** The text of a page with, after each comment that names a file of a host, that file. */
export function withRecipes(text: string): string {
  return text.replaceAll(/<!-- (test\/hosts\/\S+) -->(?:\n\n```[\s\S]*?\n```)?/g, (_all, path: string) => {
    const code = readFileSync(root + path, 'utf8').trim();
    return `<!-- ${path} -->\n\n\`\`\`${extname(path).slice(1)}\n${code}\n\`\`\``;
  });
}

if (process.argv.includes('--write')) {
  for (const page of recipePages) writeFileSync(root + page, withRecipes(readRecipes(page)));
}
