/** The few properties of cell styles that change what a filled cell says. */
import type { CellStyle } from '../model.ts';
import { type Attributes, isOn, readXml } from '../xml.ts';

export interface Styles {
  readonly cells: readonly CellStyle[];
  /** Width in pixels of one digit of the workbook's standard font, by which column widths are measured. */
  readonly digitWidth: number;
}

interface Font {
  size: number;
  strike: boolean;
  name: string;
}

export const PLAIN_STYLE: CellStyle = {
  date: false,
  strike: false,
  size: 11,
  horizontal: 'general',
  vertical: 'bottom',
  indent: 0,
  wrap: false,
  checkbox: false,
};

export function readStyles(part: string, bytes: Buffer): Styles {
  const fonts: Font[] = [];
  const formats = new Map<number, string>();
  const cells: CellStyle[] = [];
  let list = '';
  let current: { xf: Attributes; alignment: Attributes; checkbox: boolean } | undefined;
  readXml(part, bytes, {
    open(name, attributes, parent) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') list = name;
      else if (name === 'numFmt' && parent === 'numFmts')
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'font' && list === 'fonts') fonts.push({ size: 11, strike: false, name: '' });
      else if (list === 'fonts' && parent === 'font') readFont(fonts.at(-1), name, attributes);
      else if (name === 'xf' && list === 'cellXfs')
        current = { xf: attributes, alignment: {}, checkbox: false };
      else if (name === 'alignment' && current) current.alignment = attributes;
      // The property bag of a check box (Excel since 2024) hangs on the style.
      else if (name === 'xfComplement' && current) current.checkbox = true;
    },
    close(name) {
      if (name === list) list = '';
      if (name !== 'xf' || !current) return;
      cells.push(cellStyle(current, fonts, formats));
      current = undefined;
    },
  });
  return { cells, digitWidth: digitWidth(fonts[0]) };
}

function readFont(font: Font | undefined, name: string, attributes: Attributes): void {
  if (!font) return;
  if (name === 'strike') font.strike = isOn(attributes.val, true);
  else if (name === 'sz') font.size = Number(attributes.val) || 11;
  else if (name === 'name') font.name = attributes.val ?? '';
}

function cellStyle(
  { xf, alignment, checkbox }: { xf: Attributes; alignment: Attributes; checkbox: boolean },
  fonts: readonly Font[],
  formats: ReadonlyMap<number, string>,
): CellStyle {
  const font = fonts[Number(xf.fontId ?? 0)];
  const format = Number(xf.numFmtId ?? 0);
  return {
    date: isDateFormat(format, formats.get(format)),
    strike: font?.strike ?? false,
    size: font?.size ?? 11,
    horizontal: alignment.horizontal ?? 'general',
    vertical: alignment.vertical ?? 'bottom',
    indent: Number(alignment.indent ?? 0) || 0,
    wrap: isOn(alignment.wrapText),
    checkbox,
  };
}

/** Built-in formats 27–36 and 50–58 are the East Asian dates (`ge.m.d`, `m月d日`). */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.toLowerCase();
  if (!bare || bare === 'general') return false;
  if (/[yd]|g{1,3}|e(?![+-])/.test(bare.replaceAll('general', ''))) return true;
  return /m/.test(bare) && !/[hs0#]/.test(bare);
}

/** Measured at 96 dpi: fonts made for Japanese have wider digits than Calibri at the same size. */
function digitWidth(font: Font | undefined): number {
  const size = font?.size ?? 11;
  const wide = /[\u3000-\u9fff]|gothic|mincho|meiryo|yu |ud/i.test(font?.name ?? '');
  return Math.max(1, Math.round((size / 11) * (wide ? 8 : 7)));
}
