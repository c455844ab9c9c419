/** A sheet as the template wants it: no optional fields, every text printable. */
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../../model/sheet.ts';
import { breakLongWords, PrintableText, partPunctuation } from './printable.ts';

/** The template's input as JSON. */
export function sheetData(sheet: Sheet, stamp: string | undefined): string {
  const printable = new PrintableText();
  const data = printable.apply({
    title: sheet.title,
    subtitle: sheet.subtitle ?? '',
    corner: sheet.corner ?? '',
    recipient: sheet.recipient ?? '',
    stamp: stamp ?? '',
    blocks: sheet.blocks.map(completeBlock),
  });
  const missing = printable.missing();
  const characters = missing.join('、');
  const t = translator(sheet.locale);
  return JSON.stringify({
    ...data,
    blocks: data.blocks.map((block) => breakable(block)),
    lang: sheet.locale,
    region: sheet.locale === 'ja' ? 'jp' : 'us',
    dense: sheet.dense === true,
    landscape: sheet.landscape === true,
    footnotes: missing.length > 0 ? [t('documents:form.missingGlyphs', { characters })] : [],
  });
}

function completeBlock(block: SheetBlock): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, minor: block.minor === true };
    case 'paragraph':
      return { ...block, small: block.small === true };
    case 'table':
      return { ...block, small: block.small === true, whole: block.whole === true };
    case 'together':
      return { ...block, blocks: block.blocks.map(completeBlock) };
    default:
      return block;
  }
}

const HEADINGS: ReadonlySet<unknown> = new Set(['heading', 'page']);

/** Headings become bookmarks and `alt` is read aloud: both stay as they are. */
function breakable<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (key === 'alt' ? value : partPunctuation(breakLongWords(value))) as T;
  if (Array.isArray(value)) return value.map((entry) => breakable(entry, key)) as T;
  if (value === null || typeof value !== 'object' || ('kind' in value && HEADINGS.has(value.kind)))
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, breakable(entry, name)]),
  ) as T;
}
