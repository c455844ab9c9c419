/** The demarcation of responsibility on an imported vendor's form: printed, filled in, and read back (R-B1, R-B13). */
import { type AnswerDocument, BLANK_ANSWER, UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import type { Edition } from '@mamori/regulations/model/edition';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOfficialForm } from '../../src/model/official-form.ts';
import { readChecklist } from '../../src/read/checklist.ts';
import { proposeEdition } from '../../src/read/edition/propose.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { createPdfRenderer } from '../../src/render/pdf/renderer.ts';
import { renderOfficialFormXlsx } from '../../src/render/xlsx/official-form.ts';
import { EDITIONS } from '../fixtures/editions.ts';
import { demarcationRows, vendorSheet } from '../fixtures/official-2026.ts';
import { writeWorkbook } from '../fixtures/xlsx-writer.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

async function imported(): Promise<Edition> {
  const workbook = await readWorkbook(writeWorkbook({ sheets: [vendorSheet()] }));
  const { editions } = proposeEdition([{ name: '001716188.xlsx', workbook }], {
    installed: EDITIONS,
    published: '2026-06',
  });
  const [edition] = editions;
  if (!edition) throw new Error('not imported');
  return edition;
}

const filled = (edition: Edition, tables: AnswerDocument['tables']): AnswerDocument => ({
  format: 'mamori.answers/1',
  edition: edition.id,
  subject: { name: '甲システム株式会社' },
  context: UNKNOWN_CONTEXT,
  items: Object.fromEntries(editionItems(edition).map(({ id }) => [id, BLANK_ANSWER])),
  ...(tables ? { tables } : {}),
  diagnostics: [],
});

const write = async (document: AnswerDocument, edition: Edition) =>
  readWorkbook(await renderOfficialFormXlsx(buildOfficialForm(edition, document)));

describe('a table beside the checklist', () => {
  it('is kept with its empty cells, which are there to be filled in', async () => {
    const { tables } = await imported();
    expect(tables).toMatchObject([{ verification: 'A', source: 'import' }]);
    expect(tables?.[0]?.rows).toEqual(demarcationRows.map((row) => [...row, '', '', ''].slice(0, 4)));
  });

  it('is printed, with what is filled in', async () => {
    const edition = await imported();
    const document = filled(edition, { '1': { '3.3': '○', '4.4': '毎週' } });
    const pdf = await readPdf(await renderer.officialForm(buildOfficialForm(edition, document)));
    for (const text of ['責任分界の確認', 'セキュリティパッチの適用', '端末は医療機関', '毎週'])
      expect(pdf.text).toContain(text);
    expect(pdf.text).not.toContain('毎日');
    expect(pdf.outline).toContain('責任分界の確認');
    const sheet = (await write(document, edition)).sheets.find(({ name }) => name === '責任分界');
    expect(sheet?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['責任分界の確認', '毎週']),
    );
  });

  it('comes back whatever is filled in (xlsx → json → xlsx → json)', async () => {
    const edition = await imported();
    const text = fc.oneof(
      fc.constantFrom('○', '=1+1', '😀𠮷', '一行目\n二行目', '#N/A', ' 前後の空白 '),
      fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'あ医ﾊ0=+-@"<&_x') }),
    );
    const cells = fc.dictionary(fc.constantFrom('2.4', '3.2', '3.3', '4.2', '4.4'), text, { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(cells, async (entries) => {
        fc.pre(entries['3.2']?.trim() !== '○' && entries['2.4']?.trim() !== '備考');
        const document = filled(edition, { '1': entries });
        const reading = readChecklist(await write(document, edition), [...EDITIONS, edition]);
        expect(reading.document).toEqual(document);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it("is read from the ministry's own file as a vendor fills it in", async () => {
    const edition = await imported();
    const sheet = vendorSheet();
    const moved = { ...sheet.cells, C14: '○', D15: '毎週' };
    const reading = readChecklist(
      await readWorkbook(writeWorkbook({ sheets: [{ ...sheet, cells: moved }] })),
      [...EDITIONS, edition],
    );
    expect(reading.document).toMatchObject({
      edition: edition.id,
      tables: { '1': { '3.3': '○', '4.4': '毎週' } },
    });
  });

  it('that is missing from the file is reported, and a cell that is not there is refused', async () => {
    const edition = await imported();
    const sheet = vendorSheet();
    const cells = Object.fromEntries(
      Object.entries(sheet.cells).filter(([name]) => !/^[A-D]1[2-5]$/.test(name)),
    );
    const reading = readChecklist(await readWorkbook(writeWorkbook({ sheets: [{ ...sheet, cells }] })), [
      ...EDITIONS,
      edition,
    ]);
    expect(reading.unread.map(({ code }) => code)).toContain('table-not-found');
    expect(() => buildOfficialForm(edition, filled(edition, { '1': { '9.1': 'x' } }))).toThrow(/9\.1/);
  });
});
