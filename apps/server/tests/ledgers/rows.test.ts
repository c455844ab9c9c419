/** Rows of every ledger over HTTP: create, change, find, change many, remove, undo (R-D1, R-E1, R-F1, R-H1, R-K5). */
import { LEDGERS, type LedgerId } from '@mamori/core/ledger/ledgers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { newAccount } from '../support/identity.ts';
import { sampleValues } from '../support/ledger-samples.ts';

let harness: Harness;
let hanako: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  stranger = await otherTenant(harness, hanako);
});
afterAll(() => harness?.close());

const device = { ledger: 'device' } as const;
const list = (query: object = {}, visitor = hanako, ledger: LedgerId = 'device') =>
  visitor.call('listLedgerRows', { params: { ledger }, query });
const where = (...conditions: readonly object[]) => ({ where: JSON.stringify(conditions) });
const create = (values: Record<string, string | number | string[] | null>) =>
  hanako.call('createLedgerRow', { params: device, body: { values } });

describe.each(LEDGERS.map(({ id }) => [id] as const))('the ledger %s', (ledger) => {
  it('keeps what is written, shows each change, and takes it back', async () => {
    const values = await sampleValues(hanako, ledger);
    const created = await hanako.call('createLedgerRow', { params: { ledger }, body: { values } });
    expect(created.values).toMatchObject(values);
    const changed = await hanako.call('updateLedgerRow', {
      params: { ledger, rowId: created.id },
      body: { values: { note: '点検の結果を書き足した。' } },
      ifMatch: created.version,
    });
    expect(changed.values).toEqual({ ...created.values, note: '点検の結果を書き足した。' });
    const params = { ledger, rowId: created.id };
    const history = await hanako.call('listLedgerRowChanges', { params });
    expect(history.rows.map(({ kind }) => kind)).toEqual(['update', 'create']);
    expect(history.rows[0]).toMatchObject({ before: { note: values.note }, personName: '山田 花子' });
    const changeSetId = history.rows[0]?.id ?? '';
    await hanako.call('undoLedgerChange', { params: { ledger, changeSetId } });
    const undone = await hanako.call('getLedgerRow', { params });
    expect(undone.row.values).toEqual(created.values);
    expect((await refusal(hanako.call('undoLedgerChange', { params: { ledger, changeSetId } }))).code).toBe(
      'nothing-to-undo',
    );
  });

  it('removes and brings back', async () => {
    const { rows, total } = await list({}, hanako, ledger);
    const [row] = rows;
    const removal = await hanako.call('removeLedgerRows', {
      params: { ledger },
      body: { selection: { ids: [row?.id ?? ''] } },
    });
    expect((await list({}, hanako, ledger)).total).toBe(total - 1);
    expect(
      (await refusal(hanako.call('getLedgerRow', { params: { ledger, rowId: row?.id ?? '' } }))).code,
    ).toBe('not-found');
    await hanako.call('undoLedgerChange', {
      params: { ledger, changeSetId: removal.changeSetId ?? '' },
    });
    expect((await list({}, hanako, ledger)).rows.map(({ values }) => values)).toContainEqual(row?.values);
  });

  it('shows nothing to another organization', async () => {
    expect(await list({}, stranger, ledger)).toMatchObject({ rows: [], total: 0 });
  });
});

describe('the device ledger', () => {
  beforeAll(async () => {
    for (let number = 1; number <= 12; number += 1)
      await create({
        number: `PC-${number}`,
        name: `外来端末${number}`,
        kind: 'terminal',
        os: number % 2 ? 'Windows 10 Pro' : 'Windows 11 Pro',
        supportEndsOn: number % 2 ? '2025-10-14' : null,
        place: '２階　外来',
      });
    await create({ number: 'FW-01', name: '境界ファイアウォール', kind: 'network', networkRole: 'firewall' });
  });

  it('counts control numbers as people do', async () => {
    const { rows } = await list(where({ column: 'kind', operator: 'is', values: ['terminal'] }));
    const numbers = rows.map(({ values }) => values.number).filter((one) => String(one).startsWith('PC-'));
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, at) => `PC-${at + 1}`));
  });

  it('finds words in any width and case', async () => {
    expect((await list({ q: '2階　ＷＩＮＤＯＷＳ 端末１２' })).total).toBe(1);
    expect((await list({ q: '100%' })).total).toBe(0);
  });

  it.each([
    ['is', { column: 'networkRole', operator: 'is', values: ['firewall'] }, 1],
    ['before', { column: 'supportEndsOn', operator: 'before', values: ['2026-01-01'] }, 6],
    ['after', { column: 'supportEndsOn', operator: 'after', values: ['2025-10-14'] }, 0],
    ['contains', { column: 'os', operator: 'contains', values: ['windows 11'] }, 6],
    ['filled', { column: 'place', operator: 'filled', values: [] }, 12],
  ])('filters by %s', async (_, condition, count) => {
    const { rows } = await list(where({ column: 'number', operator: 'filled', values: [] }, condition));
    const own = rows.filter(({ values }) => /^(PC|FW)-\d+$/.test(String(values.number)));
    expect(own).toHaveLength(count);
  });

  it('refuses a condition that a column does not have, and an order of a column that it lacks', async () => {
    for (const query of [
      where({ column: 'os', operator: 'before', values: ['x'] }),
      where({ column: 'password', operator: 'is', values: ['x'] }),
      { order: 'password' },
      { where: '{' },
    ])
      expect((await refusal(list(query))).code, JSON.stringify(query)).toBe('invalid-input');
  });

  it('refuses a date or number that is none in a condition', async () => {
    for (const [column, value] of [
      ['supportEndsOn', 'yesterday'],
      ['cost', '1; DROP TABLE device'],
    ])
      expect((await refusal(list(where({ column, operator: 'before', values: [value] })))).code).toBe(
        'invalid-input',
      );
  });

  it('says which value is wrong, at its field', async () => {
    const problem = await refusal(
      create({ name: '', kind: 'toaster', cost: -1, supportEndsOn: '2026-02-30' }),
    );
    expect(problem.code).toBe('invalid-input');
    expect(problem.fields?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/values/cost',
      '/values/kind',
      '/values/name',
      '/values/supportEndsOn',
    ]);
  });

  it('says that a control number is taken', async () => {
    const problem = await refusal(create({ number: 'PC-1', name: '別の端末', kind: 'terminal' }));
    expect(problem.fields).toEqual([
      {
        pointer: '/values/number',
        message: '同じ値の行がすでにあります。別の値にするか、その行を開いてください。',
      },
    ]);
  });

  it('refers only to what the organization has', async () => {
    const vendor = await stranger.call('createVendor', {
      body: { name: 'よその事業者', contractKind: 'none' },
    });
    const problem = await refusal(create({ name: 'x', kind: 'server', vendorId: vendor.id }));
    expect(problem.code).toBe('not-found');
  });

  it('counts its rows, and finds rows to refer to by a part of their name', async () => {
    const { counts } = await hanako.call('countLedgerRows');
    expect(counts.device).toBe((await list()).total);
    const params = { register: 'device' } as const;
    const found = await hanako.call('findReferences', { params, query: { q: '端末 PC-12' } });
    expect(found.rows.map(({ name }) => name)).toEqual(['外来端末12（PC-12）']);
    expect((await hanako.call('findReferences', { params, query: { q: '100%' } })).rows).toEqual([]);
    expect((await stranger.call('findReferences', { params })).rows).toEqual([]);
    expect((await stranger.call('countLedgerRows')).counts.device).toBe(0);
  });

  it('does not write over what a colleague wrote', async () => {
    const { rows } = await list({ q: '境界' });
    const [row] = rows;
    const params = { ledger: 'device', rowId: row?.id ?? '' } as const;
    const write = (place: string) =>
      hanako.call('updateLedgerRow', { params, body: { values: { place } }, ifMatch: row?.version ?? 0 });
    await write('サーバ室');
    expect((await refusal(write('受付'))).code).toBe('changed-meanwhile');
    expect((await hanako.call('getLedgerRow', { params })).row.values.place).toBe('サーバ室');
  });

  it('changes many rows at once, and takes that back as a whole', async () => {
    const conditions = [{ column: 'os', operator: 'is' as const, values: ['Windows 10 Pro'] }];
    const selection = { where: conditions, total: 6 };
    const written = await hanako.call('changeLedgerRows', {
      params: device,
      body: { selection, values: { patching: 'none', alternative: 'ネットワークから切り離す' } },
    });
    expect(written.rowCount).toBe(6);
    expect((await list(where({ column: 'patching', operator: 'is', values: ['none'] }))).total).toBe(6);
    await hanako.call('undoLedgerChange', {
      params: { ...device, changeSetId: written.changeSetId ?? '' },
    });
    expect((await list(where({ column: 'patching', operator: 'is', values: ['none'] }))).total).toBe(0);
  });

  it('refuses to change other rows than the person saw', async () => {
    const selection = { where: [], total: 1 };
    const problem = await refusal(
      hanako.call('changeLedgerRows', { params: device, body: { selection, values: { place: 'x' } } }),
    );
    expect(problem.code).toBe('changed-meanwhile');
  });

  it('does not change many rows over what a colleague wrote since the person saw them, unless told to', async () => {
    const { rows } = await list({ q: '外来端末' });
    const ids = rows.map(({ id }) => id);
    const versions = rows.map(({ version }) => version);
    const write = (selection: object, department: string) =>
      hanako.call('changeLedgerRows', {
        params: device,
        body: { selection, values: { department } } as never,
      });
    const [done, late] = await Promise.allSettled([
      write({ ids, versions }, '医事課'),
      write({ ids, versions }, '看護部'),
    ]);
    const [refused] = [done, late].filter(({ status }) => status === 'rejected');
    expect([done.status, late.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((refused as PromiseRejectedResult).reason.problem).toMatchObject({
      code: 'changed-meanwhile',
      details: { changed: ids.length },
    });
    await write({ ids }, '検査科');
    const { values } = (await list({ q: '外来端末' })).rows[0] ?? {};
    expect(values?.department).toBe('検査科');
    await write({ ids }, '');
  });

  it('says how many of the selected rows are gone, and removes none', async () => {
    const gone = await create({ name: '消える端末', kind: 'terminal' });
    const stays = await create({ name: '残る端末', kind: 'terminal' });
    const remove = (...ids: string[]) =>
      hanako.call('removeLedgerRows', { params: device, body: { selection: { ids } } });
    await remove(gone.id);
    const problem = await refusal(remove(gone.id, stays.id));
    expect(problem.code).toBe('not-found');
    expect(problem.detail).toContain('1件が見つからない');
    expect((await list({ q: '残る端末' })).total).toBe(1);
    await remove(stays.id);
  });

  it('takes back a change except where somebody wrote since', async () => {
    const { rows } = await list({ q: '外来端末' });
    const ids = rows.map(({ id }) => id);
    const written = await hanako.call('changeLedgerRows', {
      params: device,
      body: { selection: { ids }, values: { department: '医事課' } },
    });
    const [first] = (await list({ q: '外来端末' })).rows;
    await hanako.call('updateLedgerRow', {
      params: { ...device, rowId: first?.id ?? '' },
      body: { values: { department: '看護部' } },
      ifMatch: first?.version ?? 0,
    });
    const params = { ...device, changeSetId: written.changeSetId ?? '' };
    expect((await refusal(hanako.call('undoLedgerChange', { params }))).code).toBe('conflict');
    const undone = await hanako.call('undoLedgerChange', { params, query: { skipChanged: 'true' } });
    expect(undone.rowCount).toBe(11);
    const departments = (await list({ q: '外来端末' })).rows.map(({ values }) => values.department);
    expect(departments.filter((one) => one === '看護部')).toHaveLength(1);
    expect(departments.filter((one) => one === '')).toHaveLength(11);
  });

  it('keeps views, a person’s own and shared ones', async () => {
    const colleague = await newAccount(harness, hanako, ['system_operator']);
    const view = {
      columns: ['name', 'os'],
      where: [{ column: 'kind', operator: 'is' as const, values: ['server'] }],
    };
    const save = (name: string, isShared: boolean) =>
      hanako.call('saveLedgerView', { params: device, body: { name, isShared, view } });
    await save('サーバ', true);
    const own = await save('私の表示', false);
    await save('サーバ', true);
    const seen = await colleague.visitor.call('listLedgerViews', { params: device });
    expect(seen.views.map(({ name }) => name)).toEqual(['サーバ']);
    expect(
      (await refusal(colleague.visitor.call('removeLedgerView', { params: { ...device, viewId: own.id } })))
        .code,
    ).toBe('not-found');
    await hanako.call('removeLedgerView', { params: { ...device, viewId: own.id } });
    expect((await hanako.call('listLedgerViews', { params: device })).views).toHaveLength(1);
  });

  it('lets auditors read and export, and the staff neither', async () => {
    const auditor = await newAccount(harness, hanako, ['auditor']);
    const staff = await newAccount(harness, hanako, ['staff']);
    expect((await list({}, auditor.visitor)).total).toBeGreaterThan(12);
    const values = { name: 'x', kind: 'server' };
    expect(
      (await refusal(auditor.visitor.call('createLedgerRow', { params: device, body: { values } }))).code,
    ).toBe('forbidden');
    expect((await refusal(list({}, staff.visitor))).code).toBe('forbidden');
  });
});
