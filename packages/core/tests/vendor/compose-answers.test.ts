/** R-C5, R-B7: what a vendor answers to one customer; one test per row. */
import { describe, expect, it } from 'vitest';
import type { ItemAnswer } from '../../src/assessment/answer-document.ts';
import { editionItems } from '../../src/edition-items.ts';
import {
  type ComposeInput,
  composeAnswers,
  type ReviewedProduct,
  type SetItem,
} from '../../src/vendor/compose-answers.ts';
import { changedSinceReview, checkSet, type SetItems } from '../../src/vendor/review-set.ts';
import { row, yesRow } from '../support/documents.ts';
import { edition } from '../support/editions.ts';

const vendor = edition('fy2025/vendor');
const TODAY = '2026-02-01';
const YES = yesRow(vendor);
const NO = row({ answer: 'no', date: '2025-06-01', targetDate: '2025-12-01', note: '次の版で対応' });
const OUT = row({ answer: 'notApplicable', date: '2025-06-01', note: '対象外（サーバーなし）' });
const BLANK = row({});

const fixed = (value: ItemAnswer): SetItem => ({ value, perCustomer: false, question: '' });
const asked = (question: string, value = BLANK): SetItem => ({ value, perCustomer: true, question });
const FIREWALL = 'ファイアウォールは誰が保守していますか';

const items = (changes: Record<string, SetItem> = {}): SetItems => ({
  ...Object.fromEntries(editionItems(vendor).map(({ id }) => [id, fixed(YES)])),
  ...changes,
});
const product = (label: string, changes: Record<string, SetItem> = {}): ReviewedProduct => ({
  versionId: label,
  label,
  items: items(changes),
});
const compose = (products: readonly ReviewedProduct[], differences: ComposeInput['differences'] = {}) =>
  composeAnswers({ edition: vendor, vendorName: '青空システム', products, differences, today: TODAY });

function one(id: string, ...args: Parameters<typeof compose>) {
  const found = compose(...args).items.find(({ item }) => item === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

describe('R-C5, R-B7: the answer to one customer', () => {
  it('one product: its rows as they were approved, second column and all', () => {
    const second = { answer: 'yes', date: '2025-11-01' } as const;
    const both = { ...NO, second };
    const result = compose([product('A 1.0', { '2-4': fixed(both) })]);
    expect(result.document?.items['2-4']).toEqual(both);
    expect(result.document).toMatchObject({ edition: 'fy2025/vendor', subject: { name: '青空システム' } });
    expect(result).toMatchObject({ blocked: null, openItems: [] });
  });

  it('several products: all はい is はい, with the latest date', () => {
    const later = fixed({ ...YES, date: '2025-09-09' });
    const { value, sources } = one('2-4', [product('A'), product('B', { '2-4': later })]);
    expect(value).toMatchObject({ answer: 'yes', date: '2025-09-09', targetDate: null });
    expect(sources.map(({ label, counted }) => [label, counted])).toEqual([
      ['A', true],
      ['B', true],
    ]);
  });

  it('any いいえ makes it いいえ, with its reason and the latest of its days', () => {
    const more = fixed({ ...NO, targetDate: '2026-03-01', note: '' });
    const products = [product('A'), product('B', { '2-4': fixed(NO) }), product('C', { '2-4': more })];
    const { value, sources } = one('2-4', products);
    expect(value).toMatchObject({ answer: 'no', targetDate: '2026-03-01', note: '次の版で対応' });
    expect(sources.map(({ counted }) => counted)).toEqual([false, true, true]);
  });

  it('いいえ without a day leaves the sum without one, and the form refuses it', () => {
    const without = fixed({ ...NO, targetDate: null });
    const result = compose([product('A', { '2-4': fixed(NO) }), product('B', { '2-4': without })]);
    expect(result).toMatchObject({ document: null, blocked: 'incomplete' });
    const open = result.items.find(({ item }) => item === '2-4');
    expect(open).toMatchObject({ open: 'invalid', problems: [{ code: 'missing-target' }] });
  });

  it('対象外 of one product leaves the answer to the others, its note stays out', () => {
    const { value } = one('2-12', [product('A', { '2-12': fixed(OUT) }), product('B')]);
    expect(value).toMatchObject({ answer: 'yes', note: '' });
  });

  it('対象外 of all products is 対象外', () => {
    const out = { '2-12': fixed(OUT) };
    expect(one('2-12', [product('A', out), product('B', out)]).value).toMatchObject({
      answer: 'notApplicable',
      note: '対象外（サーバーなし）',
    });
  });

  it('notes that differ stand under the names of the products', () => {
    const noted = (note: string) => ({ '2-4': fixed({ ...YES, note }) });
    const { value } = one('2-4', [product('A', noted('甲')), product('B', noted('乙'))]);
    expect(value?.note).toBe('A：甲\nB：乙');
  });

  it('a blank of one product is unknown and never はい', () => {
    const result = compose([product('A', { '2-4': fixed(BLANK) }), product('B')]);
    expect(result.blocked).toBe('incomplete');
    expect(result.items.find(({ item }) => item === '2-4')).toMatchObject({ open: 'blank', value: null });
  });

  it('what depends on the customer is asked in the words of the products, once', () => {
    const firewall = { '2-13': asked(FIREWALL) };
    const result = compose([product('A', firewall), product('B', firewall)]);
    expect(result).toMatchObject({ document: null, blocked: null, openItems: ['2-13'] });
    expect(result.items.find(({ item }) => item === '2-13')).toMatchObject({
      open: 'ask',
      questions: [FIREWALL],
    });
  });

  it('an answer that the vendor noted beside the question is not the answer to this customer', () => {
    expect(one('2-13', [product('A', { '2-13': asked(FIREWALL, YES) })])).toMatchObject({
      open: 'ask',
      value: null,
    });
  });

  it('nothing is asked where another product says いいえ anyway', () => {
    const products = [product('A', { '2-13': asked(FIREWALL) }), product('B', { '2-13': fixed(NO) })];
    expect(one('2-13', products)).toMatchObject({ open: null, value: { answer: 'no' } });
  });

  it("the customer's own answer overrides every product, and says so", () => {
    const products = [product('A', { '2-13': asked(FIREWALL) }), product('B', { '2-13': fixed(NO) })];
    const { value, sources, open } = one('2-13', products, { '2-13': OUT });
    expect({ value, open }).toEqual({ value: OUT, open: null });
    expect(sources[0]).toMatchObject({ kind: 'customer', counted: true });
    expect(sources.slice(1).every(({ counted }) => !counted)).toBe(true);
  });

  it('a customer without products, and one whose product nobody approved, get nothing', () => {
    expect(compose([])).toMatchObject({ document: null, blocked: 'no-product' });
    const draft = { versionId: 'B', label: 'B 2.0', items: null };
    expect(compose([product('A'), draft])).toMatchObject({
      document: null,
      blocked: 'not-reviewed',
      notReviewed: ['B 2.0'],
    });
  });
});

describe('R-C5: review of the answers of a product version', () => {
  const check = (changes: Record<string, SetItem>) =>
    checkSet(vendor, items(changes), { today: TODAY, vendorName: '青空システム' })
      .filter(({ severity }) => severity === 'error')
      .map(({ code, item }) => `${code} ${item}`);

  it('holds the rows against the rules of the form', () => {
    expect(check({})).toEqual([]);
    expect(check({ '2-4': fixed({ ...NO, targetDate: null }) })).toEqual(['missing-target 2-4']);
    expect(check({ '2-4': fixed(BLANK) })).toEqual(['missing-answer 2-4']);
  });

  it('wants no answer where it depends on the customer', () => {
    expect(check({ '2-13': asked(FIREWALL) })).toEqual([]);
  });

  it('a proposal is no answer (R-B12)', () => {
    const proposal = { answer: 'yes', edition: 'fy2024/vendor', items: ['2-4'] } as const;
    expect(check({ '2-4': fixed({ ...BLANK, proposal }) })).toEqual(['carried-unconfirmed 2-4']);
  });

  it('names what was changed since', () => {
    const now = items({ '2-4': fixed(NO), '2-13': asked(FIREWALL) });
    expect(changedSinceReview(vendor, now, items())).toEqual(['2-4', '2-13']);
    expect(changedSinceReview(vendor, items(), items())).toEqual([]);
  });
});
