import { copyStudio } from './copy-studio.js';

const folder = process.argv[2] ?? 'build/studio';
await copyStudio(folder);
console.log(`The studio is in ${folder}/: put these files on any server.`);
