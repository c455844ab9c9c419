import { afterAll, describe, expect, it } from 'vitest';
import { buildOfficialForm } from '../../src/model/official-form.ts';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { document, edition, empty, filledFacility } from './fixtures.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

describe('official form as PDF (R-B13, R-J2)', () => {
  it('prints answers, dates and notes of the FY2025 facility form on one page', async () => {
    const form = buildOfficialForm(edition('fy2025/facility'), filledFacility);
    const pdf = await readPdf(await renderer.officialForm(form, { stamp: '封印 3f9a72c1' }));
    expect(pdf.pages).toHaveLength(1);
    const text = pdf.pages[0] ?? '';
    for (const part of [
      '医療機関確認用',
      'さくら診療所',
      '院長が兼務',
      '(5/20)',
      '(9/28)',
      '対象外：外部とつながる回線なし',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('〔途中の確認：R7.8.1 いいえ 目標日R7.12.1〕');
    expect(text).toContain('封印 3f9a72c1');
    expect(text).toMatch(/1 \/ 1/);
  });

  it('keeps the circle around the chosen word in the text: はい and いいえ stay apart for the blind and for search', async () => {
    const one = (answer: 'yes' | 'no' | null) =>
      buildOfficialForm(edition('fy2025/facility'), document('fy2025/facility', { '1-1': { answer } }));
    const texts = await Promise.all(
      (['yes', 'no', null] as const).map(
        async (answer) => (await readPdf(await renderer.officialForm(one(answer)))).text,
      ),
    );
    expect(texts[0]).toContain('○はい・いいえ');
    expect(texts[0]).not.toContain('○いいえ');
    expect(texts[1]).toContain('はい・○いいえ');
    expect(texts[2]).not.toContain('○');
  });

  it('is tagged, in Japanese, with title, bookmarks and table headers', async () => {
    const form = buildOfficialForm(edition('fy2023/facility'), empty('fy2023/facility'));
    const pdf = await readPdf(await renderer.officialForm(form));
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe('ja-JP');
    expect(pdf.title).toContain('医療機関におけるサイバーセキュリティ対策チェックリスト');
    expect(pdf.outline).toEqual([
      '医療機関におけるサイバーセキュリティ対策チェックリスト',
      '医療機関確認用',
      '○令和5年度中',
      '○令和6年度中',
    ]);
    expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD', 'H1', 'P']));
    expect(pdf.pages).toHaveLength(2);
  });

  it('gives the same bytes for the same answers', async () => {
    const form = buildOfficialForm(edition('fy2025/vendor'), empty('fy2025/vendor'));
    const [first, second] = [await renderer.officialForm(form), await renderer.officialForm(form)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
