import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** Folders of tests that run in Node, quickest first. The others run in a browser. */
const folders = ['tenant', 'action', 'checks', 'e2e'];

const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : folders.map((folder) => join('test', folder)).filter(existsSync)).flatMap(testFiles);
if (files.length === 0) throw new Error(`No *.test.ts in ${asked.join(', ') || folders.join(', ')}.`);

// Node 20 finds no TypeScript files by itself, and knows no patterns.
function testFiles(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(path, name));
}

// Journeys wait for more than they compute.
const atATime = 2 * availableParallelism();
const runner = ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${atATime}`, ...files];
spawn(process.execPath, runner, { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
