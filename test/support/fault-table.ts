import assert from 'node:assert/strict';
import type { FaultKind } from '../../demo/tenant/fault-kinds.js';
import type { CellResult } from './fault-cell.js';

interface Cell {
  readonly request: string;
  readonly kind: FaultKind;
  readonly run: () => Promise<CellResult>;
}

/** Milliseconds, with the page's clock ten times as fast: limits are 10 s for an answer, and retries wait in between. */
const longest = 9000;

/** Runs cells, some at a time, and prints what became of each; fails for those that went otherwise than they should. */
export async function runCells(cells: readonly Cell[], atATime = 3): Promise<void> {
  const waiting = [...cells];
  const wrong: string[] = [];
  const lines: string[] = [];
  const worker = async (): Promise<void> => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      const name = `${cell.request} × ${cell.kind}`;
      try {
        const { ended, milliseconds, complaints } = await cell.run();
        lines.push(`${name.padEnd(46)} ${ended.padEnd(32)} ${String(milliseconds).padStart(6)} ms`);
        wrong.push(...complaints.map((complaint) => `${name}: ${complaint}`));
        if (milliseconds > longest) wrong.push(`${name}: took ${milliseconds} ms`);
      } catch (error) {
        wrong.push(`${name}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  console.log(`${lines.sort().join('\n')}\n${cells.length} cells, ${wrong.length} complaints`);
  assert.deepEqual(wrong.sort(), []);
}
