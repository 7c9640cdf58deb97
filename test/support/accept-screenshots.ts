import { rm, mkdir, writeFile } from 'node:fs/promises';
import { pack, pictures } from './gallery-pictures.js';
import { Gallery } from './gallery.js';

/** Takes all pictures again, and keeps them as what later ones are compared with. */
const folder = new URL('../e2e/screenshots/', import.meta.url);
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
const gallery = await Gallery.start();
for (const { file, take } of pictures) await writeFile(file, pack(await take(gallery)));
await gallery.close();
console.log(`${pictures.length} pictures accepted. Look at them before you commit them: git diff --stat test/e2e/screenshots`);
