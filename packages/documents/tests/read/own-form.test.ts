/** xlsx → json → xlsx → json is lossless: whatever our writer prints, the reader gives back (R-B13). */
import {
  type AnswerDocument,
  BLANK_ANSWER,
  type ItemAnswer,
  type LaterConfirmation,
  UNKNOWN_CONTEXT,
} from '@mamori/core/assessment/answer-document';
import { fromDayNumber } from '@mamori/core/calendar/iso-date';
import { editionItems } from '@mamori/core/edition-items';
import type { Edition } from '@mamori/regulations/model/edition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOfficialForm } from '../../src/model/official-form.ts';
import { readChecklist } from '../../src/read/checklist.ts';
import type { Workbook } from '../../src/read/xlsx/model.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { renderOfficialFormXlsx } from '../../src/render/xlsx/official-form.ts';
import { EDITIONS, edition } from '../fixtures/editions.ts';

async function write(document: AnswerDocument, target: Edition): Promise<Workbook> {
  return readWorkbook(await renderOfficialFormXlsx(buildOfficialForm(target, document)));
}

const isoDate = fc.integer({ min: 19_500, max: 21_500 }).map((day) => fromDayNumber(day) ?? '2025-04-01');
const date = fc.option(isoDate, { nil: null, freq: 3 });
const answer = fc.constantFrom('yes' as const, 'no' as const, 'notApplicable' as const, null);
const words = fc.constantFrom(
  '対象外：',
  '2台は対象外',
  'はい',
  '○',
  '(5/20)',
  '二要素認証は令和9年度',
  '\n',
  '：',
  '&<>"\'',
  '_x0041_',
  '𠮷',
  ' ',
);
const note = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.array(words, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ minLength: 200, maxLength: 600, unit: 'grapheme' }) },
);
const later: fc.Arbitrary<LaterConfirmation> = fc.record({ answer, date, targetDate: date });

const item: fc.Arbitrary<ItemAnswer> = fc
  .record({
    answer,
    date,
    targetDate: date,
    second: fc.option(fc.record({ answer, date }), { nil: null }),
    between: fc.array(later, { maxLength: 2 }),
    nextTargetDate: date,
    note,
    basis: fc.option(note, { nil: '' }),
  })
  .map(({ between, nextTargetDate, basis, second, ...rest }) => ({
    ...rest,
    second: second && (second.answer !== null || second.date !== null) ? second : null,
    ...(between.length > 0 ? { between } : {}),
    ...(nextTargetDate === null ? {} : { nextTargetDate }),
    ...(basis === '' ? {} : { basis }),
  }));

const known = fc.constantFrom(true, false, null);

function documentOf(target: Edition): fc.Arbitrary<AnswerDocument> {
  const ids = editionItems(target).map(({ id }) => id);
  return fc.record({
    format: fc.constant('mamori.answers/1' as const),
    edition: fc.constant(target.id),
    subject: fc.record({
      name: fc.option(fc.constantFrom('みどり診療所', '株式会社 R&D "＜東京＞"'), { nil: null }),
    }),
    context: fc.record({
      vendorContracts: known,
      externalLine: known,
      networkDevices: known,
      servers: known,
    }),
    items: fc.record(Object.fromEntries(ids.map((id) => [id, item]))),
    diagnostics: fc.constant([]),
  });
}

describe('our own form', () => {
  it.each(['fy2025/facility', 'fy2025/vendor', 'fy2023/facility', 'fy2024/pharmacy'])(
    'any answers of %s come back',
    async (id) => {
      const target = edition(id);
      await fc.assert(
        fc.asyncProperty(documentOf(target), async (document) => {
          const reading = readChecklist(await write(document, target), EDITIONS);
          expect({ ...reading.document, diagnostics: [] }).toEqual(document);
          expect(reading.recognised).toMatchObject({ edition: id, ownForm: true });
        }),
        { numRuns: 25, endOnFailure: true },
      );
    },
  );

  it.each(EDITIONS.map(({ id }) => id))('the empty form of %s is blank and says nothing', async (id) => {
    const target = edition(id);
    const blank = Object.fromEntries(editionItems(target).map((it) => [it.id, BLANK_ANSWER]));
    const document: AnswerDocument = {
      format: 'mamori.answers/1',
      edition: id,
      subject: { name: null },
      context: UNKNOWN_CONTEXT,
      items: blank,
      diagnostics: [],
    };
    const reading = readChecklist(await write(document, target), EDITIONS);
    expect(reading.document).toEqual(document);
  });

  it('is read by its wording when names and properties were lost on the way', async () => {
    const target = edition('fy2025/facility');
    await fc.assert(
      fc.asyncProperty(documentOf(target), async (document) => {
        const workbook = await write(document, target);
        const bare = {
          ...workbook,
          definedNames: [],
          properties: { ...workbook.properties, custom: {} },
          sheets: workbook.sheets.slice(0, 1),
        };
        const reading = readChecklist(bare, EDITIONS);
        expect(reading.recognised).toMatchObject({ edition: 'fy2025/facility', ownForm: false });
        for (const [id, expected] of Object.entries(document.items)) {
          const read = reading.document?.items[id];
          expect([id, read?.date, read?.second?.date ?? null]).toEqual([
            id,
            id === '0-1' && expected.second ? expected.second.date : expected.date,
            id === '0-1' ? null : (expected.second?.date ?? null),
          ]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('changed in Excel: the form wins over the record, and says so', async () => {
    const target = edition('fy2025/facility');
    const second = { answer: 'notApplicable' as const, date: '2025-09-01' };
    const document: AnswerDocument = {
      format: 'mamori.answers/1',
      edition: target.id,
      subject: { name: 'みどり診療所', facilityCode: '1312345670' },
      context: UNKNOWN_CONTEXT,
      items: {
        ...Object.fromEntries(editionItems(target).map((it) => [it.id, BLANK_ANSWER])),
        '2-4': { ...BLANK_ANSWER, answer: 'yes', date: '2025-05-20', second, note: '', basis: '権限表' },
      },
      diagnostics: [],
    };
    const workbook = await write(document, target);
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet === workbook.sheets[0] && cell.value === 'はい' && cell.column === 2
          ? { ...cell, value: 'いいえ' }
          : cell,
      ),
    }));
    const reading = readChecklist({ ...workbook, sheets }, EDITIONS);
    expect(reading.document?.subject.facilityCode).toBe('1312345670');
    expect(reading.document?.items['2-4']).toMatchObject({ answer: 'no', basis: '権限表' });
    expect(reading.unread.map(({ code }) => code)).toEqual(['record-differs']);
  });
});
