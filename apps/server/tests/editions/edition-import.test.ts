/** R-B1, R-B12, R-B15: an edition comes from the ministry's own workbooks, is reviewed, published, and then works everywhere. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOutput } from '@mamori/contract/client';
import { editionHash } from '@mamori/regulations/edition-hash';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../../../../packages/documents/tests/fixtures/hostile.ts';
import {
  combinedSheet,
  demarcationRows,
  vendorSheet,
} from '../../../../packages/documents/tests/fixtures/official-2026.ts';
import { type SheetSpec, writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { answer, answerOf, asOwner, refusal, start } from '../support/facility-work.ts';
import { type Harness, invite, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';

type EditionImport = CallOutput<'getEditionImport'>;

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const workbook = (sheets: SheetSpec[]): Uint8Array<ArrayBuffer> => new Uint8Array(writeWorkbook({ sheets }));
const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
const combined = (name = '001716187.xlsx') => file(workbook([combinedSheet()]), name);
const vendor = (name = '001716188.xlsx') => file(workbook([vendorSheet()]), name);
const upload = (files: File[], visitor = hanako) => visitor.call('createEditionImport', { files });
const discard = (importId: string) => hanako.call('discardEditionImport', { params: { importId } });
const review = (found: EditionImport, change: Partial<EditionImport> = {}, settled?: number[]) =>
  hanako.call('reviewEditionImport', {
    params: { importId: found.id },
    body: {
      editions: change.editions ?? found.editions,
      equivalences: change.equivalences ?? found.equivalences,
      ...(settled ? { settled } : {}),
    },
    ifMatch: found.version,
  });
const publish = (importId: string) => hanako.call('publishEditionImport', { params: { importId } });
const get = (importId: string) => hanako.call('getEditionImport', { params: { importId } });

/** The log of the installation, which belongs to no organization. */
const installationLog = () =>
  harness.context.database.maintenance(async (client) => {
    await client.query("BEGIN; SET LOCAL app.maintenance = 'on'");
    const { rows } = await client.query<{ action: string; details: Record<string, unknown> }>(
      "SELECT action, details FROM audit_entry WHERE action LIKE 'edition.%' ORDER BY id",
    );
    await client.query('COMMIT');
    return rows;
  });

describe('what is refused', () => {
  it('names every file that cannot be read, and keeps nothing of the others', async () => {
    const problem = await refusal(
      upload([
        combined(),
        file(hostile.macro(), 'マクロ.xlsm'),
        file(hostile.truncated(), '途中.xlsx'),
        file(new TextEncoder().encode('%PDF-1.7'), '様式.pdf'),
      ]),
    );
    expect(problem).toMatchObject({
      code: 'unreadable-file',
      details: {
        files: [
          { file: 'マクロ.xlsm', code: 'macros' },
          { file: '途中.xlsx', code: 'truncated' },
          { file: '様式.pdf' },
        ],
      },
    });
    for (const name of ['マクロ.xlsm', '途中.xlsx', '様式.pdf']) expect(problem.detail).toContain(name);
    expect(problem.detail).not.toContain('001716187');
    expect((await hanako.call('listEditionImports')).rows).toEqual([]);
  });

  it('says in English too which file it was', async () => {
    const english = harness.visitor('en');
    const fetched = await hanako.fetch(`${harness.url}/api/edition-imports`, {
      method: 'POST',
      headers: { 'x-mamori-request': '1', 'accept-language': 'en' },
      body: formOf(file(hostile.empty(), 'empty.xlsx')),
    });
    expect(((await fetched.json()) as { detail: string }).detail).toMatch(/^empty\.xlsx: .*[a-z]/);
    expect(await refusal(english.call('listEditionImports'))).toMatchObject({ code: 'not-signed-in' });
  });

  it('keeps an unknown layout as a report, with no edition and nothing to publish', async () => {
    const sheet = { name: 'Sheet1', cells: { A1: '在庫表', A2: '鉛筆', B2: 12 } };
    const found = await upload([file(workbook([sheet]), '在庫.xlsx')]);
    expect(found).toMatchObject({ completeness: 'unrecognised', editions: [], editionIds: [] });
    expect(found.report.notUnderstood.map(({ code }) => code)).toContain('edition-import.no-form');
    expect(found.report.notUnderstood.map(({ message }) => message).join()).toContain('在庫');
    expect((await refusal(publish(found.id))).code).toBe('edition-incomplete');
    const settled = await review(
      found,
      {},
      found.report.notUnderstood.map((_, i) => i),
    );
    expect(settled.problems.map(({ code }) => code)).toEqual(['no-edition']);
    expect((await refusal(publish(found.id))).detail).toContain('版が一つもありません');
    await discard(found.id);
  });

  it('is for whoever runs the installation', async () => {
    const manager = await invite(harness, hanako, ['safety_manager']);
    expect((await refusal(upload([combined()], manager))).code).toBe('forbidden');
    expect((await refusal(manager.call('listEditionImports'))).code).toBe('forbidden');
  });
});

describe('a draft', () => {
  let draft: EditionImport;

  it('holds every edition of all workbooks, with its table against the previous one and the reasons', async () => {
    draft = await upload([combined(), vendor()]);
    expect(draft).toMatchObject({ completeness: 'complete', state: 'draft', createdBy: '山田 花子' });
    expect(draft.fileNames).toEqual(['001716187.xlsx', '001716188.xlsx']);
    expect(draft.editionIds).toEqual([
      'fy2026/facility',
      'fy2026/pharmacy',
      'fy2026/vendor',
      'fy2026/pharmacy-vendor',
    ]);
    expect(draft.equivalences.map(({ from, to }) => `${from} ${to}`)).toContain(
      'fy2025/facility fy2026/facility',
    );
    const table = draft.proposals.find((one) => one.to === 'fy2026/facility');
    const same = table?.items.find((one) => one.to[0] === '2-1');
    expect(same).toMatchObject({ relation: 'same', score: 1 });
    expect(same?.reasons[0]).toMatchObject({ code: 'text-equal', message: '文言が同じです' });
    const added = draft.equivalences[0]?.entries.find((one) => one.to[0] === '2-6');
    expect(added).toMatchObject({ relation: 'new', difference: { en: 'A new item.' } });
  });

  it('keeps the demarcation of responsibility word by word', () => {
    expect(draft.extraTables).toMatchObject([{ kind: 'demarcation', sheet: '事業者確認用' }]);
    const kept = draft.extraTables[0]?.rows.flat() ?? [];
    for (const text of demarcationRows.flat().filter(Boolean)) expect(kept).toContain(text);
  });

  it('keeps the workbooks themselves', async () => {
    const { rows } = await harness.context.database.maintenance((client) =>
      client.query<{ sha256: Buffer; content: Buffer }>(
        'SELECT sha256, content FROM edition_import_file WHERE edition_import_id = $1 ORDER BY number',
        [draft.id],
      ),
    );
    expect(rows).toHaveLength(2);
    for (const { sha256, content } of rows)
      expect(createHash('sha256').update(content).digest()).toEqual(sha256);
  });

  it('takes corrections, tells what is still wrong, and refuses to be published before', async () => {
    const facility = draft.equivalences[0];
    if (!facility) throw new Error('no table');
    const holes = { ...facility, entries: facility.entries.filter((one) => one.to[0] !== '2-1') };
    const rest = draft.equivalences.slice(1);
    const broken = await review(draft, { equivalences: [holes, ...rest] });
    expect(broken.version).toBe(draft.version + 1);
    expect(broken.problems.map(({ code, subject }) => [code, subject])).toContainEqual([
      'item-not-covered',
      'fy2025/facility → fy2026/facility',
    ]);
    const refused = await refusal(publish(draft.id));
    expect(refused.code).toBe('edition-incomplete');
    expect(refused.detail).toContain('2-1');
    expect(refused.details).toMatchObject({ problems: broken.problems });
    const [first, ...others] = draft.editions;
    if (!first) throw new Error('no edition');
    const corrected = JSON.parse(
      JSON.stringify(first).replace('不要なソフトウェア及びサービス', '不要なソフトウェアおよびサービス'),
    );
    const editions = [corrected, ...others];
    const unlike = await review({ ...broken, equivalences: draft.equivalences }, { editions });
    expect(unlike.problems.map(({ code, path }) => [code, path])).toEqual([
      ['same-but-different', 'entries.6'],
    ]);
    const difference = { ja: '表記だけの違いです。', en: 'Spelling only.' };
    const entries = facility.entries.map((one) =>
      one.to[0] === '2-5' ? { ...one, relation: 'minor' as const, difference } : one,
    );
    draft = await review(unlike, { equivalences: [{ ...facility, entries }, ...rest] });
    expect(draft.problems).toEqual([]);
  });

  it('refuses a review of an older state and one that fits no model', async () => {
    const outdated = await refusal(review({ ...draft, version: 1 }));
    expect(outdated).toMatchObject({ code: 'changed-meanwhile', details: { current: { id: draft.id } } });
    const editions = draft.editions.map((one) => ({ ...one, fiscalYear: 'soon' }));
    const wrong = await refusal(review(draft, { editions: editions as never }));
    expect(wrong.code).toBe('invalid-input');
    expect(wrong.fields?.[0]?.pointer).toContain('/editions/0/fiscalYear');
  });

  it('is nothing that anybody can answer yet', async () => {
    expect((await refusal(start(hanako, 'fy2026/facility'))).code).toBe('not-found');
    const { newer } = await hanako.call('listEditions');
    expect(newer?.files.map(({ fileName }) => fileName)).toEqual(['001716187.xlsx', '001716188.xlsx']);
    expect(newer?.audiences).toEqual(['facility', 'pharmacy', 'vendor', 'pharmacy-vendor']);
  });

  it('is published as a whole, with hashes, copies for the command line and an entry in the log', async () => {
    const published = await publish(draft.id);
    expect(published).toMatchObject({ state: 'published', problems: [] });
    const { rows, newer } = await hanako.call('listEditions');
    expect(rows.filter((row) => row.imported).map((row) => row.id)).toEqual(published.editionIds.toSorted());
    expect(newer).toBeNull();
    const facility = harness.context.regulations.current().edition('fy2026/facility');
    const copy = JSON.parse(
      await readFile(join(harness.context.config.dataDirectory, 'editions', 'fy2026-facility.json'), 'utf8'),
    );
    expect(copy.editions.map(editionHash)).toEqual([editionHash(facility)]);
    expect(copy.equivalences).toMatchObject([{ from: 'fy2025/facility', to: 'fy2026/facility' }]);
    const entry = (await installationLog()).findLast(({ action }) => action === 'edition.published');
    expect(entry?.details.sha256).toMatchObject({ 'fy2026/facility': editionHash(facility) });
  });

  it('says for ever which wording a person corrected', () => {
    const { item } = harness.context.regulations.current().item('fy2026/facility', '2-5') ?? {};
    expect(item?.remarks[0]?.ja).toContain('不要なソフトウェア及びサービス');
    const untouched = harness.context.regulations.current().item('fy2026/facility', '2-1');
    expect(untouched?.item.remarks).toEqual([]);
  });

  it('never changes afterwards, for anybody', async () => {
    const published = await get(draft.id);
    expect((await refusal(review(published))).code).toBe('conflict');
    expect((await refusal(publish(draft.id))).code).toBe('conflict');
    expect((await refusal(discard(draft.id))).code).toBe('conflict');
    for (const statement of [
      'UPDATE edition_import SET content = content WHERE id = $1',
      'DELETE FROM edition_import_file WHERE edition_import_id = $1',
      'DELETE FROM edition_publication WHERE edition_import_id = $1',
    ])
      await expect(asOwner(harness, hanako, statement, [draft.id]), statement).rejects.toThrow();
  });

  it('is not read a second time', async () => {
    const again = await refusal(upload([combined()]));
    expect(again).toMatchObject({
      code: 'edition-exists',
      details: { editions: ['fy2026/facility', 'fy2026/pharmacy'] },
    });
  });
});

describe('the imported edition', () => {
  let assessmentId: string;

  it('is answered, with the answers of FY2025 carried over by the reviewed table', async () => {
    const before = await start(hanako, 'fy2025/facility');
    await answer(hanako, before, '1-1', typed('yes', { basis: '任命書' }));
    await answer(hanako, before, '2-1', typed('yes', { basis: '台帳' }));
    assessmentId = await start(hanako, 'fy2026/facility');
    const preview = await hanako.call('previewCarryOver', {
      params: { assessmentId },
      query: { from: before },
    });
    const relations = new Map(preview.items.map((one) => [one.itemId, one.relation]));
    expect(relations.get('2-1')).toBe('same');
    expect(relations.get('2-6')).toBe('new');
    await hanako.call('applyCarryOver', {
      params: { assessmentId },
      body: { from: before, items: ['2-1'] },
    });
    expect(await answerOf(hanako, assessmentId, '2-1')).toMatchObject({
      state: 'proposed',
      value: { answer: null, basis: '台帳', proposal: { answer: 'yes', edition: 'fy2025/facility' } },
    });
    await answer(hanako, assessmentId, '2-6', typed('no', { targetDate: '2027-03-01', basis: '設定画面' }));
    expect((await answerOf(hanako, assessmentId, '2-6'))?.value).toMatchObject({
      answer: 'no',
      targetDate: '2027-03-01',
    });
  });

  it('gives the official form as workbook and as PDF', async () => {
    for (const [format, magic] of [
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const answered = await hanako.fetch(
        `${harness.url}/api/assessments/${assessmentId}/form?format=${format}`,
      );
      expect(answered.status, await answered.clone().text()).toBe(200);
      const bytes = Buffer.from(await answered.arrayBuffer());
      expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
      expect(bytes.length).toBeGreaterThan(3000);
    }
  });

  it("reads a filled form on the ministry's own workbook", async () => {
    const filled = combinedSheet(
      {},
      { '1-1': { answer: 'はい', date: '6/15' }, '3-2': { answer: 'いいえ', target: '令和9年3月1日' } },
    );
    const preview = await hanako.call('createFormImport', {
      params: { assessmentId },
      files: [file(workbook([filled]), '記入済み.xlsx')],
    });
    expect(preview.recognised.editionId).toBe('fy2026/facility');
    await hanako.call('applyFormImport', {
      params: { formImportId: preview.id },
      body: { items: ['1-1', '3-2'] },
    });
    expect((await answerOf(hanako, assessmentId, '1-1'))?.value).toMatchObject({
      answer: 'yes',
      date: '2026-06-15',
    });
    expect((await answerOf(hanako, assessmentId, '3-2'))?.value.targetDate).toBe('2027-03-01');
  });

  it('is known after a restart of the server', async () => {
    await harness.context.regulations.reload();
    expect(harness.context.regulations.isImported('fy2026/vendor')).toBe(true);
  });
});

describe('what was not understood', () => {
  it('keeps a draft from being published until a person says that each place is dealt with', async () => {
    const sheet = combinedSheet();
    const cells = Object.fromEntries(
      Object.entries({
        ...sheet.cells,
        A24: '区分',
        B24: '担当',
        C24: '頻度',
        A25: '点検',
        B25: '係',
        C25: '毎月',
      }).map(([cell, value]) => [
        cell,
        typeof value === 'string'
          ? value.replaceAll('令和８年', '令和９年').replaceAll('令和9年度まで', '令和10年度まで')
          : value,
      ]),
    );
    const draft = await upload([file(workbook([{ ...sheet, cells }]), 'r9.xlsx')]);
    expect(draft).toMatchObject({ completeness: 'partial' });
    expect(draft.editionIds).toEqual(['fy2027/facility', 'fy2027/pharmacy']);
    const refused = await refusal(publish(draft.id));
    expect(refused.detail).toContain('読み取れなかったところが残っています');
    const all = draft.report.notUnderstood.map((_, i) => i);
    const settled = await review(draft, {}, all);
    expect(settled.report.notUnderstood.every((one) => one.settled)).toBe(true);
    expect(settled.problems).toEqual([]);
    expect((await publish(draft.id)).state).toBe('published');
  });

  it('goes with the draft and its workbooks when a person gives it up', async () => {
    const sheet = { name: 'Sheet1', cells: { A1: '予定表' } };
    const { id } = await upload([file(workbook([sheet]), '予定.xlsx')]);
    await discard(id);
    expect(await get(id)).toMatchObject({ state: 'discarded', fileNames: ['予定.xlsx'] });
    expect((await installationLog()).at(-1)?.action).toBe('edition.discarded');
  });
});

function formOf(one: File): FormData {
  const form = new FormData();
  form.append('file', one);
  return form;
}
