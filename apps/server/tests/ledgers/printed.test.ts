/** Copies of ledgers for the inspection and labels for devices, over the API (R-D1, R-D2, R-D5). */
import { read, type WorkSheet } from '@e965/xlsx';
import { createClient } from '@mamori/contract/client';
import { LEDGERS, type LedgerId } from '@mamori/core/ledger/ledgers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceCode } from '../../src/services/ledgers/labels-sheet.ts';
import { actions, refusal } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { sampleValues } from '../support/ledger-samples.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

let harness: Harness;
let hanako: Visitor;
let stranger: Visitor;
/** By control number. */
const devices: Record<string, string> = {};

const DEVICES = [
  {
    number: 'PC-002',
    name: '受付端末2',
    kind: 'terminal',
    maker: '富士通',
    model: 'LIFEBOOK',
    place: '受付',
  },
  { number: 'SV-1', name: '電子カルテサーバ', kind: 'server', os: 'Windows Server', osVersion: '2022' },
  {
    number: 'U-001',
    name: 'USBメモリ',
    kind: 'media',
    status: 'disposed',
    disposedOn: '2023-05-08',
    note: '業者廃棄',
  },
  {
    number: 'PC-010',
    name: '=1+1',
    kind: 'terminal',
    software: Array.from({ length: 9 }, (_, at) => `ソフト${at}`),
  },
] as const;

const create = async (ledger: LedgerId, values: object, visitor = hanako) =>
  (await visitor.call('createLedgerRow', { params: { ledger }, body: { values: { ...values } } })).id;

const copy = (ledger: LedgerId, query: object = {}, visitor = hanako) =>
  visitor.call('getLedgerCopy', { params: { ledger }, query });
const bytesOf = async ({ blob }: { readonly blob: Blob }) => new Uint8Array(await blob.arrayBuffer());
const textOf = async (file: Promise<{ readonly blob: Blob }>) =>
  (await pdfTexts(await bytesOf(await file))).join('').replace(/\s/g, '');
const cellsOf = async (file: Promise<{ readonly blob: Blob }>) => {
  const book = read(await bytesOf(await file));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet;
  return Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith('!') ? [] : [String(cell.v)]));
};
const where = (column: string, ...values: readonly string[]) =>
  JSON.stringify([{ column, operator: 'is', values }]);

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  stranger = await otherTenant(harness, hanako);
  for (const values of DEVICES) devices[values.number] = await create('device', values);
});
afterAll(() => harness?.close());

describe('getLedgerCopy', () => {
  it('prints the columns of the official example in the order of control numbers, disposed devices apart', async () => {
    const text = await textOf(copy('device'));
    for (const part of [
      '種別管理番号機器名メーカー・型番設置場所・使用部門管理責任者',
      '件数：4件',
      '条件：すべて',
    ])
      expect(text).toContain(part);
    const order = ['使用中の機器', 'PC-002', 'PC-010', 'SV-1', '使用停止・廃棄した機器', 'U-001', '業者廃棄'];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('廃棄済み2023/5/8');
    expect(text).toContain('ソフト5ほか3件');
    expect(await actions(hanako)).toContain('ledger.copied');
  });

  it('says what it was narrowed to, in words', async () => {
    const text = await textOf(copy('device', { q: '受付', where: where('kind', 'terminal', 'server') }));
    expect(text).toContain('条件：「受付」を含む、種別が「端末PC」か「サーバ」');
    expect(text).toContain('件数：1件');
    expect(text).not.toContain('SV-1');
  });

  it('is the same as Excel, where a formula stays a text', async () => {
    const cells = await cellsOf(copy('device', { format: 'xlsx' }));
    expect(cells).toEqual(
      expect.arrayContaining([
        'メーカー・型番',
        '富士通\nLIFEBOOK',
        '=1+1',
        '使用停止・廃棄した機器',
        '廃棄済み\n2023/5/8',
      ]),
    );
    expect((await copy('device', { format: 'xlsx' })).fileName).toMatch(/^機器台帳_\d{4}-\d\d-\d\d\.xlsx$/);
  });

  it('comes in English for those who read English', async () => {
    const english = createClient({ baseUrl: harness.url, fetch: hanako.fetch, locale: () => 'en' });
    const query = { where: where('disposedOn', '2023-05-08') };
    const text = await textOf(english.call('getLedgerCopy', { params: { ledger: 'device' }, query }));
    for (const part of [
      'Deviceledger',
      'Copyfortheinspection',
      'Disposedofis“2023-05-08”',
      'Retiredanddisposed',
    ])
      expect(text).toContain(part);
  });

  it('heads the use log of each device with its entry, as the official example does', async () => {
    const deviceId = devices['PC-002'] ?? '';
    await create('use_log', {
      deviceId,
      usedOn: '2026-11-02',
      usedBy: '佐藤',
      startedAt: '09:00',
      endedAt: '12:00',
    });
    await create('use_log', {
      deviceId: devices['SV-1'] ?? '',
      usedOn: '2026-11-03',
      usedBy: '鈴木',
      startedAt: '10:00',
    });
    const text = await textOf(copy('use_log'));
    expect(text).toContain('使用年月日使用者開始時間終了時間');
    expect(text).toMatch(/端末PCPC-002受付端末2富士通受付.*2026\/11\/2佐藤09:0012:00/);
    expect(text).toMatch(/サーバSV-1.*2026\/11\/3鈴木/);
  });

  it('never prints what could open a sealed account', async () => {
    const secret = 'Tamago-5678';
    const glass = {
      name: 'hijou-admin',
      layer: 'server_os',
      kind: 'break_glass',
      note: secret,
      sealPlace: '院長室の金庫',
    };
    await create('account', glass);
    await create('account', { name: 'yamada', layer: 'application', kind: 'personal', note: '育休中' });
    const text =
      (await textOf(copy('account'))) + (await cellsOf(copy('account', { format: 'xlsx' }))).join();
    expect(text).toContain('hijou-admin');
    expect(text).toContain('育休中');
    expect(text).not.toContain(secret);
    expect(text).not.toContain('金庫');
  });

  it.each(LEDGERS.map(({ id }) => id))(
    '%s: every column of a full row, as PDF and as Excel',
    async (ledger) => {
      await create(ledger, await sampleValues(hanako, ledger));
      const cells = await cellsOf(copy(ledger, { format: 'xlsx' }));
      expect(cells.length).toBeGreaterThan(8);
      expect(cells).not.toContain('undefined');
      expect(await textOf(copy(ledger))).toContain('立入検査用の写し');
    },
  );

  it('refuses conditions that the ledger does not have', async () => {
    expect((await refusal(copy('device', { where: where('colour', 'red') }))).code).toBe('invalid-input');
  });

  it('shows nothing of another organization', async () => {
    const text = await textOf(copy('device', {}, stranger));
    expect(text).toContain('条件に合う行がありません');
    expect(text).not.toContain('PC-002');
  });
});

describe('printDeviceLabels', () => {
  const labels = (body: object, visitor = hanako) =>
    visitor.call('printDeviceLabels', { body: { ids: [devices['PC-002'] ?? ''], ...body } });

  it('prints number, name and facility in the order asked for, and leaves a trace', async () => {
    const ids = [devices['U-001'] ?? '', devices['PC-002'] ?? ''];
    const text = await textOf(labels({ ids, layout: '44', start: 44 }));
    expect(text.indexOf('U-001')).toBeLessThan(text.indexOf('PC-002'));
    expect(text.match(/無断持ち出し禁止/g)).toHaveLength(1);
    expect(await pdfTexts(await bytesOf(await labels({ ids, layout: '44', start: 44 })))).toHaveLength(2);
    expect(await actions(hanako)).toContain('ledger.labelsPrinted');
  });

  it('begins only where the sheet has a label', async () => {
    const problem = await refusal(labels({ layout: '10', start: 11 }));
    expect(problem.code).toBe('invalid-input');
    expect(JSON.stringify(problem)).toContain('10枚');
  });

  it('refuses devices that are gone or belong to others, and people without the ledger', async () => {
    expect((await refusal(labels({}, stranger))).code).toBe('not-found');
    const gone = await create('device', { name: '古い端末', kind: 'terminal' });
    const selection = { ids: [gone] };
    await hanako.call('removeLedgerRows', { params: { ledger: 'device' }, body: { selection } });
    expect((await refusal(labels({ ids: [gone] }))).code).toBe('not-found');
    const staff = await invite(harness, hanako, ['staff']);
    expect((await refusal(labels({}, staff))).code).toBe('forbidden');
    expect((await refusal(copy('device', {}, staff))).code).toBe('forbidden');
    const auditor = await invite(harness, hanako, ['auditor']);
    expect(await textOf(labels({}, auditor))).toContain('PC-002');
  });
});

describe('the code on a label', () => {
  it('is an address where phones reach the installation, otherwise a name that its app knows', () => {
    const publicUrl = 'https://mamori.sakura.example.jp/';
    expect(deviceCode({ publicUrl, linksReach: true }, 'x')).toBe('https://mamori.sakura.example.jp/d/x');
    expect(deviceCode({ publicUrl: 'http://localhost:8420', linksReach: false }, 'x')).toBe(
      'mamori:device/x',
    );
  });
});
