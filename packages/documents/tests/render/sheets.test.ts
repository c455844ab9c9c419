import { LOCALES } from '@mamori/messages/locale';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { readPdf } from './read-pdf.ts';
import { sheets } from './sheet-fixtures.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const cases = LOCALES.flatMap((locale) =>
  Object.entries(sheets(locale)).map(([name, sheet]) => ({ locale, name, sheet })),
);

describe('printed sheets beside the form', () => {
  it.each(cases)('$name ($locale) is tagged, titled and in its language', async ({ locale, sheet }) => {
    const pdf = await readPdf(await renderer.sheet(sheet, { stamp: '封印 3f9a' }));
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe(locale === 'ja' ? 'ja-JP' : 'en-US');
    expect(pdf.title).toBe(sheet.title);
    expect(pdf.outline[0]).toBe(sheet.title);
    expect(pdf.text).toContain('封印3f9a');
  });

  const text = async (name: keyof ReturnType<typeof sheets>) =>
    (await readPdf(await renderer.sheet(sheets('ja')[name]))).text;

  it('question sheet: items, questions, return address and boxes to answer (R-C2)', async () => {
    const printed = await text('question');
    for (const part of [
      '株式会社メディカルシステム御中',
      '2-⑥',
      'OSのサポート終了日',
      'FAX075-000-0000',
      'はい・いいえ・対象外',
      '令和7年12月24日',
    ]) {
      expect(printed).toContain(part);
    }
  });

  it('say-and-show sheet: words, things to show, originals (R-X2)', async () => {
    const printed = await text('sayShow');
    expect(printed).toContain('院内の機器12台を台帳にまとめ');
    expect(printed).toContain('機器台帳（受付の赤いファイル、1ページ）');
    expect(printed).toContain('現物を確認する書類');
    expect(printed).toContain('見せるものが登録されていません');
  });

  it('hand-in record: when, how, to whom, hash of every file (R-B14)', async () => {
    const printed = await text('handIn');
    for (const part of [
      '下京保健センター',
      '当日に手渡し',
      '9f86d081',
      'checklist-fy2025-facility.xlsx',
      '受領日',
    ]) {
      expect(printed).toContain(part);
    }
  });

  it('digest: one page with unfilled, いいえ with dates, overdue, 対象外 with reason, plans, originals (R-X4)', async () => {
    const pdf = await readPdf(await renderer.sheet(sheets('ja').digest));
    expect(pdf.pages).toHaveLength(1);
    for (const part of [
      '14/19',
      '2-⑪',
      'R8.1.31',
      '（超過）',
      '外部とつながる回線なし',
      'サーバ更改計画',
      '機器台帳',
    ]) {
      expect(pdf.text).toContain(part);
    }
  });

  it('recovery sheet: the whole key, readable in groups', async () => {
    const printed = await text('backupKey');
    expect(printed).toContain('AGE-SECRET-KEY-1QQPQYRQZP3JS7H7Y0X7Y9V6WAL5ZQ4N0C8D2F5G7H9J3K6M8P0RSTU');
  });

  it('invitation: link in letters beside the QR code', async () => {
    expect(await text('invitation')).toContain('http://192.168.1.10:8420/invite/Kx3f-92pQ-tt7m-A1bc');
  });
});
