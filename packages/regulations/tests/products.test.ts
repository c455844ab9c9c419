/** End of support as data (R-D1, R-G1): complete, consistent, quick to match, replaceable without a connection. */
import { describe, expect, test } from 'vitest';
import { RegulationDataError } from '../src/errors.ts';
import { loadProducts, readProduct, readProducts, withNewer } from '../src/products.ts';
import { lintProducts, patternProblem } from '../src/products-lint.ts';
import type { Product } from '../src/products-model.ts';

const products = loadProducts();

const product = (more: Partial<Product> = {}): Product => ({
  id: 'sample-os',
  format: 'mamori.products/1',
  name: 'サンプルOS',
  appliesTo: 'os',
  match: 'sample',
  retrieved: '2026-11-27',
  asOf: '2026-11-01',
  sources: { record: 'a record', vendor: 'a page' },
  facets: { version: [{ read: '(\\d)' }], kind: [{ read: 'pro', value: 'pro' }] },
  cycles: [
    { id: '1', name: 'Sample 1', ends: '2025-01-31', grade: 'secondary', when: { version: ['1'] } },
    { id: 'later', name: 'Sample, later', ends: null, grade: 'secondary', when: { version: ['later'] } },
  ],
  ...more,
});

describe('the installed products', () => {
  test('have no fault that the linter knows', () => {
    expect(lintProducts(products)).toEqual([]);
  });

  test('cover what hospitals run, with a citation of record and vendor each', () => {
    expect(products.length).toBeGreaterThanOrEqual(20);
    for (const { sources } of products) {
      expect(sources.record).toMatch(/^endoflife\.date, products\//);
      expect(sources.vendor).not.toBe('');
    }
  });

  test.each([
    ['windows', '10-22h2', '2025-10-14'],
    ['windows', '10-iot-ltsc-2021', '2032-01-13'],
    ['windows-server', '2012r2', '2023-10-10'],
    ['office', '2016', '2025-10-14'],
    ['fortios', '7.0', '2025-09-30'],
    ['centos', '7', '2024-06-30'],
  ])('%s %s ends on %s', (id, cycle, ends) => {
    const found = products.find((one) => one.id === id)?.cycles.find((one) => one.id === cycle);
    expect(found?.ends).toBe(ends);
  });
});

describe('the linter names', () => {
  const [first, later] = product().cycles;
  if (!first || !later) throw new Error('no cycles');

  test.each<[string, Partial<Product>]>([
    ['duplicate-id', { cycles: [first, { ...first, when: { kind: ['pro'] } }, later] }],
    ['same-cycle', { cycles: [first, { ...first, id: '2' }, later] }],
    ['extended-before-end', { cycles: [{ ...first, extended: '2025-01-31' }, later] }],
    ['read-before-record', { retrieved: '2026-10-31' }],
    ['unknown-trait', { cycles: [{ ...first, when: { edition: ['pro'] } }, later] }],
    ['value-never-read', { cycles: [{ ...first, when: { kind: ['home'] } }, later] }],
    ['no-open-end', { cycles: [first] }],
    ['open-end-in-closed', { closed: true }],
    ['pattern-broken', { match: '(' }],
    ['pattern-dangerous', { match: '(a+)+b' }],
  ])('%s', (code, wrong) => {
    expect(lintProducts([product(wrong)]).map((one) => one.code)).toContain(code);
  });

  test('two files with one id', () => {
    expect(lintProducts([product(), product()])).toEqual([
      { where: 'sample-os', code: 'duplicate-id', detail: 'sample-os' },
    ]);
  });

  test.each(['a.*b', '\\d+', '(a|b){2,}', '(.)\\1', '(?:\\d{1,9}x){5}'])('%s as dangerous', (pattern) => {
    expect(patternProblem(pattern)).toBe('pattern-dangerous');
  });

  test('nothing about bounded patterns', () => {
    expect(patternProblem('\\bv?(?<![\\d.])([5-9]\\.\\d)[+*]')).toBeNull();
  });
});

describe('a newer file', () => {
  const text = JSON.stringify(product({ asOf: '2027-05-01', retrieved: '2027-05-02' }));

  test('takes the place of an older one, and never the reverse', () => {
    const newer = readProduct(text, 'sample-os.yaml');
    expect(withNewer([product()], [newer])).toEqual([newer]);
    expect(withNewer([newer], [product()])).toEqual([newer]);
    expect(withNewer(products, [newer])).toHaveLength(products.length + 1);
  });

  test.each([
    ['is no YAML', 'id: [', 'not-yaml'],
    ['lacks its sources', 'id: sample-os', 'not-in-model'],
    ['names a day that does not exist', text.replace('2027-05-01', '2027-02-30'), 'not-in-model'],
  ])('is refused when it %s', (_name, content, code) => {
    const refused = () => readProduct(content, 'sample-os.yaml');
    expect(refused).toThrow(RegulationDataError);
    expect(refused).toThrow(code);
  });
});

describe('a file that somebody brings', () => {
  const product = (more: object = {}) => ({
    id: 'rtx',
    format: 'mamori.products/1',
    name: 'RTX',
    appliesTo: 'os',
    match: '\\brtx\\b',
    retrieved: '2027-01-10',
    asOf: '2027-01-01',
    sources: { record: 'メーカーの一覧', vendor: 'example.jp' },
    closed: true,
    facets: {},
    cycles: [{ id: '830', name: 'RTX830', ends: '2030-03-31', grade: 'secondary', when: {} }],
    ...more,
  });
  const set = (...products: readonly object[]) =>
    JSON.stringify({ format: 'mamori.products-set/1', products });
  const refusal = (text: string) => {
    try {
      readProducts(text, 'new.yaml');
    } catch (error) {
      if (error instanceof RegulationDataError)
        return error.problems.map(({ code, path }) => `${code} ${path}`);
      throw error;
    }
    throw new Error('taken');
  };

  test('holds one product or several', () => {
    expect(readProducts(JSON.stringify(product()), 'rtx.json').map(({ id }) => id)).toEqual(['rtx']);
    expect(readProducts(set(product(), product({ id: 'srt' })), 'new.json')).toHaveLength(2);
  });

  test.each([
    ['broken YAML', '{', 'not-yaml'],
    ['something else', '- 1', 'not-in-model'],
    ['no text', '', 'not-in-model'],
    ['a set of nothing', set(), 'not-in-model'],
    ['two of one id', set(product(), product()), 'not-in-model rtx'],
    ['a day that is none', set(product({ asOf: '2027-02-30' })), 'not-in-model products.0.asOf'],
    ['a pattern that may run for ever', set(product({ match: '(a+)+$' })), 'not-in-model rtx'],
    [
      'aliases without end',
      `a: &a [x]\n${'bcdefghij'
        .split('')
        .map(
          (one, place) =>
            `${one}: &${one} [${Array.from({ length: 12 }, () => `*${'abcdefghi'[place]}`).join()}]`,
        )
        .join('\n')}`,
      'not-yaml',
    ],
  ])('is refused with the place: %s', (_, text, place) => {
    expect(refusal(text)[0]).toContain(place);
  });
});
