import { test } from 'node:test';
import { faultKinds, type FaultKind } from '../../demo/tenant/fault-kinds.js';
import { faultyRequests, runCell } from '../support/fault-cell.js';
import { faultyPromptRequests, runPromptCell } from '../support/prompt-fault-cell.js';
import { runCells } from '../support/fault-table.js';

for (const [request, faulty] of Object.entries(faultyRequests)) {
  test(`whatever goes wrong with "${request}", the list ends in a state that the user can go on from`, () =>
    runCells(faultKinds.map((kind) => ({ request, kind, run: () => runCell(faulty, kind) }))));
}

for (const [request, faulty] of Object.entries(faultyPromptRequests)) {
  test(`whatever goes wrong with "${request}", the question can be answered once it goes right`, () =>
    runCells(kindsFor(request).map((kind) => ({ request, kind, run: () => runPromptCell(faulty, kind) }))));
}

/** The browser itself waits for a page that is slow to come; no code of ours runs meanwhile. */
function kindsFor(request: string): readonly FaultKind[] {
  return request === 'prompt: answer' ? faultKinds.filter((kind) => kind !== 'slow') : faultKinds;
}
