import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageStatesModule } from './language-states.js';

/** Where each of its files comes from: they need no server but one that hands them out. */
const sources = {
  'index.html': 'pages/studio.html',
  'orrery.svg': 'pages/orrery.svg',
  'gallery-states.js': 'pages/gallery-states.js',
  'prompt-states.js': 'pages/prompt-states.js',
  'put-into-state.js': 'pages/put-into-state.js',
  studio: 'pages/studio',
  'dist/cdn': '../dist/cdn',
};

/** Puts the studio as a static page into a folder. */
export async function copyStudio(folder: string): Promise<void> {
  for (const [name, source] of Object.entries(sources)) {
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await cp(fileURLToPath(new URL(source, import.meta.url)), target, { recursive: true });
  }
  await writeFile(join(folder, 'studio/language-states.js'), languageStatesModule());
}
