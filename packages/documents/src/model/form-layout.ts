/**
 * Where everything stands in the workbook we write: shared by the writer and by the reader of our own files.
 * Rows and columns count from 0. Defined names travel with the cells when rows or columns are inserted in Excel,
 * so a reader takes row from `itemName` and column from `columnName`, and falls back to these positions.
 */
import type { FormPage, FormRow, FormSection, OfficialForm, PrintedText } from './official-form.ts';

/** Custom document properties that say what the workbook is, and which request of which organization it was made for. */
export const FORM_PROPERTIES = {
  layout: 'mamori.form',
  edition: 'mamori.edition',
  request: 'mamori.request',
  organization: 'mamori.organization',
} as const;
export const FORM_LAYOUT_VERSION = 'mamori.form/1';
export const RECORD_SHEET = 'まもり記録';
export const ANNEX_SHEET = '別紙';
/** Tables beside the checklist; their columns are not those of the form. */
export const TABLE_SHEET = '責任分界';
/** Cells of a table, its title included; the first is 1. */
export const tableName = (table: number): string => `mamori_table_${table}`;
/** Cell with the name of the facility or vendor. */
export const SUBJECT_NAME = 'mamori_subject';

export const FORM_COLUMNS = { section: 0, item: 1, first: 2, target: 3, second: 4, note: 5 } as const;
export type FormColumn = keyof typeof FORM_COLUMNS;
export const LAST_COLUMN = FORM_COLUMNS.note;

/** Rows of one item: the answer above, its date below. */
export const DATE_ROW = 1;
export const ROWS_PER_ITEM = 2;

export const itemName = (id: string): string => `mamori_item_${id.replace(/[^0-9a-z]/g, '_')}`;
export const columnName = (column: FormColumn): string => `mamori_column_${column}`;

export type LayoutLine =
  | {
      readonly kind: 'title' | 'subtitle' | 'heading' | 'note' | 'footer' | 'groupHeading';
      readonly row: number;
      readonly text: PrintedText;
    }
  | {
      readonly kind: 'subject' | 'openingHeader' | 'headerTop' | 'headerBottom' | 'gap' | 'footnote';
      readonly row: number;
    }
  | { readonly kind: 'item'; readonly row: number; readonly item: FormRow };

export interface SectionSpan {
  readonly section: FormSection;
  readonly startRow: number;
  readonly endRow: number;
}

export interface FormLayout {
  readonly sheet: string;
  readonly lines: readonly LayoutLine[];
  readonly sections: readonly SectionSpan[];
  /** Last row of each printed page but the last. */
  readonly pageBreaks: readonly number[];
  readonly lastRow: number;
}

export interface ItemCells {
  readonly id: string;
  /** Row of the answers; the dates stand in the next one. */
  readonly row: number;
  /** An item with one column (0-1) has no target and second cells. */
  readonly columns: 'rounds' | 'single';
}

export function layoutForm(form: OfficialForm): FormLayout {
  const builder = new LayoutBuilder();
  builder.add({ kind: 'title', text: form.title });
  builder.add({ kind: 'subtitle', text: form.subtitle });
  if (form.subject.place === 'head') {
    builder.add({ kind: 'subject' });
    builder.add({ kind: 'gap' });
  }
  form.pages.forEach((page, index) => {
    if (index > 0) builder.breakPage();
    addPage(builder, page, form);
  });
  if (form.subject.place === 'foot') builder.add({ kind: 'subject' });
  if (form.hasUnverified) builder.add({ kind: 'footnote' });
  return builder.finish(sheetName(form.subtitle.text));
}

/** Cells of every item, for reading our own workbook back. */
export function itemCells(layout: FormLayout): ItemCells[] {
  return layout.lines.flatMap((line) =>
    line.kind === 'item' ? [{ id: line.item.id, row: line.row, columns: line.item.columns }] : [],
  );
}

function addPage(builder: LayoutBuilder, page: FormPage, form: OfficialForm): void {
  if (page.opening.length > 0) {
    builder.add({ kind: 'openingHeader' });
    for (const section of page.opening) addSection(builder, section);
    builder.add({ kind: 'gap' });
  }
  if (page.heading) builder.add({ kind: 'heading', text: page.heading });
  for (const text of page.notes) builder.add({ kind: 'note', text });
  if (page.sections.length > 0) {
    builder.add({ kind: 'headerTop' });
    if (form.columns === 'rounds') builder.add({ kind: 'headerBottom' });
    for (const section of page.sections) addSection(builder, section);
  }
  for (const text of page.footers) builder.add({ kind: 'footer', text });
}

function addSection(builder: LayoutBuilder, section: FormSection): void {
  const startRow = builder.row;
  for (const group of section.groups) {
    if (group.heading) builder.add({ kind: 'groupHeading', text: group.heading });
    for (const item of group.rows) builder.add({ kind: 'item', item }, ROWS_PER_ITEM);
  }
  builder.sections.push({ section, startRow, endRow: builder.row - 1 });
}

/** Excel: at most 31 characters, none of `: \ / ? * [ ]`. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[:\\/?*[\]']/g, ' ')
      .slice(0, 31)
      .trim() || 'チェックリスト'
  );
}

type NewLine = LayoutLine extends infer L ? (L extends LayoutLine ? Omit<L, 'row'> : never) : never;

class LayoutBuilder {
  row = 0;
  readonly sections: SectionSpan[] = [];
  readonly #lines: LayoutLine[] = [];
  readonly #pageBreaks: number[] = [];

  add(line: NewLine, rows = 1): void {
    this.#lines.push({ ...line, row: this.row } as LayoutLine);
    this.row += rows;
  }

  breakPage(): void {
    this.#pageBreaks.push(this.row - 1);
  }

  finish(sheet: string): FormLayout {
    return {
      sheet,
      lines: this.#lines,
      sections: this.sections,
      pageBreaks: this.#pageBreaks,
      lastRow: this.row - 1,
    };
  }
}
