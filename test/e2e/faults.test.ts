import { test } from 'node:test';
import { faultKinds } from '../../demo/tenant/fault-kinds.js';
import { faultyRequests, runCell } from '../support/fault-cell.js';
import { runCells } from '../support/fault-table.js';

// Each kind once, by turns with another request; `npm run test:faults` tries every kind with each.
const requests = ['load: token', 'load: user', 'link: identity', 'unlink: identity', 'sign-in: user', 'load: user'] as const;

test('whatever goes wrong with a request, the list ends in a state that the user can go on from', () =>
  runCells(
    faultKinds.flatMap((kind, index) => {
      const request = requests[index % requests.length] ?? 'load: user';
      const faulty = faultyRequests[request];
      return faulty ? [{ request, kind, run: () => runCell(faulty, kind) }] : [];
    }),
  ));
