/** Lists into ledgers and out of them: every encoding, every error by line, all or nothing, lossless (R-D1). */
import { LEDGERS, type LedgerId } from '@mamori/core/ledger/ledgers';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { sampleValues } from '../support/ledger-samples.ts';

let harness: Harness;
let hanako: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

const device = { ledger: 'device' } as const;
type Bytes = Uint8Array<ArrayBuffer>;
const file = (content: string | Bytes, name = '機器一覧.csv') => new File([content], name);
const preview = (content: string | Bytes, query = {}, visitor = hanako, ledger: LedgerId = 'device') =>
  visitor.call('previewLedgerImport', { params: { ledger }, query, files: [file(content)] });

async function apply(content: string | Bytes, query = {}, visitor = hanako, ledger: LedgerId = 'device') {
  const { fingerprint } = await preview(content, query, visitor, ledger);
  return visitor.call('applyLedgerImport', {
    params: { ledger },
    query: { ...query, fingerprint },
    files: [file(content)],
  });
}

const rows = async (q: string, visitor = hanako) =>
  (await visitor.call('listLedgerRows', { params: device, query: { q } })).rows.map(({ values }) => values);

const LIST = `管理番号,機器名,種別,メーカー,設置場所,OS,サポート終了日,患者情報
PC-101,受付端末1,ノートPC,富士通,受付,Windows 11 Pro,2027/10/12,あり
PC-102,受付端末2,デスクトップ,NEC,受付,Windows 10 Pro,R7.10.14,有
SV-101,電子カルテサーバ,サーバー,日立,サーバ室,Windows Server 2019,2029-01-09,○
`;

describe('a list', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Shift_JIS', (text: string) => iconv.encode(text, 'cp932')],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
  ])('in %s is read with its columns guessed', async (_, encode) => {
    const answer = await preview(new Uint8Array(encode(LIST)));
    expect(answer.columns.map(({ column }) => column)).toEqual([
      'number',
      'name',
      'kind',
      'maker',
      'place',
      'os',
      'supportEndsOn',
      'patientData',
    ]);
    expect(answer.counts).toEqual({ create: 3, update: 0, unchanged: 0, refused: 0 });
    expect(answer.rows[1]?.changes).toContainEqual({
      column: 'サポート終了日',
      before: '',
      after: '2025-10-14',
    });
  });

  it('says for every wrong cell where it is, what is wrong and what to do, and imports nothing', async () => {
    const list = `管理番号,機器名,種別,サポート終了日,購入価格（円）
A-1,正しい端末,端末PC,2027/10/12,120000
A-2,,端末PC,2027/10/12,
A-3,冷蔵庫,冷蔵庫,03/04/2025,高い
A-1,二度目の端末,端末PC,,
`;
    const answer = await preview(list);
    expect(answer.counts).toEqual({ create: 1, update: 0, unchanged: 0, refused: 3 });
    const remarks = answer.rows.flatMap(({ line, remarks: all }) =>
      all.map(({ code, column }) => `${line} ${column} ${code}`),
    );
    expect(remarks.toSorted()).toEqual([
      '3 機器名 missing',
      '4 サポート終了日 date-order-unclear',
      '4 種別 not-a-choice',
      '4 購入価格（円） not-a-number',
      '5 管理番号 repeated',
    ]);
    const [kind] = answer.rows.flatMap(({ remarks: all }) =>
      all.filter(({ code }) => code === 'not-a-choice'),
    );
    expect(kind?.message).toMatch(
      /^「冷蔵庫」は選べる値ではありません。次のどれかにしてください：サーバ、端末PC/,
    );
    const { fingerprint } = answer;
    const call = (query: object) =>
      hanako.call('applyLedgerImport', {
        params: device,
        query: { fingerprint, ...query },
        files: [file(list)],
      });
    expect((await refusal(call({}))).code).toBe('conflict');
    expect(await rows('正しい端末')).toEqual([]);
    await call({ skipRefused: 'true' });
    expect(await rows('正しい端末')).toHaveLength(1);
    expect(await rows('冷蔵庫')).toEqual([]);
  });

  it('updates what it finds by key, leaves empty cells alone, and can be undone as a whole', async () => {
    await apply(LIST);
    const changed = `資産番号,設置場所,備考\nPC-101,会計,\nPC-102,,液晶を交換\n`;
    const answer = await apply(changed, {});
    expect(answer.counts).toMatchObject({ update: 2, create: 0 });
    expect((await rows('受付端末1'))[0]).toMatchObject({
      place: '会計',
      os: 'Windows 11 Pro',
      patientData: 'yes',
    });
    expect((await rows('受付端末2'))[0]).toMatchObject({ place: '受付', note: '液晶を交換' });
    await hanako.call('undoLedgerChange', { params: { ...device, changeSetId: answer.changeSetId ?? '' } });
    expect((await rows('受付端末1'))[0]).toMatchObject({ place: '受付' });
  });

  it('remembers how a person assigned the columns', async () => {
    const list = `コード,よびな,分類\nX-1,待合のテレビ,その他\n`;
    expect((await preview(list)).columns.map(({ column }) => column)).not.toContain('name');
    await apply(list, { columns: 'number,name,kind' });
    const again = await preview(list.replace('X-1', 'X-2'));
    expect(again.isRemembered).toBe(true);
    expect(again.columns.map(({ column }) => column)).toEqual(['number', 'name', 'kind']);
  });

  it('takes values for columns that it lacks', async () => {
    await apply(`ホスト名\nlab-01\n`, { defaults: JSON.stringify({ kind: 'medical', place: '検査室' }) });
    expect((await rows('lab-01'))[0]).toMatchObject({ kind: 'medical', place: '検査室' });
  });

  it('is refused when the ledger changed since the preview', async () => {
    const list = `管理番号,機器名,種別\nZ-1,端末Z,端末PC\n`;
    const { fingerprint } = await preview(list);
    await apply(list);
    const later = `管理番号,機器名,種別,備考\nZ-1,端末Z,端末PC,x\n`;
    const call = hanako.call('applyLedgerImport', {
      params: device,
      query: { fingerprint },
      files: [file(later)],
    });
    expect((await refusal(call)).code).toBe('changed-meanwhile');
  });

  it.each([
    ['nothing', ''],
    ['a PDF', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0x81, 0xff])],
    ['a torn workbook', new Uint8Array(Buffer.from('PK\u0003\u0004torn'))],
    ['an open quote', '機器名,種別\n"受付,端末PC\n'],
  ])('is refused in words when it is %s', async (_, content) => {
    const problem = await refusal(preview(content));
    expect(['unreadable-file', 'unsupported-file']).toContain(problem.code);
    expect(problem.detail?.length).toBeGreaterThan(7);
  });
});

describe.each(LEDGERS.map(({ id }) => [id] as const))('the ledger %s', (ledger) => {
  it.each([
    { format: 'csv', encoding: 'utf-8' },
    { format: 'csv', encoding: 'shift_jis' },
    { format: 'xlsx', encoding: 'utf-8' },
  ] as const)('is exported as $format ($encoding) and read again without loss', async (query) => {
    const values = await sampleValues(hanako, ledger);
    const created = await hanako.call('createLedgerRow', { params: { ledger }, body: { values } });
    const params = { ledger };
    const { blob, fileName } = await hanako.call('exportLedger', { params, query });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(fileName).toMatch(query.format === 'csv' ? /\.csv$/ : /\.xlsx$/);
    const same = await preview(bytes, {}, hanako, ledger);
    expect(same.rows.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(same.counts).toMatchObject({ create: 0, update: 0, refused: 0 });
    expect(same.counts.unchanged).toBeGreaterThan(0);
    // Also when the row has become another one meanwhile: the list brings everything back.
    const blank = Object.fromEntries(
      Object.keys(values)
        .filter((key) => key === 'note')
        .map((key) => [key, '別の備考']),
    );
    await hanako.call('updateLedgerRow', {
      params: { ledger, rowId: created.id },
      body: { values: blank },
      ifMatch: created.version,
    });
    await apply(bytes, {}, hanako, ledger);
    const { row } = await hanako.call('getLedgerRow', { params: { ledger, rowId: created.id } });
    expect(row.values).toEqual(created.values);
  });
});

describe('an export', () => {
  it('refuses Shift_JIS where a name would be lost', async () => {
    await hanako.call('createLedgerRow', {
      params: { ledger: 'staff' },
      body: { values: { name: '𠮷野 花子', number: 'N-1' } },
    });
    const problem = await refusal(
      hanako.call('exportLedger', { params: { ledger: 'staff' }, query: { encoding: 'shift_jis' } }),
    );
    expect(problem.code).toBe('conflict');
    expect(problem.detail).toContain('𠮷');
  });

  it('opens no formula in Excel, and gives others nothing of ours', async () => {
    const { blob } = await hanako.call('exportLedger', { params: device });
    const cells = (await blob.text()).split(/[,\n]/);
    expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
    const stranger = await otherTenant(harness, hanako);
    const foreign = await stranger.call('exportLedger', { params: device });
    expect((await foreign.blob.text()).trim().split('\n')).toHaveLength(1);
  });
});
