/** Stock-takes of the device ledger, as phones send them, in any order and late (R-D2; S1 第13条). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { newAccount } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  expect((await refusal(hanako.call('createStockTake', { body: { name: '空の台帳' } }))).detail).toContain(
    '台帳にありません',
  );
  for (const [number, status] of [
    ['PC-1', 'in_use'],
    ['PC-2', 'in_use'],
    ['PC-3', 'spare'],
    ['PC-9', 'disposed'],
  ] as const)
    await hanako.call('createLedgerRow', {
      params: { ledger: 'device' },
      body: { values: { number, name: `端末${number}`, kind: 'terminal', status, place: '受付' } },
    });
});
afterAll(() => harness?.close());

async function begin() {
  const take = await hanako.call('createStockTake', { body: { name: '2026年秋の棚卸' } });
  return hanako.call('getStockTake', { params: { stockTakeId: take.id } });
}
type Take = Awaited<ReturnType<typeof begin>>;
const entryOf = (take: Take, number: string) =>
  take.entries.find(({ expected }) => expected?.number === number);
const seen = (take: Take, number: string, more: object = {}) => ({
  id: entryOf(take, number)?.id ?? '',
  result: 'found' as const,
  seenAt: new Date().toISOString(),
  ...more,
});
const send = (take: Take, entries: readonly object[], visitor = hanako) =>
  visitor.call('recordStockTakeEntries', {
    params: { stockTakeId: take.id },
    body: { entries: entries as never },
  });

describe('a stock-take', () => {
  it('looks for every device that is there, not for what is gone', async () => {
    const take = await begin();
    expect(take.entries.map(({ expected }) => expected?.number)).toEqual(['PC-1', 'PC-2', 'PC-3']);
    expect(take.counts).toEqual({ open: 3, found: 0, missing: 0, unknownDevice: 0, moved: 0 });
  });

  it('is listed with the others, the newest first', async () => {
    const take = await begin();
    const { rows } = await hanako.call('listStockTakes');
    expect(rows[0]).toMatchObject({ id: take.id, closedAt: null, startedBy: '山田 花子' });
  });

  it('may be about some devices only', async () => {
    const where = [{ column: 'status', operator: 'is' as const, values: ['spare'] }];
    const take = await hanako.call('createStockTake', { body: { name: '予備機', where } });
    expect(take.counts.open).toBe(1);
  });

  it('counts what is found, moved, missing, and what the ledger does not have', async () => {
    const take = await begin();
    const after = await send(take, [
      seen(take, 'PC-1', { place: '受付' }),
      seen(take, 'PC-2', { place: '検査室' }),
      seen(take, 'PC-3', { result: 'missing' }),
      {
        id: randomUUID(),
        result: 'unknown_device',
        code: 'S/N 8842',
        place: '倉庫',
        seenAt: new Date().toISOString(),
      },
    ]);
    expect(after.counts).toEqual({ open: 0, found: 2, missing: 1, unknownDevice: 1, moved: 1 });
    expect(entryOf(after, 'PC-2')).toMatchObject({ place: '検査室', seenBy: '山田 花子' });
  });

  it('lets the later sight count, whichever phone sends first, and takes the same message twice', async () => {
    const take = await begin();
    const late = seen(take, 'PC-1', { place: '二階', seenAt: '2026-04-01T05:00:00Z' });
    const early = seen(take, 'PC-1', { place: '一階', seenAt: '2026-04-01T04:00:00Z' });
    await send(take, [late]);
    await send(take, [early]);
    const unknown = { id: randomUUID(), result: 'unknown_device', code: 'x', seenAt: '2026-04-01T05:00:00Z' };
    await send(take, [unknown, unknown]);
    const after = await send(take, [late, unknown]);
    expect(entryOf(after, 'PC-1')?.place).toBe('二階');
    expect(after.counts.unknownDevice).toBe(1);
  });

  it('believes no phone whose clock is ahead for longer than until now', async () => {
    const take = await begin();
    await send(take, [seen(take, 'PC-1', { place: '一階', seenAt: '2099-01-01T00:00:00Z' })]);
    harness.travel(1000);
    const later = new Date(harness.context.now()).toISOString();
    const after = await send(take, [seen(take, 'PC-1', { place: '二階', seenAt: later })]);
    expect(entryOf(after, 'PC-1')?.place).toBe('二階');
  });

  it('loses nothing when two people send at the same moment', async () => {
    const take = await begin();
    const colleague = await newAccount(harness, hanako, ['system_operator']);
    await Promise.all([
      send(take, [seen(take, 'PC-1')]),
      send(take, [seen(take, 'PC-2')], colleague.visitor),
      send(take, [seen(take, 'PC-3')]),
    ]);
    const after = await hanako.call('getStockTake', { params: { stockTakeId: take.id } });
    expect(after.counts.found).toBe(3);
  });

  it('refuses devices of another stock-take', async () => {
    const [one, other] = [await begin(), await begin()];
    expect((await refusal(send(one, [seen(other, 'PC-1')]))).code).toBe('not-found');
  });

  it('writes the places that were seen into the ledger when it is closed, and that can be undone there', async () => {
    const take = await begin();
    await send(take, [seen(take, 'PC-1', { place: '地下倉庫' })]);
    const params = { stockTakeId: take.id };
    const body = { takeOverPlaces: true, openAreMissing: true, note: '終了' };
    const closed = await hanako.call('closeStockTake', { params, body, ifMatch: take.version });
    expect(closed.counts).toMatchObject({ open: 0, missing: 2, moved: 1 });
    const rows = await hanako.call('listLedgerRows', { params: { ledger: 'device' }, query: { q: 'PC-1' } });
    expect(rows.rows[0]?.values.place).toBe('地下倉庫');
    expect((await refusal(send(take, [seen(take, 'PC-1')]))).detail).toContain('終了しています');
    expect(
      (await refusal(hanako.call('closeStockTake', { params, body, ifMatch: closed.version }))).code,
    ).toBe('conflict');
    const changes = await hanako.call('listLedgerChanges', { params: { ledger: 'device' } });
    expect(changes.rows[0]).toMatchObject({ kind: 'take_over', rowCount: 1 });
    await hanako.call('undoLedgerChange', {
      params: { ledger: 'device', changeSetId: changes.rows[0]?.id ?? '' },
    });
    await hanako.call('reopenStockTake', { params });
    await send(take, [seen(take, 'PC-1')]);
  });

  it('is not closed by somebody who has not seen its last state', async () => {
    const take = await begin();
    const params = { stockTakeId: take.id };
    const call = hanako.call('closeStockTake', { params, body: {}, ifMatch: take.version + 1 });
    expect((await refusal(call)).code).toBe('changed-meanwhile');
  });
});

describe('photos and papers of a row', () => {
  it('are kept, read, removed and brought back', async () => {
    const { rows } = await hanako.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { q: 'PC-2' },
    });
    const params = { ledger: 'device', rowId: rows[0]?.id ?? '' } as const;
    const photo = new File([Buffer.from('89504e470d0a1a0a', 'hex'), 'x'], '銘板.png', { type: 'image/png' });
    const added = await hanako.call('addLedgerFile', { params, query: { kind: 'photo' }, files: [photo] });
    expect(added).toMatchObject({ name: '銘板.png', kind: 'photo', createdBy: '山田 花子' });
    const ledgerFileId = added.id;
    const read = await hanako.call('downloadLedgerFile', { params: { ledgerFileId } });
    expect(read.blob.size).toBe(photo.size);
    await hanako.call('removeLedgerFile', { params: { ledgerFileId } });
    expect((await hanako.call('listLedgerFiles', { params })).files).toEqual([]);
    expect((await refusal(hanako.call('removeLedgerFile', { params: { ledgerFileId } }))).code).toBe(
      'not-found',
    );
    await hanako.call('restoreLedgerFile', { params: { ledgerFileId } });
    expect((await hanako.call('listLedgerFiles', { params })).files).toHaveLength(1);
    const program = new File(['MZ\u0090'], 'setup.exe');
    expect(
      (await refusal(hanako.call('addLedgerFile', { params, query: { kind: 'document' }, files: [program] })))
        .code,
    ).toBe('unsupported-file');
  });
});
