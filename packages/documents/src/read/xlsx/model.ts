/**
 * What a workbook holds that matters for reading a filled form: values with their provenance, marks of strike-through,
 * drawn shapes, form controls, notes. Plain data, so that it crosses from the parsing process to its caller.
 * Rows and columns count from 0.
 */

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Character range `[start, end)` of a cell's text that is struck through. */
export type Span = readonly [start: number, end: number];

/** From `start` on the text looks like this (bold, underlined, coloured), as a word to compare. */
export type Look = readonly [start: number, look: string];

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** null only when the cell holds a formula without a stored result, or an error value. */
  readonly value: string | number | boolean | null;
  /** `#REF!` and its kind. */
  readonly error?: string;
  /** Text of the formula, empty for followers of a shared formula. */
  readonly formula?: string;
  /** Struck-through runs of a rich text. */
  readonly struck?: readonly Span[];
  /** Runs of a rich text that look different from each other: start and a word for the look. */
  readonly looks?: readonly Look[];
  /** Index into `Workbook.styles`. */
  readonly style: number;
}

export interface CellStyle {
  /** The number format shows a date. */
  readonly date: boolean;
  readonly strike: boolean;
  /** Font size in points. */
  readonly size: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly wrap: boolean;
  /** Check box in the cell (Excel since 2024). */
  readonly checkbox: boolean;
}

/** Rectangle in EMU from the top left corner of the sheet; 12,700 EMU are a point. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Shape {
  /** Preset geometry (`ellipse`), `picture`, `line`, `freeform`, `ink`, `chart`. */
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly box: Box;
  readonly hidden: boolean;
}

export interface FormControl {
  readonly kind: 'checkbox' | 'radio' | 'other';
  readonly name: string;
  readonly label: string;
  readonly checked: boolean | null;
  readonly box: Box;
  readonly linkedCell: string | null;
}

export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly threaded: boolean;
}

export interface DataValidation {
  readonly ranges: readonly CellRange[];
  readonly type: string;
  /** `"はい,いいえ"` or a reference. */
  readonly formula: string;
}

export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** In row order, then column order; empty cells are left out. */
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly comments: readonly CellComment[];
  readonly validations: readonly DataValidation[];
  readonly shapes: readonly Shape[];
  readonly controls: readonly FormControl[];
  readonly geometry: SheetGeometry;
}

export interface SheetGeometry {
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** `[first, last, width in EMU, hidden]` */
  readonly columns: readonly (readonly [number, number, number, boolean])[];
  /** row → `[height in EMU, hidden]`, only where the file says so. */
  readonly rows: ReadonlyMap<number, readonly [number, boolean]>;
}

export interface DefinedName {
  readonly name: string;
  readonly text: string;
  readonly sheet: number | null;
}

/** A part of the file that is there and could not be read; becomes a diagnostic. */
export interface UnreadPart {
  readonly part: string;
  readonly sheet: string | null;
  readonly detail: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly styles: readonly CellStyle[];
  readonly definedNames: readonly DefinedName[];
  readonly properties: {
    readonly title: string;
    readonly application: string;
    readonly custom: Readonly<Record<string, string>>;
  };
  readonly date1904: boolean;
  readonly unread: readonly UnreadPart[];
}
