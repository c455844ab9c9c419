/** Hostile files end in a named error (R-B13): macro, encrypted, 0-byte, truncated, zip-bomb, 50 MB. */
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/read/xlsx/prescan.ts';
import { WorkbookRefused } from '../../src/read/xlsx/refusal.ts';
import { readWorkbook } from '../../src/read/xlsx/workbook.ts';
import { hostile, sheetOf, workbookOf } from '../fixtures/hostile.ts';

async function refusal(bytes: Uint8Array): Promise<WorkbookRefused> {
  const error = await openPackage(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('pre-scan refuses', () => {
  it.each([
    ['empty', 'empty-file'],
    ['macro', 'macros'],
    ['disguisedMacro', 'macros'],
    ['encrypted', 'encrypted'],
    ['truncated', 'truncated'],
    ['damaged', 'damaged'],
    ['manyStrings', 'too-many-strings'],
    ['manyCells', 'too-many-cells'],
    ['liesAboutSize', 'unfolds-too-large'],
    ['manySmallBombs', 'unfolds-too-large'],
    ['entities', 'entity-declarations'],
    ['utf16', 'text-encoding'],
    ['fiftyMegabytes', 'file-too-large'],
    ['pdf', 'other-format'],
    ['html', 'other-format'],
    ['word', 'other-format'],
    ['ods', 'other-format'],
    ['text', 'not-a-workbook'],
  ] as const)('%s: %s', async (name, code) => {
    expect((await refusal(hostile[name]())).code).toBe(code);
  });

  it('a file cut off anywhere, never with another error', async () => {
    const whole = workbookOf({});
    for (let end = 0; end < whole.length; end += 7) {
      const { code } = await refusal(whole.subarray(0, end));
      expect(['empty-file', 'truncated', 'not-a-workbook', 'damaged']).toContain(code);
    }
  });

  it('a text or attribute of many megabytes, which costs the parser several times its size', async () => {
    const long = 'x'.repeat(1_200_000);
    const text = `<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`;
    for (const rows of [text, `<row spans="${long}"/>`])
      expect((await refusal(workbookOf({ 'xl/worksheets/sheet1.xml': { data: sheetOf(rows) } }))).code).toBe(
        'text-too-long',
      );
    const texts = `<row>${`<c t="inlineStr"><is><t>${'x'.repeat(900_000)}</t></is></c>`.repeat(30)}</row>`;
    const { code, params } = await refusal(
      workbookOf({ 'xl/worksheets/sheet1.xml': { data: sheetOf(texts) } }),
    );
    expect([code, params]).toEqual(['unfolds-too-large', { limit: 2.5 }]);
    const many = `<row>${`<c t="inlineStr"><is><t>${'x'.repeat(30_000)}</t></is></c>`.repeat(40)}</row>`;
    await expect(
      openPackage(workbookOf({ 'xl/worksheets/sheet1.xml': { data: sheetOf(many) } })),
    ).resolves.toMatchObject({ counts: { cells: 40 } });
  });

  it('names limits for the message', async () => {
    expect((await refusal(hostile.fiftyMegabytes())).params).toEqual({ megabytes: 50, limit: 20 });
    expect((await refusal(hostile.manyStrings())).params).toEqual({ limit: 10_000 });
  });
});

describe('pre-scan lets pass', () => {
  it('an archive inside a workbook, which nothing ever opens', async () => {
    await expect(openPackage(hostile.nestedZip())).resolves.toMatchObject({ counts: { cells: 1 } });
  });

  it('and counts whatever the prefix and wherever a chunk ends', async () => {
    const rows = '<x:row><x:c r="A1"/><x:c/></x:row>'.repeat(18_000);
    const bytes = workbookOf({ 'xl/worksheets/sheet1.xml': { data: sheetOf(rows) } });
    const { counts } = await openPackage(bytes);
    expect(counts.cells).toBe(36_000);
    expect(counts.elements).toBeGreaterThan(54_000);
  });
});

describe('parsing refuses', () => {
  it('elements nested without end', async () => {
    await expect(readWorkbook(hostile.deep())).rejects.toMatchObject({ code: 'too-deep' });
  });

  it('a sheet that is not XML', async () => {
    const bytes = workbookOf({ 'xl/worksheets/sheet1.xml': { data: '<worksheet><sheetData></worksheet>' } });
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      code: 'damaged',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });
});
