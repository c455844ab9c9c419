import { readFileSync } from 'node:fs';
import { translateDynamic } from '@mamori/messages/translate';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmAgain } from '../../src/assessment/effective.ts';
import { readAnswerDocument } from '../../src/assessment/json.ts';
import { combine } from '../../src/vendor/combine.ts';
import { combineReport } from '../../src/vendor/combine-report.ts';
import { completeDocument, row, withItems } from '../support/documents.ts';
import { catalogue, edition, fy2025 } from '../support/editions.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../../../docs/schemas/${name}`, import.meta.url), 'utf8')));
const answers = schema('answers-1.schema.json');
const combined = schema('combine-1.schema.json');

const rich = withItems(completeDocument(fy2025), {
  '2-6': [
    { answer: 'no', date: '2025-05-20', targetDate: '2025-07-01' },
    { answer: 'no', date: '2025-07-01', targetDate: '2025-09-30' },
    { answer: 'yes', date: '2025-10-02', targetDate: null },
  ].reduce(
    (one, next) => confirmAgain(one, next as Parameters<typeof confirmAgain>[1]),
    row({ note: '更新' }),
  ),
  '2-9': { proposal: { answer: 'no', edition: 'fy2024/facility', items: ['2-9/server'] } },
});

describe('mamori.answers/1 as JSON', () => {
  it('reads back what was written, for every edition', () => {
    for (const one of catalogue.editions.values()) {
      const document = completeDocument(one);
      expect(readAnswerDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document, problems: [] });
      expect(answers(document), JSON.stringify(answers.errors)).toBe(true);
    }
    expect(readAnswerDocument(JSON.parse(JSON.stringify(rich)))).toEqual({ document: rich, problems: [] });
    expect(answers(rich), JSON.stringify(answers.errors)).toBe(true);
  });

  it('a document without context knows nothing of it', () => {
    const bare = {
      format: 'mamori.answers/1',
      edition: 'fy2025/facility',
      items: { '2-1': { answer: 'yes' } },
    };
    expect(answers(bare)).toBe(true);
    expect(readAnswerDocument(bare).document).toEqual({
      format: 'mamori.answers/1',
      edition: 'fy2025/facility',
      subject: { name: null },
      context: { vendorContracts: null, externalLine: null, networkDevices: null, servers: null },
      items: { '2-1': { answer: 'yes', date: null, targetDate: null, second: null, note: '' } },
      diagnostics: [],
    });
  });

  it.each<[string, unknown, string, string]>([
    ['no object', [], '', 'not-an-object'],
    ['another format', { ...rich, format: 'mamori.answers/2' }, 'format', 'unknown-format'],
    ['unknown edition', { ...rich, edition: '令和7年度' }, 'edition', 'unknown-edition'],
    [
      'unknown answer',
      { ...rich, items: { '2-1': { answer: 'はい' } } },
      'items.2-1.answer',
      'unknown-answer',
    ],
    [
      'a day that does not exist',
      { ...rich, items: { '2-1': { date: '2025-02-30' } } },
      'items.2-1.date',
      'not-a-date',
    ],
    ['a malformed item id', { ...rich, items: { '2の1': {} } }, 'items.2の1', 'malformed-item-id'],
    ['a note that is no text', { ...rich, items: { '2-1': { note: 5 } } }, 'items.2-1.note', 'not-text'],
    [
      'second that is no object',
      { ...rich, items: { '2-1': { second: 'yes' } } },
      'items.2-1.second',
      'not-an-object',
    ],
    [
      'between that is no list',
      { ...rich, items: { '2-1': { between: {} } } },
      'items.2-1.between',
      'not-an-array',
    ],
    [
      'a fact that is no truth value',
      { ...rich, context: { servers: 'yes' } },
      'context.servers',
      'not-yes-no-or-null',
    ],
  ])('%s: no document, a problem that says where', (_, value, path, code) => {
    const { document, problems } = readAnswerDocument(value);
    expect(document).toBeNull();
    const found = problems.find((one) => one.path === path);
    expect(found).toMatchObject({ code, fatal: true });
    expect(translateDynamic('ja', `rules:json.${code}`, { ...found })).not.toContain('{{');
  });

  it('a field it does not know is named and not taken over', () => {
    const { document, problems } = readAnswerDocument({
      ...rich,
      items: { '2-1': { answer: 'yes', remark: 'x' } },
    });
    expect(problems).toEqual([{ path: 'items.2-1.remark', code: 'unknown-field', found: 'x', fatal: false }]);
    expect(document?.items['2-1']).not.toHaveProperty('remark');
  });

  it('property: never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const one of [value, { ...rich, items: { '2-1': value } }, { ...rich, diagnostics: [value] }]) {
          const { document, problems } = readAnswerDocument(one);
          if (document === null) expect(problems.length).toBeGreaterThan(0);
          else expect(answers(document)).toBe(true);
        }
      }),
    );
  });
});

describe('mamori.combine/1 as JSON', () => {
  it('keeps to its schema, with a sentence for every reason and diagnostic', () => {
    const document = withItems(completeDocument(edition('fy2025/vendor')), {
      '2-6': { answer: 'no', date: '2025-06-01', targetDate: '2025-12-01' },
      '2-13': { answer: 'notApplicable', date: '2025-06-01', note: '対象外' },
    });
    const result = combine(fy2025, [
      { file: 'a.xlsx', edition: 'fy2025/vendor', vendor: 'A', document },
      { file: 'b.xlsx', edition: null, vendor: null, document: null },
    ]);
    const text = (key: string) => (one: { code: string; params: object }) => {
      const sentence = translateDynamic('ja', `rules:${key}.${one.code}`, { ...one.params });
      if (sentence === undefined || /{{|rules:/.test(sentence))
        throw new Error(`${key}.${one.code}: ${sentence}`);
      return sentence;
    };
    const report = combineReport('fy2025/facility', result, {
      reason: text('combine'),
      diagnostic: text('combineDiagnostic'),
    });
    expect(combined(report), JSON.stringify(combined.errors)).toBe(true);
    expect(report.items['2-6']?.reasons[0]).toMatchObject({
      file: 'a.xlsx',
      answer: 'no',
      text: 'Aは「いいえ」と答えています。',
    });
    expect(combined({ ...report, items: { '2-6': { verdict: 'maybe' } } })).toBe(false);
  });
});
