/** Reads one confirmation (answer and date), a target date, or a note from the cells that hold it. */
import type { Confirmation, IsoDate } from '@mamori/core/assessment/answer-document';
import { fromExcelSerial } from '@mamori/core/calendar/excel-serial';
import { parseDate } from '@mamori/core/calendar/parse-date';
import type { DiagnosticList, ReadDiagnosticCode } from '../diagnostics.ts';
import type { Grid } from '../table/grid.ts';
import { type AnswerWords, readAnswerWords, type Word } from '../text/answer-words.ts';
import { isBlankDate, readDateText } from '../text/date-text.ts';
import type { Cell } from '../xlsx/model.ts';
import { columnsOf, type ItemBlock } from './blocks.ts';
import { fieldKey, type Marks } from './marks.ts';

export interface FieldContext {
  readonly grid: Grid;
  readonly fiscalYear: number;
  readonly diagnostics: DiagnosticList;
  readonly marks: Marks;
  /** Cells that a form control writes its state into. */
  readonly linked: ReadonlySet<string>;
}

interface Evidence {
  readonly word: Word;
  readonly cell: string;
  readonly content: string;
}

/** What has been found of one field so far. */
class Findings {
  readonly evidence: Evidence[] = [];
  readonly dates: { readonly date: IsoDate; readonly cell: string; readonly content: string }[] = [];
  /** Something stands there that could not be read, and has been reported. */
  unread = false;
  private readonly context: FieldContext;
  private readonly block: ItemBlock;

  constructor(context: FieldContext, block: ItemBlock) {
    this.context = context;
    this.block = block;
  }

  report(code: ReadDiagnosticCode, cell: string | null, content: string, blank = true): void {
    if (blank) this.unread = true;
    const { grid, diagnostics } = this.context;
    diagnostics.add(code, { sheet: grid.sheet.name, cell, content }, { item: this.block.item.label });
  }
}

export function readConfirmation(context: FieldContext, block: ItemBlock, round: number): Confirmation {
  const found = new Findings(context, block);
  const cells = (kinds: Parameters<typeof columnsOf>[1]) =>
    context.grid.cellsIn(block.top, block.bottom, columnsOf(block, kinds, round));
  readMixed(context, cells(['mixed']), columnsOf(block, ['mixed'], round), found);
  readColumns(context, cells(['yes']), cells(['no']), found);
  for (const cell of cells(['date'])) readDateCell(context, cell, found);
  for (const mark of context.marks.marks)
    if (mark.block === block && mark.round === round)
      found.evidence.push({ word: mark.word, cell: mark.cell, content: mark.content });
  if (context.marks.unclear.has(fieldKey(block, round))) found.unread = true;
  return settle(found);
}

function settle(found: Findings): Confirmation {
  const date = settleDate(found);
  const words = new Set(found.evidence.map(({ word }) => word));
  const [only] = words;
  if (words.size > 1) {
    const content = found.evidence.map((entry) => entry.content).join(' / ');
    found.report('answer-both', found.evidence[0]?.cell ?? null, content);
    return { answer: null, date };
  }
  // A clear word beside something unreadable in the same field does not decide alone.
  const answer = only !== undefined && !found.unread ? only : null;
  if (answer === null && !found.unread && date !== null) {
    const [first] = found.dates;
    found.report('date-without-answer', first?.cell ?? null, first?.content ?? '', false);
  }
  return { answer, date };
}

function settleDate(found: Findings): IsoDate | null {
  const dates = new Set(found.dates.map(({ date }) => date));
  const [only, other] = dates;
  if (other === undefined) return only ?? null;
  const content = found.dates.map((entry) => entry.content).join(' / ');
  found.report('date-several', found.dates[0]?.cell ?? null, content, false);
  return null;
}

interface ReadCell {
  readonly cell: Cell;
  readonly words: AnswerWords;
}

/** Cells in which the official form prints answer and date together. */
function readMixed(
  context: FieldContext,
  cells: readonly Cell[],
  columns: ReadonlySet<number>,
  found: Findings,
): void {
  const texts: ReadCell[] = [];
  for (const cell of cells) {
    if (typeof cell.value === 'string') {
      reportStruck(context, cell, found);
      texts.push({ cell, words: readAnswerWords(context.grid.text(cell)) });
    } else readOther(context, cell, found);
  }
  const labels = printedLabels(texts);
  for (const { cell, words } of texts) {
    const name = context.grid.name(cell);
    const content = context.grid.text(cell);
    if (splitsWord(cell)) {
      found.report('answer-unclear', name, context.grid.text(cell));
      continue;
    }
    if (words.kind === 'both') found.report('answer-both', name, content);
    else if (words.kind === 'unclear') found.report('answer-unclear', name, content);
    else if (words.kind === 'blank' && words.template && emphasises(cell))
      found.report('answer-unclear', name, content);
    else if (words.kind === 'mark') readLoneMark(context, cell, labels, columns, found);
    else if (words.kind === 'answer' && (!labels || words.marked))
      found.evidence.push({ word: words.answer, cell: name, content });
    if (words.kind !== 'unclear') readRest(context, cell, words, found);
  }
}

/** A line through a part of はい or いいえ: which word was meant cannot be told. */
function splitsWord({ value, struck }: Cell): boolean {
  if (!struck || typeof value !== 'string') return false;
  return [...value.matchAll(/いいえ|はい/gu)].some(({ index, 0: word }) => {
    const marks = [...word].map((_, i) =>
      struck.some(([start, end]) => index + i >= start && index + i < end),
    );
    return new Set(marks).size > 1;
  });
}

/** One of both words is bold, underlined or coloured: perhaps meant as the answer. */
function emphasises({ value, looks }: Cell): boolean {
  if (!looks || typeof value !== 'string') return false;
  const [yes, no] = [value.search(/はい|ハイ|yes/iu), value.search(/いいえ|イイエ|no/iu)];
  const at = (position: number) => looks.findLast(([start]) => start <= position)?.[1];
  return yes >= 0 && no >= 0 && at(yes) !== at(no);
}

/** はい and いいえ printed in cells of their own, for a mark beside them. */
function printedLabels(texts: readonly ReadCell[]): readonly ReadCell[] | null {
  const alone = texts.filter(({ words }) => words.kind === 'answer' && words.rest === '');
  const has = (word: Word) => alone.some(({ words }) => words.kind === 'answer' && words.answer === word);
  return alone.length === 2 && has('yes') && has('no') ? alone : null;
}

/**
 * A ○ beside one of two printed words: in the cell before its word, when one stands before each; else behind. Between the words it is
 * clear only where the columns leave room on one side alone: □ はい □ いいえ, or はい □ いいえ □.
 */
function readLoneMark(
  context: FieldContext,
  cell: Cell,
  labels: readonly ReadCell[] | null,
  columns: ReadonlySet<number>,
  found: Findings,
): void {
  const name = context.grid.name(cell);
  const content = context.grid.text(cell);
  const row = labels?.filter((label) => label.cell.row === cell.row) ?? [];
  const [first, second] = [...row].sort((a, b) => a.cell.column - b.cell.column);
  const owner = first && second ? ownerOfMark(cell.column, first, second, columns) : undefined;
  if (owner?.words.kind === 'answer') found.evidence.push({ word: owner.words.answer, cell: name, content });
  else found.report('answer-unclear', name, content);
}

function ownerOfMark(
  at: number,
  first: ReadCell,
  second: ReadCell,
  columns: ReadonlySet<number>,
): ReadCell | undefined {
  const [one, two] = [first.cell.column, second.cell.column];
  if (at < one) return first;
  if (at > two) return second;
  const [roomBefore, roomBehind] = [Math.min(...columns) < one, Math.max(...columns) > two];
  if (roomBefore === roomBehind) return undefined;
  return roomBefore ? second : first;
}

/** Numbers, check boxes, errors and formulas in an answer cell. */
function readOther(context: FieldContext, cell: Cell, found: Findings): void {
  const name = context.grid.name(cell);
  if (cell.value === null) reportNoValue(context, cell, found);
  else if (typeof cell.value !== 'boolean') readDateCell(context, cell, found);
  else if (cell.value && !context.linked.has(name)) found.report('answer-unclear', name, 'TRUE');
}

/** Columns headed はい and いいえ: a mark under one of them. */
function readColumns(
  context: FieldContext,
  yes: readonly Cell[],
  no: readonly Cell[],
  found: Findings,
): void {
  const entries = [...yes.map((cell) => [cell, 'yes'] as const), ...no.map((cell) => [cell, 'no'] as const)];
  const texts = entries.map(([cell, word]) => ({
    cell,
    word,
    words: readAnswerWords(context.grid.text(cell)),
  }));
  const printed = (word: Word) =>
    texts.some(
      (entry) => entry.word === word && entry.words.kind === 'answer' && entry.words.answer === word,
    );
  const labels = printed('yes') && printed('no');
  const crosses: Cell[] = [];
  for (const { cell, word, words } of texts) {
    const name = context.grid.name(cell);
    const content = context.grid.text(cell);
    if (cell.value === null) reportNoValue(context, cell, found);
    else if (typeof cell.value === 'boolean') {
      if (cell.value && !context.linked.has(name)) found.evidence.push({ word, cell: name, content: 'TRUE' });
    } else if (typeof cell.value === 'number') found.report('answer-unreadable', name, content);
    else if (words.kind === 'mark' || (words.kind === 'answer' && words.answer === word)) {
      if (words.kind === 'mark' || !labels || words.marked)
        found.evidence.push({ word, cell: name, content });
      readRest(context, cell, words, found);
    } else if (words.kind === 'blank' && /^[×✕✖✗✘╳\s]+$/u.test(words.rest)) crosses.push(cell);
    else if (words.kind === 'blank' && isBlankDate(words.rest)) continue;
    else found.report(words.kind === 'blank' ? 'answer-unreadable' : 'answer-unclear', name, content);
  }
  // × beside ○ says no more than ○; × alone may mean either.
  const [cross] = crosses;
  if (cross && found.evidence.length === 0)
    found.report('answer-unclear', context.grid.name(cross), context.grid.text(cross));
}

/** What stands beside the words: the date in its brackets, or something else that must not get lost. */
function readRest(context: FieldContext, cell: Cell, words: AnswerWords, found: Findings): void {
  if (isBlankDate(words.rest)) return;
  const name = context.grid.name(cell);
  const content = context.grid.text(cell);
  const read = readDateText(words.rest, context.fiscalYear);
  if (read.kind === 'date') {
    found.dates.push({ date: read.date, cell: name, content });
    if (read.rest !== '') found.report('answer-extra-text', name, content, false);
  } else if (read.kind === 'problem') {
    const looksLikeDate = /\d/.test(words.rest) || read.code !== 'date-unreadable';
    const answered = words.kind === 'answer' || words.kind === 'mark';
    if (looksLikeDate) reportDate(found, read.code, name, content, answered);
    else if (answered) found.report('answer-extra-text', name, content, false);
    else found.report('answer-unreadable', name, content);
  }
}

/** A date that cannot be read leaves the date blank; the answer beside it stands. */
function reportDate(
  found: Findings,
  code: ReadDiagnosticCode,
  cell: string,
  content: string,
  answered: boolean,
): void {
  found.report(code, cell, content, !answered);
}

function readDateCell(context: FieldContext, cell: Cell, found: Findings): void {
  const name = context.grid.name(cell);
  const date = dateOfCell(context, cell, (code, content) => found.report(code, name, content, false));
  if (date !== null) found.dates.push({ date, cell: name, content: context.grid.text(cell) });
}

type ReportDate = (code: ReadDiagnosticCode, content: string) => void;

/** Serial day numbers of 2000 to 2099, for cells that lost their date format. */
const PLAUSIBLE_SERIAL = [36_526, 73_050] as const;

function dateOfCell(context: FieldContext, cell: Cell, report: ReportDate): IsoDate | null {
  const { grid, fiscalYear } = context;
  const content = grid.text(cell);
  if (cell.formula !== undefined && /\b(?:TODAY|NOW)\s*\(/i.test(cell.formula))
    report('volatile-date', `=${cell.formula}`);
  if (typeof cell.value === 'number') return serialDate(context, cell, cell.value, report);
  if (cell.value === null) {
    report(
      cell.error === undefined ? 'formula-without-value' : 'error-value',
      cell.error ?? `=${cell.formula ?? ''}`,
    );
    return null;
  }
  if (typeof cell.value === 'boolean') {
    if (cell.value) report('date-unreadable', content);
    return null;
  }
  const read = readDateText(content, fiscalYear);
  if (read.kind === 'problem') report(read.code, content);
  if (read.kind !== 'date') return null;
  if (read.rest !== '') report('date-extra-text', content);
  return read.date;
}

function serialDate({ grid }: FieldContext, cell: Cell, value: number, report: ReportDate): IsoDate | null {
  const [first, last] = PLAUSIBLE_SERIAL;
  if (grid.style(cell).date || (Number.isInteger(value) && value >= first && value <= last)) {
    const date = fromExcelSerial(value, grid.date1904 ? 1904 : 1900);
    if (date === null) report('date-nonexistent', String(value));
    return date;
  }
  const digits = /^\d{8}$/.test(String(value)) ? parseDate(String(value), null) : undefined;
  if (digits?.ok) return digits.date;
  report('date-unreadable', String(value));
  return null;
}

function reportNoValue(context: FieldContext, cell: Cell, found: Findings): void {
  const name = context.grid.name(cell);
  if (cell.error !== undefined) found.report('error-value', name, cell.error);
  else found.report('formula-without-value', name, `=${cell.formula ?? ''}`);
}

function reportStruck(context: FieldContext, cell: Cell, found: Findings): void {
  const struck = context.grid.struckText(cell);
  if (/[\p{L}\p{N}]/u.test(struck) && isBlankDate(context.grid.text(cell)))
    found.report('all-struck', context.grid.name(cell), struck, false);
}

export function readTarget(context: FieldContext, block: ItemBlock): IsoDate | null {
  const found = new Findings(context, block);
  for (const cell of context.grid.cellsIn(block.top, block.bottom, columnsOf(block, ['target'])))
    readDateCell(context, cell, found);
  return settleDate(found);
}

export function readNoteText(context: FieldContext, block: ItemBlock): string {
  const { grid, diagnostics } = context;
  const parts: string[] = [];
  for (const cell of grid.cellsIn(block.top, block.bottom, columnsOf(block, ['note']))) {
    const place = { sheet: grid.sheet.name, cell: grid.name(cell) };
    const struck = grid.struckText(cell);
    if (struck.trim() !== '')
      diagnostics.add('note-struck', { ...place, content: struck }, { item: block.item.label });
    if (cell.value === null)
      diagnostics.add(
        cell.error === undefined ? 'formula-without-value' : 'error-value',
        { ...place, content: cell.error ?? `=${cell.formula ?? ''}` },
        { item: block.item.label },
      );
    else if (cell.value !== false) parts.push(noteOf(context, cell));
  }
  return parts.filter((part) => part !== '').join('\n');
}

/** A date in the note column is shown as a date, not as its serial number. */
function noteOf({ grid }: FieldContext, cell: Cell): string {
  if (typeof cell.value === 'number' && grid.style(cell).date) {
    const date = fromExcelSerial(cell.value, grid.date1904 ? 1904 : 1900);
    if (date) return date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1/$2/$3');
  }
  return grid.text(cell);
}
