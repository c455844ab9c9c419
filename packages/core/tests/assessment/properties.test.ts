/** Properties that hold for any answers whatsoever (R-B2…B5, R-B17). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AnswerDocument,
  AnswerValue,
  IsoDate,
  ItemAnswer,
} from '../../src/assessment/answer-document.ts';
import { digest } from '../../src/assessment/digest.ts';
import { confirmAgain, confirmations, effectiveAnswer } from '../../src/assessment/effective.ts';
import { PROBLEM_KINDS } from '../../src/assessment/problem.ts';
import { readiness } from '../../src/assessment/readiness.ts';
import { checkAnswers, hasErrors } from '../../src/assessment/validity.ts';
import { addDays } from '../../src/calendar/iso-date.ts';
import { editionItems } from '../../src/edition-items.ts';
import { catalogue } from '../support/editions.ts';

const date = fc.integer({ min: -400, max: 800 }).map((n): IsoDate => addDays('2024-10-01', n));
const dateOrNull = fc.option(date, { nil: null });
const value = fc.constantFrom<AnswerValue>('yes', 'no', 'notApplicable', null);
const note = fc.constantFrom(
  '',
  '対象外',
  '対象外（なし）',
  '2台は対象外',
  '改善計画書',
  'リスクを把握',
  '策定予定',
);
const fact = fc.constantFrom(true, false, null);
const confirmation = fc.record({ answer: value, date: dateOrNull });
const rowOf: fc.Arbitrary<ItemAnswer> = fc.record({
  answer: value,
  date: dateOrNull,
  targetDate: dateOrNull,
  second: fc.option(confirmation, { nil: null }),
  nextTargetDate: dateOrNull,
  note,
  basis: fc.constantFrom('', '設定を確認'),
});

const EDITIONS = [...catalogue.editions.values()];
const filled = fc.constantFrom(...EDITIONS).chain((edition) =>
  fc
    .record({
      rows: fc.array(rowOf, {
        minLength: editionItems(edition).length,
        maxLength: editionItems(edition).length,
      }),
      context: fc.record({ vendorContracts: fact, externalLine: fact, networkDevices: fact, servers: fact }),
    })
    .map(({ rows, context }): { edition: typeof edition; document: AnswerDocument } => ({
      edition,
      document: {
        format: 'mamori.answers/1',
        edition: edition.id,
        subject: { name: 'X' },
        context,
        items: Object.fromEntries(editionItems(edition).map((item, at) => [item.id, rows[at] as ItemAnswer])),
        diagnostics: [],
      },
    })),
);

describe('properties of the rules', () => {
  it('problems are known, carry the severity of their kind, and name items of the edition', () => {
    fc.assert(
      fc.property(filled, date, ({ edition, document }, today) => {
        const ids = new Set<string | null>([null, ...editionItems(edition).map((item) => item.id)]);
        for (const one of checkAnswers(edition, document, { today })) {
          expect(one.severity).toBe(PROBLEM_KINDS[one.code].severity);
          expect(ids.has(one.item)).toBe(true);
          if (one.item !== null) expect(one.params.label).toBeTruthy();
        }
      }),
    );
  });

  it('ready exactly when there is neither error nor question', () => {
    fc.assert(
      fc.property(filled, date, ({ edition, document }, today) => {
        const problems = checkAnswers(edition, document, { today });
        const { ready, blockedByQuestions, progress } = readiness(edition, document, {}, { today });
        expect(ready).toBe(problems.every((one) => one.severity === 'warning'));
        if (blockedByQuestions) expect(hasErrors(problems)).toBe(false);
        expect(progress.answered).toBeLessThanOrEqual(progress.total);
        if (ready) expect(progress.answered).toBe(progress.total);
      }),
    );
  });

  it('every item is counted once in the substance, and the digest agrees with it', () => {
    fc.assert(
      fc.property(filled, date, ({ edition, document }, today) => {
        const page = digest(edition, document, { today });
        const { yes, no, notApplicable, unknown } = page.substance;
        const items = editionItems(edition).filter((item) => item.id !== '0-1').length;
        expect(yes + no + notApplicable + unknown).toBe(page.noSystem ? 0 : items);
        if (!page.noSystem) expect(page.no).toHaveLength(no);
        expect(page.unfilled.length + page.leftBlank.length).toBeLessThanOrEqual(items + 1);
      }),
    );
  });

  it('unknown facts never give more errors than known ones would at worst: null asks, it does not accuse', () => {
    const nothing = { vendorContracts: null, externalLine: null, networkDevices: null, servers: null };
    fc.assert(
      fc.property(filled, date, ({ edition, document }, today) => {
        const errors = (context: AnswerDocument['context']) =>
          checkAnswers(edition, { ...document, context }, { today }).filter(
            (one) => one.severity === 'error',
          );
        const everything = { vendorContracts: true, externalLine: true, networkDevices: true, servers: true };
        expect(errors(nothing).length).toBeLessThanOrEqual(errors(everything).length);
      }),
    );
  });

  it('confirming again keeps every earlier confirmation and makes the new one effective', () => {
    const next = fc.record({
      answer: fc.constantFrom<AnswerValue>('yes', 'notApplicable'),
      date,
      targetDate: dateOrNull,
    });
    fc.assert(
      fc.property(fc.array(next, { minLength: 1, maxLength: 6 }), (list) => {
        const blank: ItemAnswer = { answer: null, date: null, targetDate: null, second: null, note: '' };
        const row = list.reduce<ItemAnswer>(confirmAgain, blank);
        expect(confirmations(row).map(({ round: _, ...rest }) => rest)).toEqual(list);
        expect(effectiveAnswer(row)).toBe(list.at(-1)?.answer);
      }),
    );
  });
});
