/** Stock-takes of the device ledger, as phones send them, in any order and late (R-D2; S1 第13条). */
import { randomUUID } from 'node:crypto';
import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { newAccount } from '../support/identity.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

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
const record = (take: Take, entries: readonly object[], since = -1, visitor = hanako) =>
  visitor.call('recordStockTakeEntries', {
    params: { stockTakeId: take.id },
    body: { entries: entries as never, since },
  });
async function send(take: Take, entries: readonly object[], visitor = hanako) {
  await record(take, entries, -1, visitor);
  return hanako.call('getStockTake', { params: { stockTakeId: take.id } });
}
const unknownDevice = (more: object = {}) => ({
  id: randomUUID(),
  result: 'unknown_device',
  code: '灰色の箱',
  place: '倉庫',
  seenAt: new Date().toISOString(),
  ...more,
});
const photo = () =>
  new File([Buffer.from('89504e470d0a1a0a', 'hex'), 'x'], '銘板.png', { type: 'image/png' });
const statusOf = async (number: string) => {
  const { rows } = await hanako.call('listLedgerRows', {
    params: { ledger: 'device' },
    query: { q: number },
  });
  return rows[0]?.values.status;
};

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

  it('shows what is recorded of one device alone', async () => {
    const take = await begin();
    const wanted = entryOf(take, 'PC-2');
    const one = await hanako.call('getStockTake', {
      params: { stockTakeId: take.id },
      query: { deviceId: wanted?.deviceId ?? '' },
    });
    expect(one.entries).toEqual([wanted]);
    expect(one.counts).toEqual(take.counts);
    const none = await hanako.call('getStockTake', {
      params: { stockTakeId: take.id },
      query: { deviceId: randomUUID() },
    });
    expect(none.entries).toEqual([]);
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
    const where = [{ column: 'status', operator: 'is' as const, values: ['spare'] }];
    const spares = await hanako.call('createStockTake', { body: { name: '予備機', where } });
    const other = await begin();
    const call = record({ ...spares, entries: [] }, [seen(other, 'PC-1')]);
    expect((await refusal(call)).code).toBe('not-found');
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

describe('the walk', () => {
  const walk = (take: Take, since = -1) =>
    hanako.call('getStockTakeWalk', { params: { stockTakeId: take.id }, query: { since } });

  it('is short: what is empty is left out, and the later answers have only what changed', async () => {
    const take = await begin();
    const whole = await walk(take);
    expect(whole.entries).toHaveLength(3);
    expect(whole.entries[0]).toEqual({
      id: entryOf(take, 'PC-1')?.id,
      number: 'PC-1',
      name: '端末PC-1',
      kind: 'terminal',
      place: '受付',
    });
    const after = await record(take, [seen(take, 'PC-2')], whole.revision);
    expect(after.entries).toMatchObject([{ number: 'PC-2', result: 'found', seenBy: '山田 花子' }]);
    expect(after.counts.found).toBe(1);
    expect((await walk(take, after.revision)).entries).toEqual([]);
  });

  it('shows each phone what the others ticked, though all send at once', async () => {
    const take = await begin();
    const colleague = await newAccount(harness, hanako, ['system_operator']);
    const { revision } = await walk(take);
    await Promise.all([
      record(take, [seen(take, 'PC-1')], revision),
      record(take, [seen(take, 'PC-2')], revision, colleague.visitor),
      record(take, [seen(take, 'PC-3')], revision),
    ]);
    const numbers = (await walk(take, revision)).entries.map(({ number }) => number);
    expect(numbers).toEqual(['PC-1', 'PC-2', 'PC-3']);
  });

  it('takes back an unknown device that was recorded by mistake, and tells the other phones', async () => {
    const take = await begin();
    const mistake = unknownDevice({ seenAt: '2026-04-01T05:00:00Z' });
    const { revision } = await record(take, [mistake]);
    const back = { ...mistake, result: 'dismissed', seenAt: '2026-04-01T05:00:05Z' };
    const after = await record(take, [back], revision);
    expect(after.counts.unknownDevice).toBe(0);
    expect(after.entries).toMatchObject([{ id: mistake.id, result: 'dismissed' }]);
    const { entries } = await hanako.call('getStockTake', { params: { stockTakeId: take.id } });
    expect(entries.map(({ id }) => id)).not.toContain(mistake.id);
  });

  it('calls no device of the ledger unknown', async () => {
    const take = await begin();
    for (const result of ['unknown_device', 'dismissed'])
      expect((await refusal(record(take, [seen(take, 'PC-1', { result })]))).code).toBe('not-found');
  });
});

describe('what becomes of a missing device', () => {
  it('is lost in the ledger, or looked for further, and can be decided otherwise', async () => {
    const take = await begin();
    const params = { stockTakeId: take.id };
    await send(take, [seen(take, 'PC-3', { result: 'missing' })]);
    const entryIds = [entryOf(take, 'PC-3')?.id ?? ''];
    const decide = (decision: 'none' | 'keep_looking' | 'lost') =>
      hanako.call('decideStockTakeEntries', { params, body: { entryIds, decision } });
    expect(entryOf(await decide('lost'), 'PC-3')?.decision).toBe('lost');
    expect(await statusOf('PC-3')).toBe('lost');
    expect(entryOf(await decide('keep_looking'), 'PC-3')?.decision).toBe('keep_looking');
    expect(await statusOf('PC-3')).toBe('in_use');
    await send(take, [seen(take, 'PC-3', { seenAt: new Date(Date.now() + 1).toISOString() })]);
    expect((await refusal(decide('lost'))).code).toBe('not-found');
  });
});

describe('what becomes of an unknown device', () => {
  it('is one row of the ledger, however often it is pressed, with place, note and photos', async () => {
    const take = await begin();
    const found = unknownDevice({ note: '赤いランプ' });
    await send(take, [found]);
    const params = { stockTakeId: take.id, stockTakeEntryId: found.id };
    const file = await hanako.call('addStockTakePhoto', { params, files: [photo()] });
    expect(file).toMatchObject({ name: '銘板.png', kind: 'photo' });
    const body = { kind: 'network', name: '無線ルータ' } as const;
    const [first] = await Promise.all([
      hanako.call('addStockTakeDevice', { params, body }),
      hanako.call('addStockTakeDevice', { params, body }),
    ]);
    const entry = first?.entries.find(({ id }) => id === found.id);
    expect(entry).toMatchObject({ decision: 'added', photoIds: [file.id] });
    const { rows } = await hanako.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { q: '無線ルータ' },
    });
    expect(rows.map(({ values }) => [values.kind, values.place, values.note])).toEqual([
      ['network', '倉庫', '灰色の箱\n赤いランプ'],
    ]);
    const rowId = rows[0]?.id ?? '';
    const { files } = await hanako.call('listLedgerFiles', { params: { ledger: 'device', rowId } });
    expect(files.map(({ id }) => id)).toEqual([file.id]);
    await hanako.call('removeLedgerRows', {
      params: { ledger: 'device' },
      body: { selection: { ids: [rowId] } },
    });
  });

  it('takes pictures only, and five at most', async () => {
    const take = await begin();
    const found = unknownDevice();
    await send(take, [found]);
    const params = { stockTakeId: take.id, stockTakeEntryId: found.id };
    const paper = new File(['%PDF-1.7\n%%EOF'], '説明書.pdf', { type: 'application/pdf' });
    const addition = (file: File) => hanako.call('addStockTakePhoto', { params, files: [file] });
    expect((await refusal(addition(paper))).code).toBe('unsupported-file');
    for (const _ of [1, 2, 3, 4, 5]) await addition(photo());
    expect((await refusal(addition(photo()))).detail).toContain('5枚まで');
    const known = { stockTakeId: take.id, stockTakeEntryId: entryOf(take, 'PC-1')?.id ?? '' };
    const wrong = hanako.call('addStockTakePhoto', { params: known, files: [photo()] });
    expect((await refusal(wrong)).code).toBe('not-found');
  });
});

const print = (take: Take, format: 'pdf' | 'xlsx') =>
  hanako.call('printStockTakeReport', { params: { stockTakeId: take.id }, query: { format } });
const texts = async (take: Take) =>
  (await pdfTexts(new Uint8Array(await (await print(take, 'pdf')).blob.arrayBuffer())))
    .join('')
    .replace(/\s/g, '');

describe('a device that was removed from the ledger during the stock-take', () => {
  const ledger = { ledger: 'device' } as const;
  const add = async (number: string) =>
    (
      await hanako.call('createLedgerRow', {
        params: ledger,
        body: { values: { number, name: `端末${number}`, kind: 'terminal', place: '受付' } },
      })
    ).id;
  const remove = (id: string) =>
    hanako.call('removeLedgerRows', { params: ledger, body: { selection: { ids: [id] } } });
  const removedAt = async (take: Take, number: string) => {
    const now = await hanako.call('getStockTake', { params: { stockTakeId: take.id } });
    return entryOf(now, number)?.removedAt;
  };

  it('is recorded as it was seen; phones, page and report say that the ledger has it no more', async () => {
    const [found, gone] = [await add('PC-7'), await add('PC-8')];
    const take = await begin();
    const { changeSetId } = await remove(found);
    await remove(gone);
    const { entries } = await record(take, [
      seen(take, 'PC-7', { place: '検査室' }),
      seen(take, 'PC-8', { result: 'missing' }),
      seen(take, 'PC-1'),
    ]);
    expect(entries.filter(({ isRemoved }) => isRemoved).map(({ number }) => number)).toEqual([
      'PC-7',
      'PC-8',
    ]);
    const day = /^\d{4}-\d\d-\d\dT/;
    expect(await removedAt(take, 'PC-7')).toMatch(day);
    expect(await removedAt(take, 'PC-1')).toBeNull();
    const text = await texts(take);
    for (const part of ['棚卸の間に台帳から削除された機器', '確認できた検査室', '台帳から削除済み'])
      expect(text).toContain(part);
    const book = read(new Uint8Array(await (await print(take, 'xlsx')).blob.arrayBuffer()));
    expect(JSON.stringify(book.Sheets[book.SheetNames[0] ?? ''])).toMatch(/PC-7.*台帳から削除（\d{4}\//);
    await hanako.call('undoLedgerChange', { params: { ...ledger, changeSetId: changeSetId ?? '' } });
    expect(await removedAt(take, 'PC-7')).toBeNull();
    const params = { stockTakeId: take.id };
    await hanako.call('closeStockTake', { params, body: {}, ifMatch: take.version });
    await remove(found);
    expect(await removedAt(take, 'PC-7')).toBeNull();
    expect(await removedAt(take, 'PC-8')).toMatch(day);
  });
});

describe('the report of a stock-take (S1 第13条(1)②)', () => {
  it('is kept with the closing: later changes of the ledger, of the facility, and a second closing leave it', async () => {
    const take = await begin();
    const params = { stockTakeId: take.id };
    await send(take, [seen(take, 'PC-1', { place: '検査室' }), seen(take, 'PC-3', { result: 'missing' })]);
    const body = { takeOverPlaces: true, openAreMissing: true, note: '十一月末まで探す' };
    expect(await texts(take)).toContain('まだ終了していません');
    const closed = await hanako.call('closeStockTake', { params, body, ifMatch: take.version });
    const text = await texts(take);
    for (const part of ['棚卸報告書', 'PC-3', '検査室', '未定', '十一月末まで探す', '場所の違い1件のうち1件'])
      expect(text).toContain(part);
    expect(text).toMatch(/指紋：[0-9a-f]{64}/);
    const { rows } = await hanako.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { q: 'PC-3' },
    });
    const row = rows[0];
    const values = { name: '改名した端末' };
    const rowParams = { ledger: 'device', rowId: row?.id ?? '' } as const;
    await hanako.call('updateLedgerRow', { params: rowParams, body: { values }, ifMatch: row?.version ?? 0 });
    expect(await texts(take)).toBe(text);
    await hanako.call('updateLedgerRow', {
      params: rowParams,
      body: { values: { name: '端末PC-3' } },
      ifMatch: (row?.version ?? 0) + 1,
    });
    await hanako.call('reopenStockTake', { params });
    const again = { params, body: {}, ifMatch: closed.version + 1 };
    await hanako.call('closeStockTake', again);
    expect(await texts(take)).toContain('第2回の終了');
  });

  it('is a workbook too, with every device and what came of it', async () => {
    const take = await begin();
    await send(take, [seen(take, 'PC-1'), unknownDevice()]);
    const { blob, fileName } = await print(take, 'xlsx');
    expect(fileName).toBe('棚卸報告書_2026年秋の棚卸.xlsx');
    const workbook = read(new Uint8Array(await blob.arrayBuffer()));
    const cells = JSON.stringify(workbook.Sheets[workbook.SheetNames[0] ?? '']);
    for (const part of ['PC-1', 'PC-2', 'PC-3', '灰色の箱', 'まだ確認していない機器'])
      expect(cells).toContain(part);
  });

  it('is made once when two people close at the same moment', async () => {
    const take = await begin();
    const params = { stockTakeId: take.id };
    const colleague = await newAccount(harness, hanako, ['system_operator']);
    const close = (visitor: Visitor) =>
      visitor.call('closeStockTake', { params, body: {}, ifMatch: take.version });
    const results = await Promise.allSettled([close(hanako), close(colleague.visitor)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await texts(take)).toContain('第1回の終了');
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
