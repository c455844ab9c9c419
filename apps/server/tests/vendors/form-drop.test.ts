/** R-C2, R-B7, R-B13: filled forms dropped in together are matched, looked at, and taken in once, the good ones whatever the bad ones are. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../../../../packages/documents/tests/fixtures/hostile.ts';
import { type Asked, askVendors } from '../support/ask-vendors.ts';
import { actions, asOwner, refusal, refusals } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { fileOf, ownVendorForm, vendorForm } from '../support/vendor-work.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const begin = async (campaignId: string, visitor = hanako) =>
  (await visitor.call('createFormDrop', { params: { campaignId } })).id;
const add = async (formDropId: string, files: File[], visitor = hanako) =>
  (await visitor.call('addFormDropFiles', { params: { formDropId }, files })).files;
const get = (formDropId: string, visitor = hanako) => visitor.call('getFormDrop', { params: { formDropId } });
const apply = (formDropId: string, atMost = 500, visitor = hanako) =>
  visitor.call('applyFormDrop', { params: { formDropId }, body: { atMost } });
const choose = (formDropId: string, formDropFileId: string, requestId: string | null, visitor = hanako) =>
  visitor.call('chooseFormDropFile', { params: { formDropId, formDropFileId }, body: { requestId } });
const requestsOf = async (campaignId: string) =>
  (await hanako.call('getCampaign', { params: { campaignId } })).requests;

async function dropped(asked: Asked, files: File[]) {
  const id = await begin(asked.campaignId);
  return { id, files: await add(id, files) };
}

describe('thirty files at once', () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../../../../packages/documents/tests/fixtures/files/${name}`, import.meta.url));
  /** 「項目,回答」 in Shift_JIS. */
  const SHIFT_JIS = Buffer.from('8d8096da2c89f1939a0d0a312d312c82cd82a20d0a', 'hex');
  const BROKEN: readonly [string, () => File | Promise<File>, RegExp][] = [
    ['macro.xlsm', () => fileOf(hostile.macro(), 'macro.xlsm'), /マクロ/],
    ['secret.xlsx', () => fileOf(hostile.encrypted(), 'secret.xlsx'), /パスワード/],
    ['bomb.xlsx', () => fileOf(hostile.liesAboutSize(), 'bomb.xlsx'), /展開すると/],
    ['letter.xlsx', () => fileOf(hostile.text(), 'letter.xlsx'), /Excelファイル（.xlsx）/],
    ['torn.xlsx', () => fileOf(hostile.truncated(), 'torn.xlsx'), /途中で切れて/],
    ['empty.xlsx', () => fileOf(hostile.empty(), 'empty.xlsx'), /空です/],
    ['scan.pdf', () => fileOf(hostile.pdf(), 'scan.pdf'), /PDF/],
    ['sjis.csv', () => fileOf(SHIFT_JIS, 'sjis.csv'), /Excelファイル（.xlsx）/],
    ['old.xls', () => fileOf(fixture('old-excel.xls'), 'old.xls'), /古い形式/],
    [
      'facility.xlsx',
      () =>
        vendorForm(
          harness,
          undefined,
          'facility.xlsx',
          { '1-1': { first: 'はい (5/20)' } },
          'fy2025/facility',
        ),
      /事業者用ではなく/,
    ],
  ];
  const names = Array.from(
    { length: 20 },
    (_, i) => `株式会社ベンダー${String.fromCharCode(0x3042 + 2 * i)}商会`,
  );

  it('names the reason of every bad one in both languages, and takes the twenty good ones in', async () => {
    const asked = await askVendors(hanako, names);
    const good = names.map((name, i) => vendorForm(harness, name.replace('株式会社', '㈱'), `回答${i}.xlsx`));
    const bad = await Promise.all(BROKEN.map(([, make]) => make()));
    const { id, files } = await dropped(asked, [...bad, ...good]);
    expect(files.filter(({ state }) => state === 'matched')).toHaveLength(20);
    for (const [name, , reason] of BROKEN) {
      const file = files.find((one) => one.name === name);
      expect(file, name).toMatchObject({ state: 'broken', canChoose: false });
      expect(file?.reasons.join(), name).toMatch(reason);
      expect(file?.advice, name).not.toBeNull();
    }
    const english = await hanako.fetch(`${harness.url}/api/form-drops/${id}`, {
      headers: { 'accept-language': 'en' },
    });
    const drop = (await english.json()) as Awaited<ReturnType<typeof get>>;
    for (const file of drop.files.filter(({ state }) => state === 'broken'))
      expect(`${file.reasons.join()} ${file.advice}`, file.name).toMatch(/^[^ぁ-んァ-ヶ一-龠]+$/u);
    const { files: results, drop: after } = await apply(id);
    expect(results).toHaveLength(20);
    expect(results.every(({ responseId, problem }) => responseId !== null && problem === null)).toBe(true);
    expect(after.counts).toEqual({ matched: 0, doubtful: 0, broken: 10, applied: 20, left_out: 0 });
    const requests = await requestsOf(asked.campaignId);
    expect(requests.every(({ status, responseCount }) => status === 'answered' && responseCount === 1)).toBe(
      true,
    );
    expect(await actions(hanako)).toEqual(
      expect.arrayContaining([
        'formDrop.created',
        'formDrop.read',
        'formDrop.applied',
        'vendorRequest.answered',
      ]),
    );
  });
});

describe('forms that are for something else', () => {
  it('are broken: another year, another audience, another facility, blank; and a table that is no form', async () => {
    const asked = await askVendors(hanako, ['他様式']);
    const blank = vendorForm(harness, '他様式', 'blank.xlsx', {});
    const theirs = await ownVendorForm(harness, '他様式', 'theirs.xlsx', {
      request: {
        requestId: '00000000-0000-4000-8000-000000000001',
        organizationId: '00000000-0000-4000-8000-000000000002',
      },
    });
    const older = vendorForm(harness, '他様式', 'older.xlsx', { '2-4': { first: 'はい' } }, 'fy2024/vendor');
    const { files } = await dropped(asked, [blank, theirs, older]);
    const reason = (name: string) => files.find((one) => one.name === name)?.reasons.join() ?? '';
    expect(files.map(({ state }) => state)).toEqual(['broken', 'broken', 'broken']);
    expect(reason('blank.xlsx')).toContain('何も記入されていません');
    expect(reason('theirs.xlsx')).toContain('ほかの施設');
    expect(reason('older.xlsx')).toContain('令和6年度');
  });

  it('addressed to another facility: broken, until a person says that it is for this one', async () => {
    const asked = await askVendors(hanako, ['宛先違い']);
    const file = vendorForm(harness, '宛先違い', 'a.xlsx', {
      '2-4': { first: 'はい', note: '医療機関名：うめ病院' },
    });
    const { id, files } = await dropped(asked, [file]);
    expect(files).toMatchObject([{ state: 'broken', canChoose: true }]);
    expect(files[0]?.reasons.join()).toContain('うめ病院');
    const chosen = await choose(id, files[0]?.id ?? '', asked.vendors.宛先違い?.requestId ?? '');
    expect(chosen.state).toBe('matched');
  });

  it('of a vendor that nobody knows: doubtful, and taken in once a person chose', async () => {
    const asked = await askVendors(hanako, ['知っている会社']);
    const { id, files } = await dropped(asked, [vendorForm(harness, '知らない法人', 'b.xlsx')]);
    expect(files).toMatchObject([{ state: 'doubtful', requestId: null, subjectName: '知らない法人' }]);
    expect((await apply(id)).files).toEqual([]);
    const fileId = files[0]?.id ?? '';
    const other = await askVendors(hanako, ['別の依頼先']);
    const foreign = choose(id, fileId, other.vendors.別の依頼先?.requestId ?? '');
    expect((await refusal(foreign)).code).toBe('not-found');
    await choose(id, fileId, asked.vendors.知っている会社?.requestId ?? '');
    const [taken] = (await apply(id)).files;
    expect(taken).toMatchObject({ fileId, problem: null });
    expect((await refusal(choose(id, fileId, null))).code).toBe('conflict');
  });
});

describe('our own form for a request', () => {
  it('comes back to its request; with another name on it, a person decides', async () => {
    const asked = await askVendors(hanako, ['様式の会社', 'となりの会社']);
    const requestId = asked.vendors.様式の会社?.requestId ?? '';
    const { blob } = await hanako.call('getRequestForm', { params: { requestId } });
    const blank = fileOf(new Uint8Array(await blob.arrayBuffer()), 'blank.xlsx');
    const { organization } = await hanako.call('getSession');
    const request = { requestId, organizationId: organization?.organizationId ?? '' };
    const own = await ownVendorForm(harness, '様式の会社', 'own.xlsx', { request });
    const tampered = await ownVendorForm(harness, 'となりの会社', 'tampered.xlsx', { request });
    const { files } = await dropped(asked, [blank, own, tampered]);
    const by = (name: string) => files.find((one) => one.name === name);
    expect(by('blank.xlsx')).toMatchObject({ state: 'broken', subjectName: '様式の会社' });
    expect(by('own.xlsx')).toMatchObject({ state: 'matched', requestId });
    expect(by('own.xlsx')?.reasons.join()).toContain('依頼の番号');
    expect(by('tampered.xlsx')).toMatchObject({
      state: 'doubtful',
      candidates: [requestId, asked.vendors.となりの会社?.requestId],
    });
  });
});

describe('repeated, competing and late answers', () => {
  it('keeps the same file and the same answer out until a person wants them, and shows what differs', async () => {
    const asked = await askVendors(hanako, ['繰り返し']);
    const requestId = asked.vendors.繰り返し?.requestId ?? '';
    const file = () => vendorForm(harness, '繰り返し', 'one.xlsx');
    const first = await dropped(asked, [file(), file()]);
    expect(first.files.map(({ state }) => state).sort()).toEqual(['left_out', 'matched']);
    await apply(first.id);
    const changed = vendorForm(harness, '繰り返し', 'two.xlsx', {
      '2-4': { first: 'いいえ (5/20)', target: '(9/30)' },
    });
    const second = await dropped(asked, [file()]);
    expect(second.files).toMatchObject([{ state: 'left_out', requestId, differences: 0 }]);
    expect(second.files[0]?.reasons.join()).toContain('すでに受け取った回答と同じ');
    const [differing] = await add(second.id, [changed]);
    expect(differing).toMatchObject({ state: 'matched', hasEarlier: true, differences: 1 });
    const detail = await hanako.call('getFormDropFile', {
      params: { formDropId: second.id, formDropFileId: differing?.id ?? '' },
    });
    expect(detail.changes).toContainEqual({
      itemId: '2-4',
      systemId: null,
      field: 'answer',
      before: 'yes',
      after: 'no',
    });
    await choose(second.id, second.files[0]?.id ?? '', requestId);
    const { files } = await apply(second.id);
    expect(files.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
    const [request] = await requestsOf(asked.campaignId);
    expect(request).toMatchObject({ responseCount: 3, status: 'answered' });
  });

  it('asks which of two different files counts, also when the second comes later', async () => {
    const asked = await askVendors(hanako, ['二通']);
    const { id, files } = await dropped(asked, [vendorForm(harness, '二通', 'a.xlsx')]);
    expect(files).toMatchObject([{ state: 'matched' }]);
    await add(id, [vendorForm(harness, '二通', 'b.xlsx', { '2-4': { first: 'いいえ' } })]);
    const drop = await get(id);
    expect(drop.counts).toMatchObject({ matched: 0, doubtful: 2 });
    const [a, b] = drop.files;
    await choose(id, b?.id ?? '', asked.vendors.二通?.requestId ?? '');
    await choose(id, a?.id ?? '', null);
    expect((await apply(id)).files).toMatchObject([{ name: 'b.xlsx', problem: null }]);
    expect((await get(id)).counts).toMatchObject({ applied: 1, left_out: 1 });
  });

  it('takes a late answer in as late', async () => {
    const asked = await askVendors(hanako, ['遅刻'], { dueOn: '2020-01-31' });
    const { id, files } = await dropped(asked, [vendorForm(harness, '遅刻', 'late.xlsx')]);
    expect(files).toMatchObject([{ state: 'matched', late: true }]);
    expect((await apply(id)).files).toMatchObject([{ late: true, problem: null }]);
  });

  it('takes several forms of one workbook as files of their own', async () => {
    const asked = await askVendors(hanako, ['多シート']);
    const { files } = await dropped(asked, [await twoSheets('多シート')]);
    expect(files).toMatchObject([
      { state: 'doubtful', sheet: '電子カルテ' },
      { state: 'doubtful', sheet: '画像' },
    ]);
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
  });
});

describe('applying', () => {
  it('in parts, again, and by two people at once never doubles an answer', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `並行${'一二三四五六七八'[i]}社`);
    const asked = await askVendors(hanako, names);
    const other = await invite(harness, hanako, ['system_operator', 'safety_manager']);
    const { id } = await dropped(
      asked,
      names.map((name, i) => vendorForm(harness, name, `p${i}.xlsx`)),
    );
    expect((await apply(id, 3)).drop.counts).toMatchObject({ applied: 3, matched: 5 });
    const both = await Promise.all([apply(id), apply(id, 500, other), apply(id)]);
    expect(both.flatMap(({ files }) => files)).toHaveLength(5);
    expect((await apply(id)).files).toEqual([]);
    const requests = await requestsOf(asked.campaignId);
    expect(requests.map(({ responseCount }) => responseCount)).toEqual(names.map(() => 1));
  });

  it('sets a file that fails aside with its reason, and takes the others in', async () => {
    const asked = await askVendors(hanako, ['成功社', '失敗社']);
    const { id, files } = await dropped(asked, [
      vendorForm(harness, '成功社', 'good.xlsx'),
      vendorForm(harness, '失敗社', 'bad.xlsx'),
    ]);
    const bad = files.find(({ name }) => name === 'bad.xlsx')?.id ?? '';
    await asOwner(
      harness,
      hanako,
      `UPDATE form_drop_file SET reading = jsonb_set(reading, '{document,edition}', '"fy2024/vendor"') WHERE id = $1`,
      [bad],
    );
    const { files: results, drop } = await apply(id);
    expect(results.find(({ name }) => name === 'good.xlsx')).toMatchObject({ problem: null });
    expect(results.find(({ name }) => name === 'bad.xlsx')).toMatchObject({ responseId: null });
    expect(results.find(({ name }) => name === 'bad.xlsx')?.problem).not.toBe('');
    expect(drop.counts).toMatchObject({ applied: 1, broken: 1, matched: 0 });
    const failed = (await get(id)).files.find((one) => one.id === bad);
    expect(failed?.reasons.join()).toContain('取り込めませんでした');
  });
});

describe('the end of a drop', () => {
  it('discards what was not taken in; nothing goes on afterwards', async () => {
    const asked = await askVendors(hanako, ['終わり']);
    const { id } = await dropped(asked, [vendorForm(harness, '終わり', 'z.xlsx')]);
    expect(
      (await hanako.call('listFormDrops', { params: { campaignId: asked.campaignId } })).rows,
    ).toMatchObject([{ id, discardedAt: null, counts: { matched: 1 } }]);
    await hanako.call('discardFormDrop', { params: { formDropId: id } });
    const codes = [
      await refusal(apply(id)),
      await refusal(add(id, [vendorForm(harness, '終わり', 'y.xlsx')])),
      await refusal(hanako.call('discardFormDrop', { params: { formDropId: id } })),
    ].map(({ code }) => code);
    expect(codes).toEqual(['conflict', 'conflict', 'conflict']);
  });

  it('takes at most 500 files', async () => {
    const asked = await askVendors(hanako, ['満杯']);
    const id = await begin(asked.campaignId);
    await asOwner(
      harness,
      hanako,
      `INSERT INTO form_drop_file (organization_id, drop_id, id, name, place, sha256, state, reading)
        SELECT organization_id, id, gen_random_uuid(), 'x', 0, decode(repeat('00', 32), 'hex'), 'broken', '{"reasons": []}'
        FROM form_drop, generate_series(1, 500) WHERE id = $1`,
      [id],
    );
    const problem = await refusal(add(id, [vendorForm(harness, '満杯', 'x.xlsx')]));
    expect(problem).toMatchObject({ code: 'conflict' });
    expect(problem.detail).toContain('500');
    expect(problem.details?.reason).toBe(problem.detail);
  });
});

describe('who may', () => {
  it('refuses staff and auditors, and knows nothing of another organization', async () => {
    const asked = await askVendors(hanako, ['権限']);
    const { id } = await dropped(asked, [vendorForm(harness, '権限', 'q.xlsx')]);
    for (const role of ['staff', 'auditor'] as const) {
      const visitor = await invite(harness, hanako, [role]);
      expect((await refusal(get(id, visitor))).code).toBe('forbidden');
      expect((await refusal(begin(asked.campaignId, visitor))).code).toBe('forbidden');
    }
    const stranger = await otherTenant(harness, hanako);
    const file = vendorForm(harness, '権限', 'q.xlsx');
    const codes = await refusals([
      () => get(id, stranger),
      () => apply(id, 500, stranger),
      () => add(id, [file], stranger),
    ]);
    expect(codes).toEqual(['not-found', 'not-found', 'not-found']);
  });
});

async function twoSheets(subject: string): Promise<File> {
  const { buildForm } = await import('../../../../packages/documents/tests/fixtures/form-builder.ts');
  const { writeWorkbook } = await import('../../../../packages/documents/tests/fixtures/xlsx-writer.ts');
  const edition = harness.context.regulations.current().edition('fy2025/vendor');
  const sheets = (['電子カルテ', '画像'] as const).map(
    (name) =>
      buildForm(edition, { '2-4': { first: name === '画像' ? 'はい' : 'いいえ' } }, { name, subject }).sheet,
  );
  return fileOf(writeWorkbook({ sheets }), 'two.xlsx');
}
