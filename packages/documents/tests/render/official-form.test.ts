import { describe, expect, it } from 'vitest';
import type { FormError } from '../../src/model/form-error.ts';
import { buildOfficialForm, formRows } from '../../src/model/official-form.ts';
import { document, edition, empty, filledFacility } from './fixtures.ts';

const build = (id: string, items: Parameters<typeof document>[1]) =>
  buildOfficialForm(edition(id), document(id, items));
const row = (id: string, item: string, answer: NonNullable<Parameters<typeof document>[1]>[string]) => {
  const found = formRows(build(id, { [item]: answer }).pages).find((r) => r.id === item);
  if (!found) throw new Error(`no row ${item}`);
  return found;
};

describe('tree of the official form (R-B13)', () => {
  it('keeps order, numbers and wording of the FY2023 facility form, on two pages', () => {
    const form = buildOfficialForm(edition('fy2023/facility'), empty('fy2023/facility'));
    expect(form.pages.map((page) => page.heading?.text)).toEqual(['○令和5年度中', '○令和6年度中']);
    expect(form.pages[0]?.opening[0]?.title.text).toBe('医療情報システムの有無');
    expect(form.pages[0]?.sections.map((s) => s.title.text)).toEqual([
      '1 体制構築',
      '2 医療情報システムの管理・運用',
      '3 インシデント発生に備えた対応',
    ]);
    const rows = formRows(form.pages);
    expect(rows).toHaveLength(19);
    expect(rows[1]?.number).toBe('(1)');
    expect(rows[1]?.text.text).toBe('医療情報システム安全管理責任者を設置している。');
    expect(form.pages[0]?.sections[1]?.groups.map((g) => g.heading?.text)).toEqual([
      '医療情報システム全般について、以下を実施している。',
      'サーバについて、以下を実施している。',
      'ネットワーク機器について、以下を実施している。',
    ]);
  });

  it('marks wording that is not verified, and only that', () => {
    const fy2025 = buildOfficialForm(edition('fy2025/facility'), empty('fy2025/facility'));
    expect(fy2025.hasUnverified).toBe(true);
    expect(formRows(fy2025.pages).find((r) => r.id === '4-1')?.text.unverified).toBe(true);
    const fy2023 = buildOfficialForm(edition('fy2023/facility'), empty('fy2023/facility'));
    expect(formRows(fy2023.pages).some((r) => r.text.unverified)).toBe(false);
    expect(fy2023.columnsUnverified).toBe(false);
  });

  it('prints 対象外 as いいえ with the word in the note (R-B4)', () => {
    const printed = row('fy2025/facility', '2-13', { answer: 'notApplicable', date: '2025-05-20' });
    expect(printed.first).toEqual({ answer: 'no', date: '2025-05-20' });
    expect(printed.note).toBe('対象外');
    expect(row('fy2025/facility', '2-13', { answer: 'notApplicable', note: '回線なし' }).note).toBe(
      '対象外：回線なし',
    );
  });

  it('prints the first and the latest confirmation, those between in the note (RULES, ours)', () => {
    const printed = formRows(buildOfficialForm(edition('fy2025/facility'), filledFacility).pages).find(
      (r) => r.id === '2-5',
    );
    expect(printed?.first.answer).toBe('no');
    expect(printed?.second).toEqual({ answer: 'yes', date: '2025-12-10' });
    expect(printed?.note).toBe('〔途中の確認：R7.8.1 いいえ 目標日R7.12.1〕');
  });

  it('prints 0-1 in its one column, with what does not fit in the note', () => {
    const printed = row('fy2025/facility', '0-1', {
      answer: 'no',
      date: '2025-05-20',
      second: { answer: 'yes', date: '2025-08-01' },
    });
    expect(printed.columns).toBe('single');
    expect(printed.first).toEqual({ answer: 'yes', date: '2025-08-01' });
    expect(printed.note).toBe('〔途中の確認：R7.5.20 いいえ〕');
  });

  it('moves a note that does not fit its column to the annex, whole', () => {
    const note = 'とても長い備考。'.repeat(600);
    const form = build('fy2025/facility', { '2-4': { answer: 'notApplicable', note } });
    const printed = formRows(form.pages).find((r) => r.id === '2-4');
    expect(printed?.note).toBe('対象外：別紙のとおり');
    expect(form.annex).toEqual([{ id: '2-4', label: '2-④', text: `対象外：${note}` }]);
  });

  it('puts the name of a vendor at the end, that of a facility under the title', () => {
    expect(buildOfficialForm(edition('fy2025/vendor'), empty('fy2025/vendor')).subject).toMatchObject({
      label: { text: '事業者名' },
      place: 'foot',
      name: null,
    });
    expect(buildOfficialForm(edition('fy2025/facility'), filledFacility).subject).toMatchObject({
      label: { text: '医療機関名', unverified: true },
      place: 'head',
    });
    expect(buildOfficialForm(edition('fy2025/pharmacy'), empty('fy2025/pharmacy')).subject.label.text).toBe(
      '薬局名',
    );
  });

  it.each([
    ['edition-mismatch', document('fy2023/facility')],
    ['item-not-in-edition', document('fy2025/facility', { '9-9': { answer: 'yes' } })],
    ['date-invalid', document('fy2025/facility', { '1-1': { answer: 'yes', date: '2025-02-30' } })],
  ])('refuses what would silently vanish or change: %s', (code, answers) => {
    expect(() => buildOfficialForm(edition('fy2025/facility'), answers)).toThrow(
      expect.objectContaining({ name: 'FormError', code }) as FormError,
    );
  });
});
