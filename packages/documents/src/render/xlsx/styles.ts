/** One look for the whole workbook: black on white, thin grid lines, as on the published form. */
import type { BorderStyle, CellStyle } from 'hucre';

/** Part of Windows since 10 1809; elsewhere the office program takes its own Japanese font. */
export const FONT_NAME = 'BIZ UDPゴシック';
const THIN = { style: 'thin' } as const;
export const GRID: BorderStyle = { top: THIN, right: THIN, bottom: THIN, left: THIN };

const font = (size: number, bold = false) => ({ name: FONT_NAME, size, ...(bold ? { bold } : {}) });
const middle = { vertical: 'center', wrapText: true } as const;
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
/** Answer and date of a tall row stay together in its middle. */
const low = { ...centred, vertical: 'bottom' } as const;
const high = { ...centred, vertical: 'top' } as const;

export const DEFAULT_FONT = font(10);
export const SIZES = { body: 10, note: 9, small: 8 } as const;

export const STYLES = {
  title: { font: font(14, true), alignment: centred },
  subtitle: { font: font(12, true), alignment: centred },
  heading: { font: font(11, true), alignment: middle },
  note: { font: font(SIZES.note), alignment: middle },
  footnote: { font: font(SIZES.small), alignment: middle },
  subject: { font: font(11), alignment: { ...middle, horizontal: 'right' } },
  subjectName: { font: font(11), alignment: middle, border: { bottom: THIN } },
  head: { font: font(SIZES.body, true), alignment: centred, border: GRID },
  section: { font: font(SIZES.body, true), alignment: middle, border: GRID },
  group: { font: font(SIZES.body, true), alignment: middle, border: GRID },
  item: { font: font(SIZES.body), alignment: middle, border: GRID },
  answer: { font: font(SIZES.body), alignment: low, border: { top: THIN, left: THIN, right: THIN } },
  date: { font: font(SIZES.body), alignment: high, border: { bottom: THIN, left: THIN, right: THIN } },
  target: { font: font(SIZES.body), alignment: centred, border: GRID },
  remark: { font: font(SIZES.note), alignment: middle, border: GRID },
  plain: { font: font(SIZES.body), alignment: { vertical: 'top', wrapText: true } },
  cell: { font: font(SIZES.body), alignment: { vertical: 'top', wrapText: true }, border: GRID },
  code: { font: font(SIZES.small), alignment: { vertical: 'top' }, border: GRID },
} as const satisfies Record<string, CellStyle>;

export const TEXT_FORMAT = '@';
/** `(5/20)`, as on the form. */
export const DATE_FORMAT = '"("m"/"d")"';
/** Outside the fiscal year the year has to be seen. */
export const FULL_DATE_FORMAT = '"("yyyy"/"m"/"d")"';
/** Cell value はい or いいえ, shown with both words and the chosen one marked, as when circled by hand. */
export const CHOSEN_FORMATS = {
  yes: 'General;General;General;"〇はい・いいえ"',
  no: 'General;General;General;"はい・〇いいえ"',
} as const;
