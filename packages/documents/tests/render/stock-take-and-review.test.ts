/** The report of a stock-take and the sheet of an account review on paper (R-D2, R-E3). */
import { LOCALES } from '@mamori/messages/locale';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import {
  type AccountReviewLine,
  type AccountReviewSheetInput,
  accountReviewSheet,
} from '../../src/sheets/account-review-sheet.ts';
import { type StockTakeReportInput, stockTakeReport } from '../../src/sheets/stock-take-report.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const device = (at: number) => ({
  number: `PC-00${at}`,
  name: `受付端末${at}`,
  kind: '端末PC',
  place: '1階 受付',
  note: '',
});
const report = (rest: Partial<StockTakeReportInput> = {}): StockTakeReportInput => ({
  locale: 'ja',
  facility: 'さくら診療所',
  name: '令和8年度 秋の棚卸',
  startedOn: '2026-11-01',
  closedOn: '2026-11-20',
  by: ['山田 花子', '鈴木 一郎'],
  closedBy: '山田 花子',
  placesTakenOver: 1,
  number: 1,
  digest: 'ab'.repeat(32),
  counts: { found: 118, moved: 1, missing: 1, unknown: 1, open: 1 },
  missing: [{ ...device(1), lastSeenOn: '2026-05-10', decision: '探し続ける' }],
  moved: [{ ...device(2), seenPlace: '2階 医局' }],
  unknown: [
    {
      code: 'ラベルのない灰色の箱',
      place: 'サーバ室',
      note: '事業者に確認中',
      seenBy: '鈴木 一郎',
      decision: '台帳に追加した',
    },
  ],
  open: [device(4)],
  note: '見つからない1台は11月末まで探す。',
  ...rest,
});

const line = (rest: Partial<AccountReviewLine> = {}): AccountReviewLine => ({
  account: 'yamada-t',
  person: '山田 太郎（10012）',
  leftOn: null,
  system: '電子カルテ',
  layer: 'application',
  kind: 'personal',
  lastUsedOn: '2026-10-01',
  administrator: 'no',
  decision: null,
  note: '',
  ...rest,
});
const review = (rest: Partial<AccountReviewSheetInput> = {}): AccountReviewSheetInput => ({
  locale: 'ja',
  facility: 'さくら診療所',
  name: '令和8年度 下期',
  department: '外来看護',
  dueOn: '2026-12-15',
  reviewer: '看護師長 佐藤',
  lines: [
    line(),
    line({ account: 'maint', person: '', kind: 'vendor', lastUsedOn: null, administrator: 'yes' }),
  ],
  signed: null,
  ...rest,
});

const textOf = async (sheet: ReturnType<typeof stockTakeReport>) =>
  (await readPdf(await renderer.sheet(sheet))).text;

describe('the report of a stock-take', () => {
  it('tells counts, what is missing since when, what moved, what nobody knows, what is open, and is signed', async () => {
    const text = await textOf(stockTakeReport(report()));
    for (const part of [
      '令和8年11月1日（2026年）から令和8年11月20日（2026年）まで',
      '山田花子、鈴木一郎',
      '118',
      'PC-001',
      '2026/5/10',
      '2階医局',
      'ラベルのない灰色の箱',
      'まだ確認していない機器',
      '探し続ける',
      '台帳に追加した',
      '台帳との違い3件',
      'abababab',
      '11月末まで探す',
      '企画管理者（署名・日付）',
    ])
      expect(text).toContain(part);
  });

  it('names only what there is, and says when it is not the end', async () => {
    const text = await textOf(
      stockTakeReport(report({ closedOn: null, missing: [], moved: [], unknown: [], open: [], note: ' ' })),
    );
    expect(text).toContain('この棚卸はまだ終了していません');
    for (const part of ['見つからない機器', '別の場所にあった', 'まだ確認していない機器'])
      expect(text).not.toContain(part);
  });
});

describe('the sheet of an account review', () => {
  it('has boxes to tick and a line to sign while nothing is decided', async () => {
    const text = await textOf(accountReviewSheet(review()));
    for (const part of [
      '外来看護',
      'yamada-t',
      '（対応する職員なし）',
      '分からない',
      '□継続□停止□変更',
      '確認者の署名',
    ])
      expect(text).toContain(part);
  });

  it('has the decisions and the signature once they were made', async () => {
    const signed = { by: '佐藤 花', on: '2026-12-10', digest: '0123456789abcdef'.repeat(4) };
    const lines = [line({ decision: 'disable', leftOn: '2026-03-31', note: '退職済み' })];
    const text = await textOf(accountReviewSheet(review({ department: '', lines, signed })));
    for (const part of [
      '部署のないアカウント',
      '停止',
      '2026/3/31退職',
      '佐藤花',
      '令和8年12月10日',
      '89abcdef',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('□');
  });
});

describe('both, in both languages', () => {
  const hostile = `=1+1\n😀\u202Eمرحبا${'長'.repeat(2000)}`;
  it.each(LOCALES)('print whatever people typed (%s)', async (locale) => {
    const missing = [
      { ...device(1), name: hostile, place: hostile, note: hostile, lastSeenOn: null, decision: hostile },
    ];
    expect(await textOf(stockTakeReport(report({ locale, missing, note: hostile })))).toContain('=1+1');
    const lines = [line({ account: hostile, person: hostile, note: hostile })];
    expect(await textOf(accountReviewSheet(review({ locale, lines, department: hostile })))).toContain(
      '=1+1',
    );
  });
});
