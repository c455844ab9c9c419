/**
 * Letters to vendors on paper, for requests without e-mail (R-C2): one letter each, and the one-time code on a sheet of its own, so
 * that who holds the letter alone opens nothing. Several letters may go into one file to print.
 */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { qrModules } from '../model/qr.ts';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts } from './wording.ts';

export interface VendorLetter {
  readonly addressee: string;
  /** Empty: nobody is named. */
  readonly contact: string;
  readonly subject: string;
  readonly body: string;
  /** Null: nobody outside could open one; the form comes back as a file. */
  readonly link: PaperLink | null;
}

export interface PaperLink {
  readonly url: string;
  /** Until when it opens the request, in words. */
  readonly expires: string;
  readonly code: string;
}

export interface VendorLettersInput {
  readonly locale: Locale;
  readonly facility: { readonly name: string; readonly address: string; readonly phone: string };
  /** In words. */
  readonly date: string;
  readonly letters: readonly VendorLetter[];
}

export function vendorLetters(input: VendorLettersInput): Sheet {
  return bound(
    input.locale,
    input.letters.map((letter) => letterPage(input, letter)),
  );
}

export function vendorCodes(input: VendorLettersInput): Sheet {
  return bound(
    input.locale,
    input.letters.flatMap((letter) => codePages(input, letter)),
  );
}

/** Letters first, codes last: two piles when printed. */
export function vendorLettersWithCodes(input: VendorLettersInput): Sheet {
  return bound(input.locale, [
    ...input.letters.map((letter) => letterPage(input, letter)),
    ...input.letters.flatMap((letter) => codePages(input, letter)),
  ]);
}

type Page = Required<Pick<Sheet, 'title' | 'recipient' | 'corner'>> & Pick<Sheet, 'blocks'>;

/** Several pages with heads of their own as one sheet. */
function bound(locale: Locale, pages: readonly Page[]): Sheet {
  const [first, ...rest] = pages;
  if (!first) throw new RangeError('a file of letters needs a letter');
  return {
    locale,
    ...first,
    blocks: [
      ...first.blocks,
      ...rest.flatMap(({ blocks, ...head }): SheetBlock[] => [{ kind: 'page', ...head }, ...blocks]),
    ],
  };
}

function addressOf({ addressee, contact }: VendorLetter, locale: Locale): string {
  const t = translator(locale);
  return contact === ''
    ? t('campaigns:paper.company', { name: addressee })
    : t('campaigns:paper.person', { name: addressee, contact });
}

function letterPage({ locale, facility, date }: VendorLettersInput, letter: VendorLetter): Page {
  const t = translator(locale);
  return {
    recipient: addressOf(letter, locale),
    corner: date,
    title: letter.subject,
    blocks: [
      facts(
        [t('campaigns:paper.from'), facility.name],
        [t('campaigns:paper.address'), facility.address],
        [t('campaigns:paper.phone'), facility.phone],
      ),
      ...paragraphs(letter.body),
      { kind: 'heading', text: t('campaigns:paper.howTo') },
      ...(letter.link ? [byLink(letter.link, locale)] : []),
      { kind: 'paragraph', text: t(letter.link ? 'campaigns:paper.excel' : 'campaigns:paper.excelOnly') },
    ],
  };
}

function byLink({ url, expires }: PaperLink, locale: Locale): SheetBlock {
  const t = translator(locale);
  return {
    kind: 'together',
    blocks: [
      { kind: 'qr', modules: qrModules(url), alt: t('campaigns:paper.qrAlt'), caption: url },
      {
        kind: 'steps',
        items: [1, 2, 3].map((n) => t(`campaigns:paper.step${n as 1 | 2 | 3}`, { expires })),
      },
    ],
  };
}

/** Lines of the letter that belong together stay a paragraph each. */
function paragraphs(body: string): SheetBlock[] {
  return body
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((text): SheetBlock => ({ kind: 'paragraph', text }));
}

function codePages({ locale, facility, date }: VendorLettersInput, letter: VendorLetter): Page[] {
  const t = translator(locale);
  const { link } = letter;
  if (!link) return [];
  const page: Page = {
    recipient: addressOf(letter, locale),
    corner: date,
    title: t('campaigns:paper.codeTitle'),
    blocks: [
      { kind: 'paragraph', text: t('campaigns:paper.codeText', { facility: facility.name }) },
      { kind: 'codes', codes: [link.code], columns: 1 },
      facts([t('campaigns:paper.expires'), link.expires], [t('campaigns:paper.phone'), facility.phone]),
      { kind: 'notice', text: t('campaigns:paper.codeSeparate') },
    ],
  };
  return [page];
}
