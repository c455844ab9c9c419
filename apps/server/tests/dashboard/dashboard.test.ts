/** The home page: what to do next, deadlines, backup, days to the inspection. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness({ now: () => new Date('2025-11-10T03:00:00Z') });
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

describe('getDashboard', () => {
  it('says of an empty facility that there is nothing yet, and that no backup was made', async () => {
    expect(await hanako.call('getDashboard')).toMatchObject({
      facilityName: 'さくら医院',
      current: null,
      others: [],
      readiness: null,
      deadlines: [],
      inspection: null,
      backup: { lastSuccessAt: null, lastRestoreTestAt: null, overdue: true },
    });
  });

  it('shows this year first with its steps and deadlines', async () => {
    const fy2024 = await start(hanako, 'fy2024/facility');
    const fy2025 = await start(hanako, 'fy2025/facility');
    await answer(hanako, fy2025, '0-1', typed('yes'));
    await answer(hanako, fy2025, '2-1', typed('no', { targetDate: '2026-02-10' }));
    await answer(hanako, fy2025, '1-1', typed('no', { targetDate: '2025-11-01' }));
    await answer(hanako, fy2024, '3-1', typed('yes', { note: '体制図' }));
    const params = { assessmentId: fy2025 };
    await hanako.call('applyCarryOver', { params, body: { from: fy2024, items: ['3-1'] } });
    const facility = await hanako.call('getFacility');
    await hanako.call('updateFacility', {
      body: { ...facility, inspectionDate: '2025-11-20' },
      ifMatch: facility.version,
    });

    const dashboard = await hanako.call('getDashboard');
    expect(dashboard.current?.id).toBe(fy2025);
    expect(dashboard.others.map((one) => one.id)).toEqual([fy2024]);
    expect(dashboard.inspection).toEqual({ date: '2025-11-20', days: 10 });
    expect(dashboard.proposals).toBe(1);
    expect(dashboard.deadlines.map(({ date, overdue }) => [date, overdue])).toEqual([
      ['2025-11-01', true],
      ['2026-02-10', false],
    ]);
    expect(dashboard.deadlines[0]?.link).toBe(`/checklists/${fy2025}?item=1-1`);
    expect(dashboard.readiness?.ready).toBe(false);
    expect(dashboard.readiness).toEqual(await hanako.call('getReadiness', { params }));
  });

  it('says when the last backup and the last restore test succeeded', async () => {
    await harness.context.database.maintenance((client) =>
      client.query(`INSERT INTO backup_run (id, kind, started_at, finished_at, file, error, restore_tested_at, restore_result)
        VALUES (gen_random_uuid(), 'manual', '2025-11-09T16:00:00Z', '2025-11-09T17:00:00Z', 'a', NULL, '2025-11-09T18:00:00Z', 'ok'),
               (gen_random_uuid(), 'manual', '2025-11-10T01:00:00Z', '2025-11-10T02:00:00Z', 'b', 'disk', NULL, NULL)`),
    );
    expect((await hanako.call('getDashboard')).backup).toMatchObject({
      lastSuccessAt: '2025-11-09T17:00:00.000Z',
      lastRestoreTestAt: '2025-11-09T18:00:00.000Z',
      overdue: false,
    });
  });

  it('is there for readers too, each for their own organization', async () => {
    const staff = await invite(harness, hanako, ['staff']);
    expect((await staff.call('getDashboard')).facilityName).toBe('さくら医院');
    const stranger = await otherTenant(harness, hanako);
    expect(await stranger.call('getDashboard')).toMatchObject({ facilityName: 'よその病院', current: null });
  });
});
