/** All items of one form on one sheet. */
import type { Confirmation, ItemAnswer, LaterConfirmation } from '@mamori/core/assessment/answer-document';
import { readNote, saysNoneInOtherWords } from '@mamori/core/assessment/note';
import { hasNotApplicableNotation } from '@mamori/core/edition-items';
import type { Edition } from '@mamori/regulations/model/edition';
import type { DiagnosticList } from '../diagnostics.ts';
import type { OwnForm } from '../own-form.ts';
import type { ItemRow } from '../table/align.ts';
import type { Grid } from '../table/grid.ts';
import { type ColumnRole, findHeaders, type HeaderBlock } from '../table/headers.ts';
import { readAnswerWords } from '../text/answer-words.ts';
import { isBlankDate } from '../text/date-text.ts';
import type { Cell } from '../xlsx/model.ts';
import { rangeName } from '../xlsx/reference.ts';
import { type ItemBlock, itemBlocks, mergedFromAbove, type RowOfItem, roundsOf } from './blocks.ts';
import { type FieldContext, readConfirmation, readNoteText, readTarget } from './fields.ts';
import { inferColumns } from './infer-columns.ts';
import { readMarks } from './marks.ts';
import { readSubjectName } from './subject.ts';

export interface FormPlace {
  readonly grid: Grid;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly RowOfItem[];
  /** Every row that looks like an item; those not among `rows` are reported. */
  readonly otherRows?: readonly ItemRow[];
  /** A form of ours: columns are known by name. */
  readonly own?: OwnForm;
}

export interface FormReading {
  readonly items: Readonly<Record<string, ItemAnswer>>;
  readonly name: string | null;
}

export function readForm(place: FormPlace, edition: Edition, diagnostics: DiagnosticList): FormReading {
  const { grid, own } = place;
  const headers = own
    ? []
    : findHeaders(grid, place.top, place.bottom, new Set(place.rows.map(({ row }) => row)));
  const fallback = own ? own.columns : columnsWithoutHeader(place, headers, diagnostics);
  const blocks = own
    ? own.items.map(({ item, range }) => ({
        item,
        top: range.top,
        bottom: range.bottom,
        cell: { row: range.top, column: range.left },
        columns: own.columns,
      }))
    : itemBlocks(grid, place.rows, headers, fallback, place.bottom);
  const context: FieldContext = {
    grid,
    fiscalYear: edition.fiscalYear,
    diagnostics,
    marks: readMarks(grid, blocks, diagnostics),
    linked: linkedCells(grid),
  };
  const items: Record<string, ItemAnswer> = {};
  for (const block of blocks) items[block.item.id] = readItem(context, block, edition, own !== undefined);
  reportOtherRows(place, headers, fallback, diagnostics);
  if (!own) reportAnsweredRows(place, blocks, headers, fallback, diagnostics);
  reportHidden(grid, blocks, items, diagnostics);
  return { items, name: readSubjectName(grid, place, edition, own?.subject ?? null) };
}

/** A table whose heads were deleted: columns are told by what stands in them, or not at all. */
function columnsWithoutHeader(
  place: FormPlace,
  headers: readonly HeaderBlock[],
  diagnostics: DiagnosticList,
) {
  const [first] = [...place.rows].sort((a, b) => a.row - b.row);
  if (!first || headers.some((header) => header.bottom < first.row)) return null;
  const sheet = place.grid.sheet.name;
  const columns = inferColumns(place.grid, place.rows);
  diagnostics.add(columns ? 'header-inferred' : 'column-not-found', { sheet });
  return columns;
}

function linkedCells(grid: Grid): ReadonlySet<string> {
  const cells = grid.sheet.controls.flatMap(({ linkedCell }) => (linkedCell ? [linkedCell] : []));
  return new Set(cells.map((cell) => cell.replace(/^.*!/, '').replaceAll('$', '')));
}

function readItem(context: FieldContext, block: ItemBlock, edition: Edition, own: boolean): ItemAnswer {
  reportMerged(context, block);
  reportExtraColumns(context, block);
  const rounds = roundsOf(block).map((round) => readConfirmation(context, block, round));
  const [first = { answer: null, date: null }, ...later] = rounds;
  const filled = later.filter(({ answer, date }) => answer !== null || date !== null);
  const second = filled.at(-1) ?? null;
  const between: LaterConfirmation[] = filled.slice(0, -1).map((entry) => ({ ...entry, targetDate: null }));
  const note = readNoteText(context, block);
  const item: ItemAnswer = {
    ...first,
    targetDate: readTarget(context, block),
    second,
    ...(between.length > 0 ? { between } : {}),
    note,
  };
  return withNotApplicable(context, block, item, own || hasNotApplicableNotation(edition));
}

/** RULES, One item: いいえ + 対象外; a note that only mentions the word changes nothing. */
function withNotApplicable(
  context: FieldContext,
  block: ItemBlock,
  item: ItemAnswer,
  official: boolean,
): ItemAnswer {
  const latest: Confirmation = item.second ?? item;
  const reading = readNote(item.note);
  const place = { sheet: context.grid.sheet.name, cell: context.grid.name(block.cell), content: item.note };
  const report = (code: Parameters<DiagnosticList['add']>[0]) =>
    context.diagnostics.add(code, place, { item: block.item.label });
  if (reading === 'mention') report('note-mentions-not-applicable');
  else if (reading === 'none' && latest.answer === 'no' && saysNoneInOtherWords(item.note))
    report('note-none-in-other-words');
  if (reading !== 'notApplicable' || latest.answer !== 'no') return item;
  if (!official) {
    report('not-applicable-not-in-edition');
    return item;
  }
  return item.second
    ? { ...item, second: { ...item.second, answer: 'notApplicable' } }
    : { ...item, answer: 'notApplicable' };
}

/** One entry merged over several items is read for the first; the others say so. */
function reportMerged({ grid, diagnostics }: FieldContext, block: ItemBlock): void {
  for (const range of mergedFromAbove(grid, block)) {
    const anchor = grid.cell(range.top, range.left);
    const content = anchor ? grid.text(anchor) : '';
    const words = readAnswerWords(content);
    if (words.kind === 'blank' && isBlankDate(words.rest)) continue;
    diagnostics.add(
      'merged-over-items',
      { sheet: grid.sheet.name, cell: rangeName(range), content },
      { item: block.item.label },
    );
  }
}

/** Content of the item's rows in a column that the form does not have. */
function reportExtraColumns({ grid, diagnostics }: FieldContext, block: ItemBlock): void {
  if (block.columns.size === 0) return;
  for (let row = block.top; row <= block.bottom; row += 1)
    for (const cell of grid.row(row)) {
      if (cell.column <= block.cell.column) continue;
      const role = block.columns.get(cell.column);
      const content = grid.text(cell).trim();
      if ((role !== undefined && role.kind !== 'other') || content === '') continue;
      if (cell.column < Math.min(...block.columns.keys())) continue;
      diagnostics.add(
        'extra-column',
        { sheet: grid.sheet.name, cell: grid.name(cell), content },
        { item: block.item.label, column: role?.label ?? '' },
      );
    }
}

/** Rows that look like an item of some edition, or carry an answer, and belong to no item of this one. */
function reportOtherRows(
  place: FormPlace,
  headers: readonly HeaderBlock[],
  fallback: HeaderBlock['columns'] | null,
  diagnostics: DiagnosticList,
): void {
  const { grid } = place;
  const read = new Set(place.rows.map(({ row }) => row));
  for (const { row, cell } of place.otherRows ?? []) {
    if (read.has(row)) continue;
    const columns = headers.findLast((block) => block.bottom < row)?.columns ?? fallback;
    const answers = grid.row(row).filter((it) => {
      const kind = columns?.get(it.column)?.kind;
      return kind === 'mixed' || kind === 'yes' || kind === 'no' || kind === 'target';
    });
    if (answers.length === 0) continue;
    const content = [cell, ...answers].map((it) => grid.text(it)).join(' | ');
    diagnostics.add('row-not-recognised', { sheet: grid.sheet.name, cell: grid.name(cell), content });
  }
}

/** Rows between the items that carry an answer and a wording that no edition has: reworded, or added by someone. */
function reportAnsweredRows(
  place: FormPlace,
  blocks: readonly ItemBlock[],
  headers: readonly HeaderBlock[],
  fallback: HeaderBlock['columns'] | null,
  diagnostics: DiagnosticList,
): void {
  const { grid } = place;
  const known = new Set((place.otherRows ?? []).map(({ row }) => row));
  const inside = (row: number) =>
    blocks.some((block) => row >= block.top && row <= block.bottom) ||
    headers.some((header) => row >= header.top && row <= header.bottom);
  const last = Math.max(...blocks.map(({ bottom }) => bottom));
  for (const row of grid.rows) {
    const columns = headers.findLast((header) => header.bottom < row)?.columns ?? fallback;
    if (row < place.top || row > last || !columns || known.has(row) || inside(row)) continue;
    const cells = grid.row(row).filter((cell) => grid.text(cell).trim() !== '');
    const answers = cells.filter((cell) => isAnswered(grid, cell, columns.get(cell.column)?.kind));
    const wording = cells.find(
      (cell) => !columns.has(cell.column) || columns.get(cell.column)?.kind === 'item',
    );
    if (answers.length === 0 || !wording) continue;
    const content = [wording, ...answers].map((cell) => grid.text(cell)).join(' | ');
    diagnostics.add('row-not-recognised', { sheet: grid.sheet.name, cell: grid.name(wording), content });
  }
}

function isAnswered(grid: Grid, cell: Cell, kind: ColumnRole['kind'] | undefined): boolean {
  if (kind !== 'mixed' && kind !== 'yes' && kind !== 'no') return false;
  const words = readAnswerWords(grid.text(cell));
  return (
    words.kind === 'answer' || words.kind === 'both' || words.kind === 'unclear' || words.kind === 'mark'
  );
}

function reportHidden(
  grid: Grid,
  blocks: readonly ItemBlock[],
  items: Readonly<Record<string, ItemAnswer>>,
  diagnostics: DiagnosticList,
): void {
  const hidden = blocks.filter(
    (block) => grid.isHiddenRow(block.top) && (items[block.item.id]?.answer ?? null) !== null,
  );
  for (const block of hidden)
    diagnostics.add(
      'hidden-answers',
      { sheet: grid.sheet.name, cell: grid.name(block.cell) },
      { item: block.item.label },
    );
}
