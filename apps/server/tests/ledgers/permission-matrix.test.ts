/** The matrix of a system and the sign-in rules (R-E2, R-E5, R-E9; S2 アクセス利用権限, 管理者権限, パスワードの安全性). */
import { read } from '@e965/xlsx';
import { STARTING_MATRIX } from '@mamori/core/permissions/starting-matrix';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../../packages/documents/tests/render/read-pdf.ts';
import { refusal } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
let chart: string;

type Values = Record<string, string | number | null | string[]>;
const create = async (
  ledger: 'staff' | 'account' | 'system_role' | 'sign_in_policy' | 'device',
  values: Values,
) => (await hanako.call('createLedgerRow', { params: { ledger }, body: { values } })).id;
const createSystem = (name: string) =>
  hanako.call('createSystem', { body: { name, kind: 'other', vendorId: null } });
const matrix = (visitor = hanako, system = chart) =>
  visitor.call('getPermissionMatrix', { query: { system } });
const BLANK = { level: null, actual: null };
type Cells = Parameters<typeof set>[0];
const set = (
  cells: readonly {
    job: 'doctor' | 'nurse' | 'clerk' | 'it';
    informationClass: 'record' | 'diagnosis' | 'result' | 'prescription';
    to: { level: 'enter' | 'view' | 'none' | null; actual: 'enter' | 'view' | 'none' | null };
    was: { level: 'enter' | 'view' | 'none' | null; actual: 'enter' | 'view' | 'none' | null };
  }[],
  visitor = hanako,
  systemId = chart,
) => visitor.call('setPermissions', { params: { systemId }, body: { cells: [...cells] } });

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  expect(await hanako.call('getPermissionMatrix')).toMatchObject({ systems: [], systemId: null, cells: [] });
  chart = (await createSystem('電子カルテ')).id;
});
afterAll(() => harness?.close());

describe('the matrix', () => {
  it('begins with the example of S2 in one write, which can be undone', async () => {
    const cells = STARTING_MATRIX.map(({ level, ...cell }) => ({
      ...cell,
      to: { level, actual: null },
      was: BLANK,
    }));
    const { changeSetId, rowCount } = await set(cells as unknown as Cells);
    expect(rowCount).toBe(16);
    const { systems } = await matrix();
    expect(systems).toMatchObject([{ name: '電子カルテ', cells: 16, differing: 0, unchecked: 16 }]);
    const params = { ledger: 'permission' as const, changeSetId: changeSetId ?? '' };
    await hanako.call('undoLedgerChange', { params });
    expect((await matrix()).cells).toEqual([]);
    await set(cells as unknown as Cells);
  });

  it('takes what the system is set to, with the day, and drops a cell without a level', async () => {
    const was = { level: 'none', actual: null } as const;
    const cell = { job: 'clerk', informationClass: 'prescription' } as const;
    await set([{ ...cell, to: { level: 'none', actual: 'view' }, was }]);
    const found = async () =>
      (await matrix()).cells.find((one) => one.job === 'clerk' && one.informationClass === 'prescription');
    expect(await found()).toMatchObject({ level: 'none', actual: 'view' });
    expect((await found())?.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await matrix()).systems[0]).toMatchObject({ differing: 1 });
    const now = { level: 'none', actual: 'view' } as const;
    await set([{ ...cell, to: BLANK, was: now }]);
    expect(await found()).toBeUndefined();
    await set([{ ...cell, to: now, was: BLANK }]);
  });

  it('does not overwrite a cell that somebody else changed, not even one of many', async () => {
    const cell = { job: 'nurse', informationClass: 'record' } as const;
    const other = { job: 'nurse', informationClass: 'diagnosis' } as const;
    const late = set([
      { ...other, to: { level: 'none', actual: null }, was: { level: 'view', actual: null } },
      { ...cell, to: { level: 'view', actual: null }, was: { level: 'none', actual: null } },
    ]);
    expect((await refusal(late)).code).toBe('changed-meanwhile');
    expect(
      (await matrix()).cells.find((one) => one.job === 'nurse' && one.informationClass === 'diagnosis')
        ?.level,
    ).toBe('view');
  });

  it('takes one of two people who fill the same empty cell at once', async () => {
    const system = (await createSystem('同時')).id;
    const cell = { job: 'nurse', informationClass: 'record', was: BLANK } as const;
    const results = await Promise.allSettled([
      set([{ ...cell, to: { level: 'enter', actual: null } }], hanako, system),
      set([{ ...cell, to: { level: 'view', actual: null } }], hanako, system),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await matrix(hanako, system)).cells).toHaveLength(1);
  });
});

describe('what accounts get', () => {
  it('is compared once a person said what a role is; until then it is unknown', async () => {
    const nurse = await create('staff', { name: '佐藤 花子', number: 'N-1', job: 'nurse' });
    const doctor = await create('staff', { name: '鈴木 一郎', number: 'D-1', job: 'doctor' });
    const account = (name: string, more: Values) =>
      create('account', { name, layer: 'application', systemId: chart, enabled: 'yes', ...more });
    await account('n1', { staffId: nurse, role: '看護師' });
    await account('n2', { staffId: nurse, role: '医師' });
    await account('n3', { staffId: nurse, role: '看護師', enabled: 'no' });
    await account('d1', { staffId: doctor, role: '医師', administrator: 'yes', administratorReason: '院長' });
    await account('x1', { role: '医師' });
    await account('ward', { role: '看護師', kind: 'shared' });
    const before = await matrix();
    expect(before.roles.map(({ role, accounts, rowId }) => [role, accounts, rowId])).toEqual([
      ['医師', 3, null],
      ['看護師', 1, null],
    ]);
    expect(before.comparison).toMatchObject({
      withoutJob: 1,
      jobs: [
        { job: 'doctor', accounts: 1, administrators: 1, untold: 0 },
        { job: 'nurse', accounts: 2, administrators: 0, untold: 2 },
      ],
    });
    await create('system_role', { systemId: chart, role: '医師', job: 'doctor' });
    await create('system_role', { systemId: chart, role: '看護師', job: 'nurse' });
    const cells = (await matrix()).cells.filter(({ informationClass }) => informationClass === 'diagnosis');
    await set(
      cells.map(({ job, informationClass, level, actual }) => ({
        job,
        informationClass,
        to: { level, actual: level },
        was: { level, actual },
      })) as unknown as Cells,
    );
    const { comparison } = await matrix();
    const of = (informationClass: string) =>
      comparison.cells.find((one) => one.job === 'nurse' && one.informationClass === informationClass);
    expect(of('diagnosis')).toMatchObject({ same: 1, more: 1, less: 0, unknown: 0 });
    expect(of('record')).toMatchObject({ same: 0, more: 0, less: 0, unknown: 2 });
  });
});

describe('on paper', () => {
  const file = (format: 'pdf' | 'xlsx', visitor = hanako) =>
    visitor.call('exportPermissionMatrix', { query: { system: chart, format } });

  it('stands in the signs of S2, with administrators and their reasons', async () => {
    const { blob } = await file('pdf');
    const { text } = await readPdf(new Uint8Array(await blob.arrayBuffer()));
    for (const part of [
      '利用権限表',
      '電子カルテ',
      '病名',
      '医事・事務',
      '×（設定△）',
      '管理者一覧',
      '鈴木一郎',
      '院長',
    ])
      expect(text).toContain(part);
    const { blob: book, fileName } = await file('xlsx');
    expect(fileName).toMatch(/^利用権限表_.*\.xlsx$/);
    expect(read(await book.arrayBuffer()).SheetNames).toEqual(['利用権限表', '管理者一覧']);
  });
});

describe('sign-in rules', () => {
  it('say for every system which way is met, and what its devices have', async () => {
    const bare = (await createSystem('レセコン')).id;
    await create('sign_in_policy', {
      systemId: chart,
      minimumLength: 8,
      mixed: 'yes',
      changeEveryDays: 60,
      secondFactor: 'planned',
      secondFactorBy: '2028-03-31',
    });
    const pc = { kind: 'terminal', status: 'in_use', systemIds: [chart] };
    await create('device', { ...pc, name: 'PC-1', passwordChanged: 'yes', passwordGroup: 'A' });
    await create('device', { ...pc, name: 'PC-2', passwordChanged: 'no', passwordGroup: 'A' });
    await create('device', { ...pc, name: 'PC-3', status: 'disposed', passwordChanged: 'no' });
    const { rows } = await hanako.call('listSignInRules');
    const row = (id: string) => rows.find(({ systemId }) => systemId === id);
    expect(row(chart)?.policy).toMatchObject({
      passwordRule: 'yes',
      ways: { long: 'no', changed: 'yes', twoFactors: 'no' },
      handbook: { least: 'no', better: 'no', unchanged: 'no' },
      secondFactor: 'planned',
    });
    expect(row(chart)?.devices).toEqual({
      count: 2,
      changed: { yes: 1, no: 1, unknown: 0 },
      shared: { yes: 2, no: 0, unknown: 0 },
    });
    expect(row(bare)).toMatchObject({ policy: null, devices: { count: 0 } });
  });
});

describe('who may', () => {
  it('read: an auditor; change: nobody without the permission; see: nobody of another organization', async () => {
    const auditor = await invite(harness, hanako, ['auditor']);
    const staff = await invite(harness, hanako, ['staff']);
    const stranger = await otherTenant(harness, hanako);
    const cell = { job: 'nurse', informationClass: 'record', to: BLANK, was: BLANK } as const;
    expect((await matrix(auditor)).cells.length).toBeGreaterThan(0);
    expect((await refusal(set([cell], auditor))).code).toBe('forbidden');
    expect((await refusal(matrix(staff))).code).toBe('forbidden');
    expect((await refusal(matrix(stranger))).code).toBe('not-found');
    expect((await refusal(set([cell], stranger))).code).toBe('not-found');
    expect((await refusal(stranger.call('exportPermissionMatrix', { query: { system: chart } }))).code).toBe(
      'not-found',
    );
    expect((await stranger.call('listSignInRules')).rows).toEqual([]);
  });
});
