/** Labels with QR codes for devices (R-D2): where each comes on the sheet and what fits on it, as the template wants it. */
import {
  LABEL_LAYOUTS,
  type LabelLayout,
  type LabelLayoutId,
  labelPlace,
} from '@mamori/core/ledger/label-layouts';
import type { Locale } from '@mamori/messages/locale';
import { fitText } from '../../model/fit-text.ts';
import { qrModules } from '../../model/qr.ts';
import { PrintableText, partPunctuation } from './printable.ts';

export interface DeviceLabel {
  /** What the QR code says. */
  readonly code: string;
  /** Control number; empty: the name takes its place. */
  readonly number: string;
  readonly name: string;
  /** A last small line; empty for none. */
  readonly remark: string;
}

export interface LabelSheets {
  readonly locale: Locale;
  readonly title: string;
  readonly facility: string;
  readonly layout: LabelLayoutId;
  /** First free label of the first sheet, from 1. */
  readonly start: number;
  readonly labels: readonly DeviceLabel[];
}

/** Millimetres between the edge of a label and what stands on it: sheets are never fed quite straight. */
const PADDING = 2;
const GAP = 1.5;
/** Bold type is wider than the estimate. */
const BOLD = 0.9;
/** Larger codes are no easier to read. */
const LARGEST_CODE = 36;

export function labelsData({ locale, title, facility, layout: id, start, labels }: LabelSheets): string {
  const layout = LABEL_LAYOUTS[id];
  const printable = new PrintableText();
  const pages: object[][] = [];
  for (const [index, label] of labels.entries()) {
    const { page, x, y } = labelPlace(layout, start, index);
    pages[page] ??= [];
    pages[page].push({ x, y, ...drawLabel(layout, label, facility, printable) });
  }
  return JSON.stringify({
    title: printable.text(title),
    lang: locale,
    region: locale === 'ja' ? 'jp' : 'us',
    width: layout.width,
    height: layout.height,
    code: codeSize(layout),
    padding: PADDING,
    gap: GAP,
    pages,
  });
}

const codeSize = ({ height }: LabelLayout): number => Math.min(LARGEST_CODE, height - 2 * PADDING);

/** Sizes of type follow the height of the label: 25.4 mm → 1. */
function drawLabel(layout: LabelLayout, label: DeviceLabel, facility: string, printable: PrintableText) {
  const scale = Math.min(1.6, layout.height / 25.4);
  const width = layout.width - 2 * PADDING - GAP - codeSize(layout);
  const sizes = (...points: readonly number[]) => points.map((size) => Math.round(size * scale * 10) / 10);
  const fit = (text: string, points: readonly number[], lines: number, share = 1) => {
    const fitted = fitText(printable.text(text), { width: width * share, sizes: sizes(...points), lines });
    return { size: fitted.size, lines: fitted.lines.map(partPunctuation) };
  };
  const [large, below] = label.number.trim() === '' ? [label.name, ''] : [label.number, label.name];
  return {
    qr: qrSvg(label.code),
    alt: printable.text(large).replace(/\s+/gu, ' ').trim() || 'QR',
    number: fit(large, [12, 10.5, 9, 8], below === '' ? 3 : 2, BOLD),
    name: fit(below, [7.5, 6.5], label.remark === '' ? 3 : 2),
    remark: fit(label.remark, [5.5], 1),
    facility: fit(facility, [5.5, 5], 2),
  };
}

/** One path for all dark modules: a rectangle for each run in a row. */
export function qrSvg(text: string): string {
  const modules = qrModules(text);
  const path = modules.flatMap((row, y) =>
    runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  const size = modules.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`;
}

/** Start and length of every run of dark modules. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}
