/** RULES, Carry-over. */
import { describe, expect, it } from 'vitest';
import type { AnswerDocument, ItemAnswer } from '../../src/assessment/answer-document.ts';
import { planCarryOver } from '../../src/assessment/carry-over.ts';
import {
  applyCarryOver,
  confirmProposal,
  dropProposal,
  undoCarryOver,
} from '../../src/assessment/carry-over-apply.ts';
import { check, completeDocument, summary, withItems, withoutItem } from '../support/documents.ts';
import { catalogue, edition, fy2025 } from '../support/editions.ts';

function plan(from: 'fy2023/facility' | 'fy2024/facility', previous: AnswerDocument) {
  const equivalence = catalogue.equivalence(from, 'fy2025/facility');
  if (!equivalence) throw new Error('no equivalence');
  return planCarryOver(edition(from), fy2025, equivalence, previous);
}

const YEARS = ['fy2023/facility', 'fy2024/facility'] as const;
const previous = (from: (typeof YEARS)[number], items: Record<string, Partial<ItemAnswer>> = {}) =>
  withItems(completeDocument(edition(from)), items);

const carried = (
  from: (typeof YEARS)[number],
  id: string,
  items: Record<string, Partial<ItemAnswer>> = {},
) => {
  const found = plan(from, previous(from, items)).items.find((one) => one.item === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

const NO = { answer: 'no', date: '2024-02-01', targetDate: '2024-03-01', note: '更新待ち' } as const;
const blank: AnswerDocument = { ...completeDocument(fy2025), items: {} };

describe('RULES, Carry-over', () => {
  it.each([
    ['2-11', '2-6'],
    ['2-13', '2-8'],
    ['2-6', '2-7/network'],
    ['2-12', '2-9/server'],
  ])('R-B12 2(6)→2-11, 2(7)→2-6, 2(8)→2-13, 2(9)→2-12: %s continues %s', (to, from) => {
    for (const year of YEARS) expect(carried(year, to).from.map((one) => one.item)).toContain(from);
  });

  it.each(['2-5', '2-6', '2-12'])('R-B12 %s merges device classes: yes only if every class was yes', (id) => {
    const { from } = carried('fy2023/facility', id);
    const [first, ...others] = from.map((one) => one.item);
    expect(others.length).toBeGreaterThan(0);
    expect(carried('fy2023/facility', id)).toMatchObject({ code: 'merged-all-yes', proposed: 'yes' });
    expect(carried('fy2023/facility', id, { [first ?? '']: NO })).toMatchObject({
      code: 'merged-one-no',
      proposed: 'no',
      note: '更新待ち',
    });
    expect(carried('fy2023/facility', id, { [first ?? '']: {} })).toMatchObject({
      code: 'merged-incomplete',
      proposed: null,
    });
    const out = { answer: 'notApplicable', date: '2023-06-01', note: '対象外' } as const;
    expect(carried('fy2023/facility', id, { [first ?? '']: out }).proposed).toBeNull();
  });

  it.each(['2-4', '3-3'])('R-B12 %s is a major change: an earlier はい is not carried as はい', (id) => {
    for (const year of YEARS) {
      expect(carried(year, id)).toMatchObject({
        relation: 'major',
        code: 'major-change-not-yes',
        proposed: null,
      });
      expect(carried(year, id).difference?.ja).toBeTruthy();
    }
    expect(carried('fy2024/facility', '3-3', { '3-3': NO })).toMatchObject({
      code: 'major-change-still-no',
      proposed: 'no',
    });
  });

  it.each(['2-7', '2-8', '2-9', '2-10', '4-1'])('R-B12 %s is new', (id) => {
    for (const year of YEARS) {
      expect(carried(year, id)).toMatchObject({
        relation: 'new',
        code: 'new-item',
        from: [],
        proposed: null,
      });
    }
  });

  it('R-B12 notes, basis and plans are carried; dates and targets never', () => {
    const { document } = applyCarryOver(
      blank,
      plan(
        'fy2024/facility',
        previous('fy2024/facility', { '3-2': { ...NO, note: '改善計画書 第2版', basis: '委員会資料' } }),
      ),
    );
    expect(document.items['3-2']).toEqual({
      answer: null,
      date: null,
      targetDate: null,
      second: null,
      note: '改善計画書 第2版',
      basis: '委員会資料',
      proposal: { answer: 'no', edition: 'fy2024/facility', items: ['3-2'] },
    });
    for (const row of Object.values(document.items)) {
      expect([row.answer, row.date, row.targetDate, row.second]).toEqual([null, null, null, null]);
    }
  });

  it('R-B12 every carried answer wants a new confirmation', () => {
    const { document } = applyCarryOver(blank, plan('fy2024/facility', previous('fy2024/facility')));
    expect(summary(check(fy2025, document))).toContain('error carried-unconfirmed 2-1');
    const row = document.items['2-1'];
    if (!row) throw new Error('not carried');
    const confirmed = confirmProposal(row, '2025-05-20');
    expect(confirmed).toMatchObject({ answer: 'yes', date: '2025-05-20' });
    expect(confirmed).not.toHaveProperty('proposal');
    expect(dropProposal(row)).toMatchObject({ answer: null, basis: row.basis });
  });

  it('R-B12 the latest confirmation counts, and an unfinished item goes on (our design, S0 12-E-41)', () => {
    const second = { ...NO, second: { answer: 'yes', date: '2024-03-10' } } as const;
    expect(carried('fy2024/facility', '3-2', { '3-2': second })).toMatchObject({
      proposed: 'yes',
      code: 'carried',
    });
    expect(carried('fy2024/facility', '3-2', { '3-2': NO })).toMatchObject({
      proposed: 'no',
      note: '更新待ち',
    });
  });

  it('R-B12 nothing that changed is carried silently: every item of the new edition is in the plan', () => {
    const { items, gone } = plan('fy2023/facility', previous('fy2023/facility'));
    expect(items).toHaveLength(19);
    expect(gone).toEqual([]);
    const changed = items.filter((one) => one.relation !== 'same');
    expect(changed.filter((one) => one.difference === null)).toEqual([]);
  });

  it('R-B12 an item without an entry in the equivalence carries nothing', () => {
    const empty = { from: 'fy2024/facility', to: 'fy2025/facility', source: 'x', entries: [] } as const;
    const { items, gone } = planCarryOver(
      edition('fy2024/facility'),
      fy2025,
      { ...empty, entries: [] },
      previous('fy2024/facility'),
    );
    expect(new Set(items.map((one) => one.code))).toEqual(new Set(['no-equivalence']));
    expect(gone).toHaveLength(19);
  });

  it('R-B12 applying leaves answers of people alone, undo restores and keeps what was changed since', () => {
    const mine = withItems(blank, { '2-1': { answer: 'no', date: '2025-04-10', targetDate: '2025-09-30' } });
    const applied = applyCarryOver(mine, plan('fy2024/facility', previous('fy2024/facility')));
    expect(applied.skipped).toEqual(['2-1']);
    expect(applied.document.items['2-1']).toEqual(mine.items['2-1']);
    expect(undoCarryOver(applied.document, applied.undo)).toEqual({ document: mine, kept: [] });
    const edited = withItems(applied.document, { '3-1': { answer: 'yes', date: '2025-05-01' } });
    const undone = undoCarryOver(edited, applied.undo);
    expect(undone.kept).toEqual(['3-1']);
    expect(undone.document).toEqual(withItems(mine, { '3-1': { answer: 'yes', date: '2025-05-01' } }));
  });

  it('R-B12 only the chosen items are applied', () => {
    const { document } = applyCarryOver(blank, plan('fy2024/facility', previous('fy2024/facility')), ['1-1']);
    expect(Object.keys(document.items)).toEqual(['1-1']);
    expect(withoutItem(document, '1-1').items).toEqual({});
  });
});
