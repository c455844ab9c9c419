/** The network diagram on one sheet with one title block, and what to look at overleaf (R-D6; S1 第4条(1)①, 参考4), as the template wants it. */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { breakLongWords, PrintableText, partPunctuation } from './printable.ts';

export interface DiagramWarningRow {
  readonly number: number;
  readonly severity: 'high' | 'medium' | 'low';
  readonly text: string;
  /** Names of the devices that it concerns. */
  readonly devices: readonly string[];
  readonly source: string;
}

export interface DiagramSheet {
  readonly locale: Locale;
  /** Landscape; A3 unless told. */
  readonly paper?: 'a3' | 'a4';
  /** The picture alone, without references to anything outside it; it is scaled to the sheet. */
  readonly svg: string;
  /** What it shows, read aloud instead of the picture. */
  readonly alt: string;
  readonly title: string;
  readonly facility: string;
  /** Signs of the picture: a small SVG and what it means. */
  readonly legend: readonly { readonly svg: string; readonly label: string }[];
  /** By the marks that stand on the picture: L1, L2 … */
  readonly lines: readonly (readonly [mark: string, text: string])[];
  readonly warnings: readonly DiagramWarningRow[];
  /** Entries of the title block: facility, date, version, author, approver; an empty value is room to write in. */
  readonly entries: readonly (readonly [label: string, value: string])[];
}

const FONT = 'BIZ UDPGothic, Shippori Antique';
/** So many stand beside the legend; the list overleaf has all. */
const MOST_LINES = { a3: 11, a4: 9 } as const;
/** So many names of devices stand in the list. */
const MOST_DEVICES = 40;

export function diagramData(sheet: DiagramSheet, stamp: string | undefined): string {
  const printable = new PrintableText();
  const t = translator(sheet.locale);
  const { paper = 'a3' } = sheet;
  const svg = printableSvg(sheet.svg, printable);
  const headings = {
    legend: t('networkDiagram:headings.legend'),
    lines: t('networkDiagram:headings.lines'),
    warnings: t('networkDiagram:headings.warnings'),
  };
  const mostLines = MOST_LINES[paper];
  const more = sheet.lines.length - mostLines;
  const words = printable.apply({
    title: sheet.title,
    facility: sheet.facility,
    alt: sheet.alt.trim() || sheet.title,
    entries: sheet.entries,
    lines: sheet.lines,
    warnings: sheet.warnings.map((one) => warningRow(one, sheet.locale)),
    stamp: stamp ?? '',
  });
  const missing = printable.missing();
  return JSON.stringify({
    ...words,
    entries: words.entries.map((entry) => entry.map(partPunctuation)),
    lines: words.lines.map((line) => line.map(foldable)),
    warnings: words.warnings.map((row) => row.map(foldable)),
    legend: sheet.legend.map(({ svg: sign, label }) => [sign, label]),
    headings,
    columns: COLUMNS.map((column) => t(`networkDiagram:printed.${column}`)),
    none: t('networkDiagram:printed.noLines'),
    noWarnings: t('networkDiagram:noWarnings'),
    mostLines,
    more: more > 0 ? t('networkDiagram:moreItems', { number: more }) : '',
    paper,
    svg,
    lang: sheet.locale,
    region: sheet.locale === 'ja' ? 'jp' : 'us',
    footnote: missing.length > 0 ? t('documents:form.missingGlyphs', { characters: missing.join('、') }) : '',
  });
}

const foldable = (text: string) => partPunctuation(breakLongWords(text));

/** Typst refuses a text with thousands of places to break it: names are cut before they need one. */
const LONGEST_NAME = 19;
const short = (name: string) =>
  name.length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join('')}…` : name;

const COLUMNS = ['number', 'severity', 'text', 'devices', 'source'] as const;

function warningRow({ number, severity, text, devices, source }: DiagramWarningRow, locale: Locale) {
  const t = translator(locale);
  const shown = devices.slice(0, MOST_DEVICES).map(short);
  const rest = devices.length - shown.length;
  const names = rest > 0 ? [...shown, t('networkDiagram:moreItems', { number: rest })] : shown;
  return [
    String(number),
    t(`networkDiagram:printed.severities.${severity}`),
    text,
    names.join(locale === 'ja' ? '、' : ', '),
    source,
  ];
}

const NAME = `(?:"[^"<]*"|'[^'<]*'|&quot;.*?&quot;|[^;"'}<,&]+)`;
const IN_STYLES = new RegExp(`(?<![\\w-])font-family\\s*:\\s*${NAME}(?:\\s*,\\s*${NAME})*`, 'g');
const IN_ATTRIBUTES = /(?<![\w-])font-family\s*=\s*("[^"]*"|'[^']*')/g;

/** The fonts of the picture become ours, in attributes and styles alike; every text of it can be printed. */
export function printableSvg(svg: string, printable: PrintableText): string {
  return svg
    .replace(IN_ATTRIBUTES, `font-family="${FONT}"`)
    .replace(IN_STYLES, `font-family: ${FONT}`)
    .replace(/<svg\b(?![^>]*\sfont-family=)/, `<svg font-family="${FONT}"`)
    .replace(/<style\b[\s\S]*?<\/style>|>([^<]+)(?=<)/g, (all, text?: string) =>
      text === undefined ? all : `>${unescapedText(text, printable)}`,
    );
}

/** Numeric entities are characters too; the five of XML stay. */
function unescapedText(text: string, printable: PrintableText): string {
  if (text.trim() === '') return text;
  const plain = text.replace(/&#(x[0-9a-f]+|\d+);/gi, (entity, code: string) => {
    const point =
      code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point > 0x3f && point <= 0x10_ff_ff ? String.fromCodePoint(point) : entity;
  });
  return printable.text(plain);
}
