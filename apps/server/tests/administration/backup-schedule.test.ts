/** The nightly backup: what the home page says comes from real runs, and a missed night is made up for. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backUpIfDue } from '../../src/services/backup/schedule.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

const DAY = 86_400_000;
let harness: Harness;
let administrator: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
});
afterAll(() => harness?.close());

const scheduled = async () =>
  (await administrator.call('listBackups')).rows.filter((run) => run.kind === 'scheduled');

it('is made, tested by a restore, and shown; once a night, and after nights that were missed', async () => {
  expect((await administrator.call('getDashboard')).backup).toMatchObject({
    lastSuccessAt: null,
    lastRestoreTestAt: null,
    overdue: true,
  });
  await backUpIfDue(harness.context);
  const [first] = await scheduled();
  expect(first).toMatchObject({ state: 'succeeded', restoreResult: 'ok', present: true });
  expect((await administrator.call('getDashboard')).backup).toMatchObject({
    lastSuccessAt: first?.finishedAt,
    lastRestoreTestAt: first?.restoreTestedAt,
    overdue: false,
  });
  // As after a restart on the same night: the runs in the database decide, not memory.
  await backUpIfDue({ ...harness.context });
  expect(await scheduled()).toHaveLength(1);
  // The machine was off for three nights.
  await backUpIfDue({ ...harness.context, now: () => new Date(Date.now() + 3 * DAY) });
  expect(await scheduled()).toHaveLength(2);
});
