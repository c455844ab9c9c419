/** Backups by system, the worst first (R-K5; S3 6–9, S1 参考6 II-1(3)). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
const systems: Record<string, string> = {};

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  for (const name of ['電子カルテ', '画像', '検査', '売店レジ']) {
    const patientData = name === '売店レジ' ? 'no' : 'yes';
    const body = { name, kind: 'other', vendorId: null, scopeAnswers: { patientData } } as const;
    systems[name] = (await hanako.call('createSystem', { body: body as never })).id;
  }
});
afterAll(() => harness?.close());

const add = (values: Record<string, string | number | null>) =>
  hanako.call('createLedgerRow', { params: { ledger: 'backup' }, body: { values } });
const overview = (visitor = hanako) => visitor.call('getBackupOverview');
const today = () => new Date(harness.context.now().getTime() + 9 * 3_600_000).toISOString().slice(0, 10);

describe('the overview', () => {
  it('has every system, those without a backup first, those outside the checklist last', async () => {
    await add({ name: 'カルテ 夜間', systemId: systems.電子カルテ ?? null, encrypted: 'no' });
    await add({
      name: '画像 テープ',
      systemId: systems.画像 ?? null,
      copies: 2,
      mediaKinds: 2,
      offline: 'yes',
      remote: 'yes',
      generations: 4,
      encrypted: 'yes',
      restoreTestedOn: today(),
      restoreResult: 'succeeded',
      procedure: '棚',
      procedureConfirmedOn: today(),
    });
    await add({ name: '共有フォルダ' });
    const { systems: found, unassigned } = await overview();
    expect(found.map(({ name, state }) => [name, state])).toEqual([
      ['検査', 'none'],
      ['電子カルテ', 'no'],
      ['画像', 'yes'],
      ['売店レジ', 'none'],
    ]);
    expect(unassigned.map(({ name }) => name)).toEqual(['共有フォルダ']);
    const encryption = found[1]?.findings.find(({ criterion }) => criterion === 'encrypted');
    expect(encryption).toEqual({
      criterion: 'encrypted',
      verdict: 'no',
      count: null,
      date: null,
      source: 'S3 9',
    });
  });

  it('follows a restore test at once', async () => {
    const [, chart] = (await overview()).systems;
    const [backup] = chart?.backups ?? [];
    const restored = () =>
      overview().then(
        ({ systems: [, now] }) => now?.findings.find(({ criterion }) => criterion === 'restored')?.verdict,
      );
    expect(await restored()).toBe('unknown');
    await hanako.call('updateLedgerRow', {
      params: { ledger: 'backup', rowId: backup?.id ?? '' },
      body: { values: { restoreTestedOn: today(), restoreResult: 'succeeded', restoreTestedBy: '佐藤' } },
      ifMatch: backup?.version ?? 0,
    });
    expect(await restored()).toBe('yes');
  });

  it('is of one organization alone', async () => {
    const stranger = await otherTenant(harness, hanako);
    expect(await overview(stranger)).toEqual({ systems: [], unassigned: [] });
  });
});
