/** The rows below the heads → sections and questions. A line whose meaning is open is named, not sorted in. */
import type { DisclosureAnswer, DisclosureQuestion, DisclosureSection } from '@mamori/core/vendor/disclosure';
import type { Grid } from '../table/grid.ts';
import type { Cell } from '../xlsx/model.ts';
import { contains } from '../xlsx/reference.ts';
import { isMarked, readAnswerText } from './answer-marks.ts';
import type { DisclosureDiagnostics, Place } from './diagnostics.ts';
import { type DisclosureTable, lineOf } from './header.ts';
import { isNumber, leadingNumber, partOf } from './numbers.ts';

interface Line {
  readonly row: number;
  readonly number: string;
  readonly text: string;
  readonly note: string;
  readonly answer: DisclosureAnswer;
  /** Something stands where the answer belongs, read or not. */
  readonly hasAnswer: boolean;
  /** Words of 大項目 or 区分 that hold for this line. */
  readonly group: string;
  /** One cell over the whole width. */
  readonly isBand: boolean;
}

export function readRows(
  grid: Grid,
  table: DisclosureTable,
  diagnostics: DisclosureDiagnostics,
): DisclosureSection[] {
  const lines = joined(grid, table, readLines(grid, table, diagnostics));
  const isNumbered = lines.some(({ number }) => number !== '');
  const sections: { title: string; questions: DisclosureQuestion[] }[] = [];
  const seen = new Set<string>();
  lines.forEach((line, index) => {
    if (isTitle(line, lines[index + 1], isNumbered)) {
      sections.push({
        title: [line.number, line.text].filter(Boolean).join(' ').slice(0, LONGEST_TITLE),
        questions: [],
      });
      return;
    }
    const place = {
      sheet: grid.sheet.name,
      cell: { row: line.row, column: table.questions[0] ?? 0 },
      content: line.text,
    };
    if (isNumbered && line.number === '' && !line.hasAnswer) {
      diagnostics.add('row-unclear', place);
      return;
    }
    if (line.number !== '' && seen.has(line.number))
      diagnostics.add('number-twice', place, { number: line.number });
    seen.add(line.number);
    const group = table.groups.length > 0 ? line.group : null;
    if (sections.length === 0 || (group !== null && sections.at(-1)?.title !== group.slice(0, LONGEST_TITLE)))
      sections.push({ title: (group ?? '').slice(0, LONGEST_TITLE), questions: [] });
    const { number, answer } = line;
    const fit = (text: string) => shortened(text, place, diagnostics);
    sections.at(-1)?.questions.push({
      id: `r${line.row + 1}`,
      number,
      text: fit(line.text),
      answer,
      note: fit(line.note),
    });
  });
  return sections.filter(({ questions }) => questions.length > 0);
}

/** A cell may hold an essay; the file is kept whole. */
const LONGEST_TEXT = 2000;
const LONGEST_TITLE = 300;

function shortened(text: string, place: Place, diagnostics: DisclosureDiagnostics): string {
  if (text.length <= LONGEST_TEXT) return text;
  diagnostics.add('text-shortened', place);
  return `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/** A band, a line whose number the next one continues, or a short line without number, question mark and answer. */
function isTitle(line: Line, next: Line | undefined, isNumbered: boolean): boolean {
  if (line.hasAnswer) return false;
  if (line.isBand) return true;
  if (line.number !== '') return next !== undefined && partOf(next.number, line.number);
  return (
    isNumbered && line.text.length <= 40 && !/[か。?？]$/u.test(line.text) && !/^[※*注(（]/u.test(line.text)
  );
}

/** A question over several rows, its number merged over them. */
function joined(grid: Grid, table: DisclosureTable, lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const merged = last
      ? grid.sheet.merges.some(
          (range) =>
            range.top === last.row &&
            range.bottom >= line.row &&
            contains(range, line.row, range.left) &&
            table.numbers.includes(range.left),
        )
      : false;
    if (last && merged && line.number === last.number && !line.hasAnswer && !line.isBand)
      result[result.length - 1] = { ...last, text: [last.text, line.text].filter(Boolean).join('\n') };
    else result.push(line);
  }
  return result;
}

function readLines(grid: Grid, table: DisclosureTable, diagnostics: DisclosureDiagnostics): Line[] {
  const carried = new Map<number, string>();
  const held = new Map<number, string>();
  return grid.rows.flatMap((row) => {
    if (row < table.top || lineOf(grid, row) === table.heads) return [];
    const pieces = numberPieces(grid, table, row, carried);
    const whole = textOf(grid, row, table.questions);
    const split =
      table.numbers.length === 0 ? leadingNumber(whole) : { number: pieces.join('-'), text: whole };
    const groups = groupPieces(grid, table, row, held);
    const band = bandAt(grid, table, row);
    const { answer, hasAnswer } = answerAt(grid, table, row, diagnostics);
    const note = textOf(grid, row, table.notes);
    const text = split.text || (band ?? '');
    if (text === '' && !hasAnswer) return [];
    return [
      {
        row,
        number: band === null ? split.number : '',
        text: band ?? text,
        note,
        answer,
        hasAnswer,
        group: groups.join(' '),
        isBand: band !== null,
      },
    ];
  });
}

/** One number of several columns: the outer piece stands once and holds for the rows below. */
function numberPieces(
  grid: Grid,
  { numbers }: DisclosureTable,
  row: number,
  carried: Map<number, string>,
): string[] {
  const pieces: string[] = [];
  for (const [index, column] of numbers.entries()) {
    const cell = grid.cell(row, column);
    const own = cell ? grid.text(cell).trim() : '';
    if (own !== '') {
      carried.set(column, own);
      for (const inner of numbers.slice(index + 1)) carried.delete(inner);
    }
    const isLast = index === numbers.length - 1;
    const piece =
      own || (isLast && numbers.length > 1 ? '' : mergedOrCarried(grid, row, column, numbers, carried));
    if (piece !== '' && isNumber(piece)) pieces.push(piece);
  }
  return pieces;
}

function mergedOrCarried(
  grid: Grid,
  row: number,
  column: number,
  numbers: readonly number[],
  carried: Map<number, string>,
): string {
  if (numbers.length > 1) return carried.get(column) ?? '';
  const range = grid.sheet.merges.find((one) => contains(one, row, column));
  const cell = range ? grid.cell(range.top, range.left) : undefined;
  return cell ? grid.text(cell).trim() : '';
}

/** A group stands once and holds until the next; a new outer one ends the inner ones. */
function groupPieces(
  grid: Grid,
  { groups }: DisclosureTable,
  row: number,
  held: Map<number, string>,
): string[] {
  for (const [index, column] of groups.entries()) {
    const cell = grid.cell(row, column);
    const own = cell ? grid.text(cell).trim() : '';
    if (own === '') continue;
    held.set(column, own);
    for (const inner of groups.slice(index + 1)) held.delete(inner);
  }
  return groups.flatMap((column) => held.get(column) ?? []);
}

/** A cell that reaches from the number or question over the answers. */
function bandAt(grid: Grid, table: DisclosureTable, row: number): string | null {
  const target = table.answer ?? table.marks.yes ?? 0;
  for (const cell of grid.row(row)) {
    const range = grid.rangeOf(cell);
    if (range.left < target && range.right >= target) return grid.text(cell).trim() || null;
  }
  return null;
}

const textOf = (grid: Grid, row: number, columns: readonly number[]): string =>
  grid
    .row(row)
    .filter((cell) => columns.includes(cell.column))
    .map((cell) => grid.text(cell).trim())
    .filter(Boolean)
    .join(' ');

interface AnswerAt {
  readonly answer: DisclosureAnswer;
  readonly hasAnswer: boolean;
}
const NOTHING: AnswerAt = { answer: null, hasAnswer: false };

function answerAt(
  grid: Grid,
  table: DisclosureTable,
  row: number,
  diagnostics: DisclosureDiagnostics,
): AnswerAt {
  if (table.answer !== null) {
    const cell = grid.cell(row, table.answer);
    if (!cell || isBroken(grid, cell, diagnostics)) return cell ? { answer: null, hasAnswer: true } : NOTHING;
    if (grid.text(cell).trim() === '') return NOTHING;
    const reading = readAnswerText(grid.text(cell));
    if (reading.kind === 'answer') return { answer: reading.answer, hasAnswer: true };
    diagnostics.add(reading.code, { sheet: grid.sheet.name, cell, content: grid.text(cell) });
    return { answer: null, hasAnswer: true };
  }
  return markedAt(grid, table, row, diagnostics);
}

function markedAt(
  grid: Grid,
  { marks }: DisclosureTable,
  row: number,
  diagnostics: DisclosureDiagnostics,
): AnswerAt {
  const found: ('yes' | 'no' | 'notApplicable')[] = [];
  let last: Cell | undefined;
  let isOpen = false;
  for (const word of ['yes', 'no', 'notApplicable'] as const) {
    const column = marks[word];
    const cell = column === null ? undefined : grid.cell(row, column);
    if (!cell) continue;
    if (isBroken(grid, cell, diagnostics)) isOpen = true;
    else if (cell.value !== null) {
      const text = typeof cell.value === 'string' ? grid.text(cell) : cell.value;
      const marked = isMarked(text, word);
      if (marked === true) found.push(word);
      if (marked === null) {
        diagnostics.add('answer-unclear', { sheet: grid.sheet.name, cell, content: String(text) });
        isOpen = true;
      }
      last = cell;
    }
  }
  if (found.length > 1 && last) diagnostics.add('answer-several', { sheet: grid.sheet.name, cell: last });
  const [only] = found;
  const answer = found.length === 1 && !isOpen && only ? only : null;
  return { answer, hasAnswer: found.length > 0 || isOpen };
}

function isBroken(grid: Grid, cell: Cell, diagnostics: DisclosureDiagnostics): boolean {
  if (cell.value !== null) return false;
  const code = cell.error === undefined ? 'formula-without-value' : 'error-value';
  diagnostics.add(code, { sheet: grid.sheet.name, cell, content: cell.error ?? cell.formula ?? '' });
  return true;
}
