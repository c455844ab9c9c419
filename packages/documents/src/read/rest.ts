/** What else the file holds: nothing in it gets lost without a word. */
import type { DiagnosticList } from './diagnostics.ts';
import type { Sheet, Workbook } from './xlsx/model.ts';
import { cellName } from './xlsx/reference.ts';

/** Notes on cells of the sheets read, sheets that were not read, parts that cannot be. */
export function reportRest(workbook: Workbook, read: ReadonlySet<string>, diagnostics: DiagnosticList): void {
  for (const part of workbook.unread)
    diagnostics.add('part-unreadable', { sheet: part.sheet, content: part.detail }, { part: part.part });
  for (const sheet of workbook.sheets) {
    if (read.has(sheet.name)) reportComments(sheet, diagnostics);
    else if (sheet.cells.length > 0 || sheet.shapes.length > 0)
      diagnostics.add(
        sheet.state === 'visible' ? 'sheet-not-read' : 'hidden-sheet-not-read',
        { sheet: sheet.name, content: firstText(sheet) },
        { sheet: sheet.name },
      );
  }
}

function reportComments(sheet: Sheet, diagnostics: DiagnosticList): void {
  for (const { row, column, text } of sheet.comments)
    if (text !== '')
      diagnostics.add('comment', { sheet: sheet.name, cell: cellName(row, column), content: text });
}

const firstText = (sheet: Sheet): string | null => {
  const found = sheet.cells.find(({ value }) => typeof value === 'string' && value.trim() !== '');
  return typeof found?.value === 'string' ? found.value.slice(0, 80) : null;
};
