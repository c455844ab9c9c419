/** Collects rows and remarks of one output, and makes a list of them that fits the columns of the ledger. */
import type { Column } from '@mamori/core/ledger/column';
import { columnOf, type LedgerDefinition } from '@mamori/core/ledger/definition';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { dateOrder, readToolDate } from './dates.ts';
import {
  checkRowCount,
  TOOL_LEDGERS,
  TOOL_LIMITS,
  type ToolFormat,
  type ToolList,
  type ToolRemark,
  type ToolRemarkCode,
  UnreadableToolError,
} from './tool-list.ts';

/** By column of the ledger. */
export type RowValues = Readonly<Record<string, string | readonly string[]>>;

interface Row {
  readonly line: number;
  readonly values: Record<string, string>;
}

/** Said once for the list when all rows agree. */
const COMMON = ['layer', 'realm'];
/** Of a text that has more such lines than a ledger has rows, nothing is understood. */
const NOTHING_READ: ReadonlySet<ToolRemarkCode> = new Set(['line-unclear', 'no-name']);
/** One line, no control characters: what stands in a cell is text. */
const CONTROL = /[\p{Cc}\u200b\u2028\u2029]+/gu;

export class ListBuilder {
  readonly #format: ToolFormat;
  readonly #definition: LedgerDefinition;
  readonly #rows: Row[] = [];
  readonly #remarks = new Map<
    string,
    { line: number; code: ToolRemarkCode; params: Record<string, string> }
  >();
  readonly #counts = new Map<string, number>();
  readonly #defaults: Record<string, string> = {};

  constructor(format: ToolFormat) {
    this.#format = format;
    this.#definition = ledgerOf(TOOL_LEDGERS[format]);
  }

  /** Empty values may be left out; a row without a name is said and left out. Throws `too-many-rows`. */
  add(line: number, given: RowValues): void {
    const values: Record<string, string> = {};
    for (const [key, value] of Object.entries(given)) {
      const column = columnOf(this.#definition, key);
      if (!column) throw new Error(`no column ${key} in ${this.#definition.id}`);
      const cell = this.#cell(line, key, column, value);
      if (cell !== '') values[key] = cell;
    }
    if (values.name === undefined) {
      this.count(line, 'no-name');
      return;
    }
    this.#rows.push({ line, values });
    checkRowCount(this.#rows.length, line);
  }

  #cell(line: number, key: string, column: Column, value: string | readonly string[]): string {
    const parts = (typeof value === 'string' ? linesOf(column, value) : value).map(clean).filter(Boolean);
    if (column.kind !== 'texts') return parts.join(hasLines(column) ? '\n' : ', ');
    const unique = [...new Set(parts)];
    const fitting = unique.filter((one) => one.length <= column.limit);
    if (fitting.length < unique.length) this.count(line, 'value-too-long', { column: key });
    if (fitting.length > column.count)
      this.count(line, 'values-cut', { column: key, limit: String(column.count) });
    return fitting.slice(0, column.count).join('\n');
  }

  /** The same remark is made once, on its first line, with `count`. Never give a secret. Throws `not-this-format`. */
  count(line: number, code: ToolRemarkCode, params: Readonly<Record<string, string>> = {}, times = 1): void {
    const key = Object.keys(params).length === 0 ? code : JSON.stringify([code, params]);
    if (!this.#remarks.has(key) && this.#remarks.size < 1_000)
      this.#remarks.set(key, { line, code, params: { ...params } });
    const total = (this.#counts.get(key) ?? 0) + times;
    this.#counts.set(key, total);
    if (total > TOOL_LIMITS.rows && NOTHING_READ.has(code))
      throw new UnreadableToolError('not-this-format', line);
  }

  /** A value of every row that the output states. */
  always(key: string, value: string): void {
    const cell = clean(value);
    if (cell !== '') this.#defaults[key] = cell;
  }

  /** Throws `no-rows` when there is neither a row nor a remark that says why. */
  build(): ToolList {
    this.#readDates();
    this.#liftCommon();
    const remarks = this.#remarkList();
    if (this.#rows.length === 0 && remarks.length === 0) throw new UnreadableToolError('no-rows', 1);
    const used = new Set(this.#rows.flatMap(({ values }) => Object.keys(values)));
    const headings = Object.keys(this.#definition.columns).filter((key) => key === 'name' || used.has(key));
    return {
      format: this.#format,
      ledger: TOOL_LEDGERS[this.#format],
      headings,
      rows: this.#rows.map(({ line, values }) => ({ line, cells: headings.map((key) => values[key] ?? '') })),
      remarks,
      defaults: this.#defaults,
    };
  }

  /** The order of day and month is one for the file, so it is known only when all rows are. */
  #readDates(): void {
    const columns = Object.entries(this.#definition.columns).filter(([, { kind }]) => kind === 'date');
    const cells = this.#rows.flatMap(({ values }) => columns.map(([key]) => values[key] ?? ''));
    const order = dateOrder(cells);
    for (const { line, values } of this.#rows)
      for (const [key] of columns) {
        const cell = values[key];
        if (cell === undefined) continue;
        const reading = readToolDate(cell, order);
        if (!reading.ok) this.count(line, reading.code, { column: key });
        else if (reading.date === '') delete values[key];
        else values[key] = reading.date;
      }
  }

  #liftCommon(): void {
    for (const key of COMMON) {
      const [first, ...others] = new Set(this.#rows.map(({ values }) => values[key]));
      if (first === undefined || others.length > 0) continue;
      this.#defaults[key] = first;
      for (const { values } of this.#rows) delete values[key];
    }
  }

  #remarkList(): readonly ToolRemark[] {
    return [...this.#remarks]
      .map(([key, { line, code, params }]) => ({
        line,
        code,
        params: { ...params, count: String(this.#counts.get(key) ?? 1) },
      }))
      .toSorted((a, b) => a.line - b.line);
  }
}

const hasLines = (column: Column) => column.kind === 'text' && column.lines === true;
const linesOf = (column: Column, value: string) => (hasLines(column) ? value.split('\n') : [value]);
const clean = (text: string) => text.replace(CONTROL, ' ').trim();
