/** Plans over several years (R-B5; S2, S0 12-B-3) and the originals the inspector asks for (S2 現物確認, R-X4). */
import { describe, expect, it } from 'vitest';
import { planCarryOver } from '../../src/assessment/carry-over.ts';
import { applyCarryOver } from '../../src/assessment/carry-over-apply.ts';
import { carryRecords } from '../../src/assessment/carry-records.ts';
import { compareRecords } from '../../src/assessment/compare-records.ts';
import { digest } from '../../src/assessment/digest.ts';
import {
  BLANK_ORIGINAL,
  NO_RECORDS,
  type RecordedOriginal,
  type RecordedPlan,
} from '../../src/assessment/item-records.ts';
import { fillPlan, namesPlan, planSentence } from '../../src/assessment/plan-note.ts';
import { readiness } from '../../src/assessment/readiness.ts';
import type { ReadinessFacts } from '../../src/assessment/readiness-steps.ts';
import { completeDocument, inFebruary, withItems, withoutItem } from '../support/documents.ts';
import { catalogue, edition, fy2025 } from '../support/editions.ts';

const today = inFebruary(fy2025);
const complete = completeDocument(fy2025);
const NO = { answer: 'no', date: '2025-05-20', targetDate: '2026-03-20', note: '' } as const;

const plan = (item: string, more: Partial<RecordedPlan> = {}): RecordedPlan => ({
  item,
  name: '医療機器更改計画',
  measure: '超音波診断装置を入れ替える',
  completion: '2028-03-31',
  responsible: '検査科 森',
  status: 'decided',
  steps: [],
  files: [],
  ...more,
});
const original = (item: string, more: Partial<RecordedOriginal> = {}): RecordedOriginal => ({
  ...BLANK_ORIGINAL,
  item,
  exists: true,
  files: [],
  ...more,
});

const steps = (document = complete, facts: ReadinessFacts = {}) =>
  readiness(fy2025, document, facts, { today }).steps.map((one) => [one.kind, one.code, one.item]);

describe('before the hand-in', () => {
  const noting = (note: string) => withItems(complete, { '2-6': { ...NO, note } });

  it('R-B5 a note that speaks of a plan wants the plan on record; without asking, nothing is claimed', () => {
    const document = noting('更改まで院内LANから切り離す。');
    expect(steps(document)).toEqual([]);
    expect(steps(document, { plans: {} })).toEqual([['plan', 'plan-not-recorded', '2-6']]);
    expect(steps(noting('設定を変える。'), { plans: {} })).toEqual([]);
  });

  it('S2 the note names the recorded plan, and the plan says when it ends', () => {
    const facts = { plans: { '2-6': plan('2-6', { completion: null }) } };
    expect(steps(noting('部品を待っている。'), facts)).toEqual([
      ['plan', 'plan-not-in-note', '2-6'],
      ['plan', 'plan-without-completion', '2-6'],
    ]);
    expect(steps(noting('医療機器更改計画により更新する。'), { plans: { '2-6': plan('2-6') } })).toEqual([]);
    // Done: the plan has nothing more to explain.
    expect(steps(complete, facts)).toEqual([]);
  });

  it('S0 9-14 a plan beyond the year does not move the target out of it', () => {
    const document = withItems(complete, {
      '2-6': { ...NO, targetDate: '2028-03-31', note: '医療機器更改計画' },
    });
    const result = readiness(fy2025, document, { plans: { '2-6': plan('2-6') } }, { today });
    expect(result).toMatchObject({
      ready: false,
      steps: [{ kind: 'target', code: 'target-outside-fiscal-year', item: '2-6', params: { plan: 'yes' } }],
    });
  });

  it('S2 はい on an original of which nothing is recorded, or of which it is said that there is none', () => {
    expect(steps(complete, { originals: { bcp: null }, bcpDate: null })).toEqual([
      ['original', 'bcp', '3-3'],
    ]);
    const denied = readiness(fy2025, complete, { originals: { bcp: false } }, { today });
    expect(denied).toMatchObject({
      ready: true,
      steps: [{ kind: 'original', params: { state: 'contradicts' } }],
    });
    // On record, but without its day.
    expect(steps(complete, { originals: { bcp: true }, bcpDate: null })).toEqual([
      ['hint', 'bcp-without-date', '3-3'],
    ]);
  });

  it('いいえ and a missing document say the same; without systems nobody asks for originals', () => {
    const planned = withItems(complete, { '3-3': NO });
    expect(steps(planned, { originals: { bcp: false } })).toEqual([]);
    const none = {
      ...complete,
      items: withItems(withoutItem(complete), { '0-1': { ...NO, targetDate: null } }).items,
    };
    const asked = steps(none, { originals: { bcp: false } }).filter(([kind]) => kind === 'original');
    expect(asked).toEqual([]);
    expect(steps(withItems(complete, { '3-3': {} }), { originals: { bcp: false } })).toContainEqual([
      'original',
      'bcp',
      '3-3',
    ]);
  });
});

describe('the inspector’s one page', () => {
  it('R-B5 the plan with its end and the next check, which is the target of the answer', () => {
    const document = withItems(complete, {
      '2-6': { ...NO, note: '医療機器更改計画' },
      '2-9': { ...NO, note: '更改時' },
    });
    const page = digest(fy2025, document, { today, records: { plans: [plan('2-6')], originals: [] } });
    expect(page.plans).toEqual([{ ...plan('2-6'), nextCheck: '2026-03-20' }]);
    expect(page.plansNamedInNotes).toEqual(['2-9']);
  });
});

describe('what the note says', () => {
  it('names the plan, its end and the next check', () => {
    const text = planSentence(plan('2-6'), '2026-03-20');
    expect(text).toBe(
      '改善計画「医療機器更改計画」により、令和10年3月31日までに対応する。令和8年3月20日に進み具合を確認する。',
    );
    expect(namesPlan(text, plan('2-6'))).toBe(true);
    expect(planSentence(plan('2-6', { completion: null }), null)).toBe(
      '改善計画「医療機器更改計画」により対応する。',
    );
    expect(namesPlan('何か', plan('2-6', { name: ' ' }))).toBe(false);
  });

  it('fills a ready sentence as far as the plan knows', () => {
    const sentence = '{{system}}は改善計画「{{plan}}」により{{completion}}に入れ替える。{{date}}に確認する。';
    expect(fillPlan(sentence, plan('2-6'), null)).toBe(
      '{{system}}は改善計画「医療機器更改計画」により令和10年3月31日に入れ替える。{{date}}に確認する。',
    );
  });
});

describe('the next edition (R-B12)', () => {
  it('carries a plan as it is, and of an original what does not date', () => {
    const records = {
      plans: [plan('2-6')],
      originals: [
        original('3-3', {
          name: 'BCP',
          revision: '第2版',
          date: '2024-04-01',
          approver: '院長',
          place: '1ページ',
        }),
      ],
    };
    const { item: _, files: __, ...bare } = plan('2-6');
    expect(carryRecords(['2-6'], records)).toEqual({ plan: bare, original: null });
    expect(carryRecords(['3-3'], records).original).toEqual({
      ...BLANK_ORIGINAL,
      name: 'BCP',
      approver: '院長',
      place: '1ページ',
    });
    expect(carryRecords([], records)).toEqual({ plan: null, original: null });
  });

  it('leaves a plan that is done, and joins the plans of items that became one', () => {
    const plans = [
      plan('2-7/server', { name: '甲計画', status: 'underWay', completion: '2027-03-31' }),
      plan('2-7/terminal', { name: '乙計画', status: 'draft', completion: '2028-03-31' }),
      plan('2-7/network', { name: '丙計画', status: 'done' }),
    ];
    const from = plans.map((one) => one.item);
    expect(carryRecords(from, { plans, originals: [] }).plan).toMatchObject({
      name: '甲計画／乙計画',
      measure: '超音波診断装置を入れ替える',
      completion: '2028-03-31',
      status: 'draft',
    });
  });

  it('comes with the item that continues it, also when the old item had no answer', () => {
    const fy2024 = edition('fy2024/facility');
    const equivalence = catalogue.equivalence(fy2024.id, fy2025.id);
    if (!equivalence) throw new Error('no equivalence');
    const before = { ...completeDocument(fy2024), items: {} };
    const carried = planCarryOver(fy2024, fy2025, equivalence, before, {
      plans: [plan('3-2')],
      originals: [],
    });
    expect(carried.items.find((one) => one.item === '3-2')?.plan?.name).toBe('医療機器更改計画');
    const { undo } = applyCarryOver({ ...complete, items: {} }, carried);
    expect(Object.keys(undo.written)).toEqual(['3-2']);
    expect(undo.written['3-2']).toMatchObject({ answer: null, date: null, targetDate: null });
  });
});

describe('compared with a hand-in (R-B14)', () => {
  it('says field by field what changed, and nothing where nothing did', () => {
    const before = { plans: [plan('2-6')], originals: [original('3-3', { date: '2025-04-10' })] };
    expect(compareRecords(before, before)).toEqual([]);
    expect(
      compareRecords(before, {
        plans: [plan('2-6', { completion: '2029-03-31', status: 'underWay' })],
        originals: [
          original('3-3', { exists: false, files: [{ name: 'BCP.pdf', sha256: 'ab'.repeat(32) }] }),
        ],
      }),
    ).toEqual([
      { item: '2-6', field: 'planCompletion', before: '2028-03-31', after: '2029-03-31' },
      { item: '2-6', field: 'planStatus', before: 'decided', after: 'underWay' },
      { item: '3-3', field: 'originalExists', before: 'yes', after: 'no' },
      { item: '3-3', field: 'originalDate', before: '2025-04-10', after: null },
      { item: '3-3', field: 'originalFiles', before: null, after: 'BCP.pdf (SHA-256 abababababab)' },
    ]);
  });

  it('a plan that was taken away is seen with all it held', () => {
    const fields = compareRecords({ plans: [plan('2-6')], originals: [] }, NO_RECORDS).map(
      (one) => one.field,
    );
    expect(fields).toEqual(['planName', 'planMeasure', 'planCompletion', 'planResponsible', 'planStatus']);
  });
});
