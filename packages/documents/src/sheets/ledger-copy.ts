/** The copy of a ledger for the inspection (立入検査用の写し, R-D1; S1 第5条, 第6条): the same content for PDF and Excel. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock, SheetColumn } from '../model/sheet.ts';
import { countLines } from '../model/text-measure.ts';
import { printSheetDate } from './wording.ts';

export interface LedgerCopySection {
  /** Empty for the only section. */
  readonly title: string;
  /** Entry of the device that the rows belong to (使用管理簿). */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  readonly rows: readonly (readonly string[])[];
}

export interface LedgerCopyInput {
  readonly locale: Locale;
  readonly facility: string;
  /** Of the ledger. */
  readonly title: string;
  readonly date: IsoDate;
  /** Who printed it. */
  readonly by: string;
  /** What was asked for, in words; none for the whole ledger. */
  readonly filter: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly sections: readonly LedgerCopySection[];
  /** In place of 立入検査用の写し and of number, filter and printer, for lists that are no copy of a ledger. */
  readonly head?: {
    readonly subtitle: string;
    readonly facts: readonly (readonly [label: string, value: string])[];
  };
}

/** Full-width characters of the small type on a line of a landscape page, less what lines and gaps take. */
const PAGE_CHARACTERS = 98;
/** A row of more lines may go on overleaf. */
const WHOLE_LINES = 14;

export const copyRowCount = ({ sections }: Pick<LedgerCopyInput, 'sections'>): number =>
  sections.reduce((sum, { rows }) => sum + rows.length, 0);

/** Number, filter, who printed: in words, for the head of both copies. */
export function copyFacts(input: LedgerCopyInput): readonly (readonly [string, string])[] {
  const t = translator(input.locale);
  const { filter, head } = input;
  if (head) return head.facts;
  return [
    [t('ledgers:printed.rows'), t('ledgers:printed.count', { count: copyRowCount(input) })],
    [
      t('ledgers:printed.filter'),
      filter.length > 0 ? filter.join(t('documents:separator')) : t('ledgers:printed.all'),
    ],
    [t('ledgers:printed.by'), input.by],
  ];
}

export const copySubtitle = ({ head, locale }: LedgerCopyInput): string =>
  head?.subtitle ?? translator(locale)('ledgers:printed.copy');

export function ledgerCopySheet(input: LedgerCopyInput): Sheet {
  const t = translator(input.locale);
  return {
    locale: input.locale,
    title: input.title,
    subtitle: copySubtitle(input),
    corner: printSheetDate(input.date, input.locale),
    recipient: input.facility,
    dense: true,
    landscape: true,
    blocks: [
      {
        kind: 'paragraph',
        text: copyFacts(input)
          .map(([label, value]) => `${label}${t('ledgers:printed.colon')}${value}`)
          .join('　　'),
      },
      ...(copyRowCount(input) === 0 ? [{ kind: 'notice', text: t('ledgers:printed.none') } as const] : []),
      ...input.sections
        .filter(({ rows }) => rows.length > 0)
        .flatMap((section) => sectionBlocks(section, input.columns)),
    ],
  };
}

function sectionBlocks(section: LedgerCopySection, columns: readonly SheetColumn[]): SheetBlock[] {
  const { title, facts = [], rows } = section;
  const head = facts.map(([label]) => ({ title: label, share: 1 }));
  return [
    ...(title === '' ? [] : [{ kind: 'heading', text: title, minor: true } as const]),
    ...(facts.length === 0
      ? []
      : [{ kind: 'table', columns: head, rows: [facts.map(([, value]) => value)] } as const]),
    { kind: 'table', columns, rows, small: true, whole: !hasTallRow(rows, columns) },
  ];
}

function hasTallRow(rows: readonly (readonly string[])[], columns: readonly SheetColumn[]): boolean {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.max(1, Math.floor((share / shares) * PAGE_CHARACTERS - 1)));
  return rows.some((row) => row.some((cell, at) => countLines(cell, widths[at] ?? 1) > WHOLE_LINES));
}
