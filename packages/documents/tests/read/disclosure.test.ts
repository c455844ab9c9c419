/** R-C3: filled MDS/SDS of many layouts; what stands there is read, what may mean two things is said. */
import type { DisclosureContent } from '@mamori/core/vendor/disclosure';
import { translateDynamic } from '@mamori/messages/translate';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_DIAGNOSTICS } from '../../src/read/disclosure/diagnostics.ts';
import {
  DISCLOSURE_REFUSALS,
  DisclosureRefused,
  disclosureRefusal,
  readDisclosure,
} from '../../src/read/disclosure/read-disclosure.ts';
import { readWorkbookSafely } from '../../src/read/xlsx/safely.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import {
  ASKED,
  blankForm,
  checklistForm,
  csvLike,
  drawnBoxes,
  groupsAndLeadingNumbers,
  manyQuestions,
  mdsAndSds,
  nestedNumbers,
  oneColumn,
  otherForm,
  pages,
  printedWords,
  severalMarks,
  threeColumns,
  unclear,
} from '../fixtures/disclosures.ts';
import { hostile } from '../fixtures/hostile.ts';
import { type SheetSpec, writeWorkbook } from '../fixtures/xlsx-writer.ts';

const read = async (...sheets: SheetSpec[]) => readDisclosure(await readWorkbook(writeWorkbook({ sheets })));
const answers = ({ sections }: DisclosureContent) =>
  sections.flatMap(({ title, questions }) => questions.map(({ number, answer }) => [title, number, answer]));
function contentOf(form: { content: DisclosureContent } | undefined): DisclosureContent {
  if (!form) throw new Error('no form was read');
  return form.content;
}
const codes = ({ diagnostics }: Awaited<ReturnType<typeof read>>) => diagnostics.map(({ code }) => code);

describe('layouts', () => {
  it('one column of words, with the facts above the table', async () => {
    const { forms, diagnostics } = await read(oneColumn());
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({
      kind: 'mds',
      head: {
        maker: '青空製作所',
        product: 'カルテ太郎',
        productVersion: '5.2',
        issuedOn: '2025-05-20',
        formVersion: '5.0',
        guidelineVersion: '6.0',
      },
    });
    expect(answers(contentOf(forms[0]))).toEqual([
      ['1 組織の対策', '1.1', 'yes'],
      ['1 組織の対策', '1.2', 'no'],
      ['2 技術の対策', '2.1', 'notApplicable'],
      ['2 技術の対策', '2.2', null],
    ]);
    expect(forms[0]?.content.sections[0]?.questions[1]).toMatchObject({
      text: ASKED[1],
      note: '次の版で対応',
    });
    expect(diagnostics).toEqual([]);
  });

  it('three columns of marks under a merged head, sections as bands', async () => {
    const { forms, diagnostics } = await read(threeColumns());
    expect(forms[0]?.kind).toBe('sds');
    expect(answers(contentOf(forms[0]))).toEqual([
      ['１．組織の対策', '1-1', 'yes'],
      ['１．組織の対策', '1-2', 'no'],
      ['２．技術の対策', '2-1', 'notApplicable'],
      ['２．技術の対策', '2-2', 'no'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('numbers in pieces', async () => {
    const { forms } = await read(nestedNumbers());
    expect(answers(contentOf(forms[0])).map(([, number, answer]) => [number, answer])).toEqual([
      ['1-①', 'yes'],
      ['1-②', 'no'],
      ['2-①', 'yes'],
      ['2-②', 'notApplicable'],
    ]);
  });

  it('two forms in one workbook share the facts of the cover', async () => {
    const found = await read(...mdsAndSds());
    expect(found.forms.map(({ sheet, kind, content }) => [sheet, kind, answers(content).length])).toEqual([
      ['MDS', 'mds', 2],
      ['SDS', 'sds', 2],
    ]);
    expect(found.forms[1]?.head).toMatchObject({
      product: '検査システム',
      maker: 'あさひ医療機器',
      formVersion: '4.1',
      guidelineVersion: '5.2',
    });
    expect(codes(found)).toEqual(['sheet-not-read']);
  });

  it('plain lines of an export', async () => {
    const found = await read(csvLike());
    expect(answers(contentOf(found.forms[0]))).toEqual([
      ['', 'MDS-1', 'yes'],
      ['', 'MDS-2', 'no'],
      ['', 'MDS-3', 'notApplicable'],
    ]);
    expect(codes(found)).toEqual(['kind-unclear']);
  });

  it('groups in a column of their own, the number before the question', async () => {
    const { forms } = await read(groupsAndLeadingNumbers());
    expect(answers(contentOf(forms[0]))).toEqual([
      ['認証', '(1)', 'yes'],
      ['認証', '(2)', 'no'],
      ['記録', '(3)', 'yes'],
    ]);
    expect(forms[0]?.content.sections[0]?.questions[0]?.text).toBe(ASKED[0]);
  });

  it('printed words with a box ticked or the others struck out', async () => {
    const { forms, diagnostics } = await read(printedWords());
    expect(answers(contentOf(forms[0])).map(([, , answer]) => answer)).toEqual(['yes', 'no', null, 'no']);
    expect(diagnostics).toEqual([]);
  });

  it('heads again on the next page, a question over two rows', async () => {
    const { forms, diagnostics } = await read(pages());
    expect(forms[0]?.content.sections[0]?.questions).toMatchObject([
      { number: '1', text: `${ASKED[0]}\n（続き）`, answer: 'yes' },
      { number: '2', answer: 'no' },
    ]);
    expect(diagnostics).toEqual([]);
  });
});

describe('what may mean two things', () => {
  it('stays blank and is named with its cell', async () => {
    const found = await read(unclear());
    expect(answers(contentOf(found.forms[0])).map(([, , answer]) => answer)).toEqual([
      null,
      null,
      null,
      null,
      'yes',
    ]);
    expect(found.diagnostics.map(({ code, cell }) => [code, cell])).toEqual([
      ['mark-alone', 'C2'],
      ['answer-unclear', 'C3'],
      ['answer-several', 'C4'],
      ['formula-without-value', 'C5'],
      ['number-twice', 'B6'],
      ['row-unclear', 'B7'],
    ]);
  });

  it('are two marks in a row and signs that nobody explains', async () => {
    const found = await read(severalMarks());
    expect(answers(contentOf(found.forms[0])).map(([, , answer]) => answer)).toEqual([
      null,
      null,
      'yes',
      null,
    ]);
    expect(codes(found)).toEqual(['answer-several', 'answer-unclear']);
  });

  it('a blank form and drawn boxes are said to be so', async () => {
    expect(codes(await read(blankForm()))).toEqual(['blank-form']);
    expect(codes(await read(drawnBoxes()))).toEqual(['blank-form', 'shapes-not-read']);
  });
});

describe('other files', () => {
  const refused = (sheets: SheetSpec[]) =>
    read(...sheets).then(
      () => null,
      (error: unknown) => (error instanceof DisclosureRefused ? error.code : error),
    );

  it('are refused by name', async () => {
    expect(await refused([otherForm()])).toBe('no-table');
    expect(await refused([checklistForm()])).toBe('checklist-form');
    expect(await refused([{ name: 'MDS', cells: { A1: '番号', B1: '質問', C1: '回答' } }])).toBe(
      'no-questions',
    );
    expect(await refused([manyQuestions(301)])).toBe('too-many-questions');
    expect((await read(manyQuestions(300))).forms[0]?.content.sections[0]?.questions).toHaveLength(300);
  });

  it.each(['macro', 'encrypted', 'truncated', 'damaged', 'pdf', 'text'] as const)(
    '%s: refused before anything is read',
    async (name) => {
      await expect(readWorkbookSafely(hostile[name]())).rejects.toMatchObject({ name: 'WorkbookRefused' });
    },
  );
});

it('every code has a sentence in both languages', () => {
  for (const locale of ['ja', 'en'] as const) {
    for (const code of DISCLOSURE_DIAGNOSTICS)
      expect(translateDynamic(locale, `disclosures:reading.${code}`, {}), code).toBeTruthy();
    for (const code of DISCLOSURE_REFUSALS)
      expect(disclosureRefusal(new DisclosureRefused(code), locale)).not.toBe(code);
  }
});
