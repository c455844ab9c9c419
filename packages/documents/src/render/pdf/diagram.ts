/** The network diagram on one A3 sheet with a title block (R-D6; S1 第4条(1)①, 参考4), as the template wants it. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { printSheetDate } from '../../sheets/wording.ts';
import { PrintableText, partPunctuation } from './printable.ts';

export interface DiagramSheet {
  readonly locale: Locale;
  /** A whole picture without references to anything outside it; it is scaled to the sheet. */
  readonly svg: string;
  /** What it shows, read aloud instead of the picture. */
  readonly alt: string;
  readonly title: string;
  readonly facility: string;
  readonly date: IsoDate;
  /** Entries of the title block besides facility, title and date: version, author, approver; an empty value is a line to write on. */
  readonly entries?: readonly (readonly [label: string, value: string])[];
}

const FONT = 'BIZ UDPGothic, Shippori Antique';

export function diagramData(sheet: DiagramSheet, stamp: string | undefined): string {
  const printable = new PrintableText();
  const t = translator(sheet.locale);
  const svg = printableSvg(sheet.svg, printable);
  const words = printable.apply({
    title: sheet.title,
    facility: sheet.facility,
    alt: sheet.alt.trim() || sheet.title,
    date: printSheetDate(sheet.date, sheet.locale),
    entries: sheet.entries ?? [],
    stamp: stamp ?? '',
  });
  const missing = printable.missing();
  return JSON.stringify({
    ...words,
    entries: words.entries.map((entry) => entry.map(partPunctuation)),
    svg,
    lang: sheet.locale,
    region: sheet.locale === 'ja' ? 'jp' : 'us',
    footnote: missing.length > 0 ? t('documents:form.missingGlyphs', { characters: missing.join('、') }) : '',
  });
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
