/** One worksheet part: cells, merged ranges, sizes, drop-downs, and the references to drawings and controls. */
import { defaultWidthInEmu, EMU_PER_POINT, type Marker, widthInEmu } from '../geometry.ts';
import type { Cell, CellRange, DataValidation, SheetGeometry } from '../model.ts';
import { MAX_COLUMN, MAX_ROW, parseCell, parseRange } from '../reference.ts';
import { type Attributes, isOn, readXml, relationId, unescapeXstring } from '../xml.ts';
import { MarkerReader } from './marker.ts';
import { type RichText, RichTextReader } from './shared-strings.ts';

export interface ControlReference {
  readonly shapeId: string;
  readonly relation: string;
  readonly name: string;
  readonly from: Marker | null;
  readonly to: Marker | null;
}

export interface SheetPart {
  readonly cells: Cell[];
  readonly merges: CellRange[];
  readonly validations: DataValidation[];
  readonly geometry: SheetGeometry;
  readonly controls: ControlReference[];
  readonly drawings: string[];
  readonly legacyDrawing: string | null;
}

export function readSheet(
  part: string,
  bytes: Buffer,
  strings: readonly RichText[],
  digitWidth: number,
): SheetPart {
  const reader = new SheetReader(strings, digitWidth);
  readXml(part, bytes, {
    open: (name, attributes, parent) => reader.open(name, attributes, parent),
    text: (text, parent) => reader.characters(text, parent),
    close: (name) => reader.close(name),
  });
  return reader.result();
}

class SheetReader {
  private readonly strings: readonly RichText[];
  private readonly digitWidth: number;
  private readonly cells: Cell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly validations: DataValidation[] = [];
  private readonly columns: [number, number, number, boolean][] = [];
  private readonly rows = new Map<number, readonly [number, boolean]>();
  private readonly controls: ControlReference[] = [];
  private readonly drawings: string[] = [];
  private legacyDrawing: string | null = null;
  private defaultWidth: number;
  private defaultHeight = 18.75 * EMU_PER_POINT;
  private row = -1;
  private column = -1;
  private cell: { type: string; style: number; value: string; hasValue: boolean; formula?: string } | null =
    null;
  private readonly inline = new RichTextReader();
  private hasInline = false;
  private validation: { type: string; ranges: string; formula: string } | null = null;
  private control: { shapeId: string; relation: string; name: string; anchor: MarkerReader } | null = null;

  constructor(strings: readonly RichText[], digitWidth: number) {
    this.strings = strings;
    this.digitWidth = digitWidth;
    this.defaultWidth = defaultWidthInEmu(digitWidth);
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (this.cell) this.openInCell(name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row' && parent === 'sheetData') this.openRow(attributes);
    else if (this.control) this.control.anchor.open(name);
    else this.openOther(name, attributes);
  }

  private openRow(attributes: Attributes): void {
    const number = Number(attributes.r);
    this.row = Number.isInteger(number) && number > 0 ? number - 1 : this.row + 1;
    this.column = -1;
    const height = Number(attributes.ht);
    const hidden = isOn(attributes.hidden);
    if (height > 0 || hidden)
      this.rows.set(this.row, [height > 0 ? height * EMU_PER_POINT : this.defaultHeight, hidden]);
  }

  private openCell(attributes: Attributes): void {
    const at = attributes.r === undefined ? undefined : parseCell(attributes.r);
    this.column = at ? at.column : this.column + 1;
    if (at) this.row = at.row;
    this.cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0) || 0,
      value: '',
      hasValue: false,
    };
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (!this.cell) return;
    if (name === 'f') this.cell.formula = '';
    else if (name === 'v') this.cell.hasValue = true;
    else if (name === 'is') this.hasInline = true;
    else this.inline.open(name, attributes);
  }

  private openOther(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range) this.merges.push(range);
    } else if (name === 'col') this.addColumns(attributes);
    else if (name === 'sheetFormatPr') this.readDefaults(attributes);
    else if (name === 'dataValidation')
      this.validation = { type: attributes.type ?? '', ranges: attributes.sqref ?? '', formula: '' };
    else if (name === 'drawing') this.drawings.push(relationId(attributes));
    else if (name === 'legacyDrawing') this.legacyDrawing = relationId(attributes);
    else if (name === 'control')
      this.control = {
        shapeId: attributes.shapeId ?? '',
        relation: relationId(attributes),
        name: attributes.name ?? '',
        anchor: new MarkerReader(),
      };
  }

  private addColumns(attributes: Attributes): void {
    const first = Number(attributes.min) - 1;
    const last = Number(attributes.max) - 1;
    if (!(first >= 0 && last >= first && last <= MAX_COLUMN)) return;
    const width = attributes.width === undefined ? this.defaultWidth : this.toEmu(Number(attributes.width));
    this.columns.push([first, last, width, isOn(attributes.hidden)]);
  }

  private readDefaults(attributes: Attributes): void {
    if (attributes.defaultColWidth) this.defaultWidth = this.toEmu(Number(attributes.defaultColWidth));
    else if (attributes.baseColWidth)
      this.defaultWidth = defaultWidthInEmu(this.digitWidth, Number(attributes.baseColWidth) || 8);
    const height = Number(attributes.defaultRowHeight);
    if (height > 0) this.defaultHeight = height * EMU_PER_POINT;
  }

  private toEmu = (characters: number): number =>
    widthInEmu(Number.isFinite(characters) ? characters : 8.43, this.digitWidth);

  characters(text: string, parent: string): void {
    if (this.cell) {
      if (parent === 'v') this.cell.value += text;
      else if (parent === 'f') this.cell.formula = (this.cell.formula ?? '') + text;
      else this.inline.characters(text, parent);
    } else if (this.control) this.control.anchor.characters(text, parent);
    else if (this.validation && (parent === 'formula1' || parent === 'f')) this.validation.formula += text;
    else if (this.validation && parent === 'sqref') this.validation.ranges += text;
  }

  close(name: string): void {
    if (name === 'c' && this.cell) this.closeCell();
    else if (this.cell) this.inline.close(name);
    else if (name === 'dataValidation') this.closeValidation();
    else if (this.control) {
      this.control.anchor.close(name);
      if (name === 'control') this.closeControl();
    }
  }

  private closeCell(): void {
    const cell = this.cell;
    this.cell = null;
    const inline = this.hasInline ? this.inline.take() : undefined;
    this.hasInline = false;
    if (!cell || this.row > MAX_ROW || this.column > MAX_COLUMN) return;
    const content = this.content(cell, inline);
    if (!content) return;
    this.cells.push({
      row: this.row,
      column: this.column,
      style: cell.style,
      ...content,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    });
  }

  /** undefined for an empty cell. */
  private content(
    cell: { type: string; value: string; hasValue: boolean; formula?: string },
    inline: RichText | undefined,
  ): Pick<Cell, 'value' | 'error' | 'struck' | 'looks'> | undefined {
    if (cell.type === 'inlineStr' || (inline && !cell.hasValue)) return asText(inline ?? { text: '' });
    if (!cell.hasValue || (cell.value === '' && cell.type !== 'str'))
      return cell.formula === undefined ? undefined : { value: null };
    switch (cell.type) {
      case 's': {
        const text = this.strings[Number(cell.value)];
        return text ? asText(text) : { value: null, error: `#${cell.value}` };
      }
      case 'str':
        return asText({ text: unescapeXstring(cell.value) }, cell.formula !== undefined);
      case 'b':
        return { value: isOn(cell.value) };
      case 'e':
        return { value: null, error: cell.value };
      // Strict Open XML writes dates as text: 2025-05-20T00:00:00.
      case 'd':
        return { value: cell.value.replace(/T[\d:.]*Z?$/, '') };
      default: {
        const number = Number(cell.value);
        return Number.isFinite(number) ? { value: number } : { value: cell.value };
      }
    }
  }

  private closeValidation(): void {
    const open = this.validation;
    this.validation = null;
    if (!open) return;
    const ranges = open.ranges.trim().split(/\s+/).slice(0, 10_000).map(parseRange);
    this.validations.push({
      type: open.type,
      formula: open.formula.trim(),
      ranges: ranges.filter((range): range is CellRange => range !== undefined),
    });
  }

  private closeControl(): void {
    if (!this.control) return;
    const { anchor, ...control } = this.control;
    this.controls.push({ ...control, from: anchor.from, to: anchor.to });
    this.control = null;
  }

  result(): SheetPart {
    const { defaultWidth, defaultHeight, columns, rows } = this;
    return {
      cells: this.cells,
      merges: this.merges,
      validations: this.validations,
      geometry: { defaultWidth, defaultHeight, columns, rows },
      controls: this.controls,
      drawings: this.drawings,
      legacyDrawing: this.legacyDrawing,
    };
  }
}

/** Empty text says nothing; an empty result of a formula does (the formula is there). */
function asText(
  { text, ...runs }: RichText,
  keepEmpty = false,
): Pick<Cell, 'value' | 'struck' | 'looks'> | undefined {
  return text === '' && !keepEmpty ? undefined : { value: text, ...runs };
}
