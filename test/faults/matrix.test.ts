import { test } from 'node:test';
import { faultKinds } from '../../demo/tenant/fault-kinds.js';
import { faultyRequests, runCell } from '../support/fault-cell.js';
import { runCells } from '../support/fault-table.js';

for (const [request, faulty] of Object.entries(faultyRequests)) {
  test(`whatever goes wrong with "${request}", the list ends in a state that the user can go on from`, () =>
    runCells(faultKinds.map((kind) => ({ request, kind, run: () => runCell(faulty, kind) }))));
}
