/** What the check of accounts found, for the management (R-E8; S0 6-3): figures, the findings, what was decided, who saw it. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { FINDINGS, type FindingCode } from '@mamori/core/people/finding';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import type { LedgerCopyInput } from './ledger-copy.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface AccountCheckCount {
  readonly code: FindingCode;
  readonly open: number;
  readonly ask: number;
  readonly aside: number;
}

export interface AccountCheckLine {
  readonly code: FindingCode;
  readonly account: string;
  readonly place: string;
  readonly person: string;
  readonly reason: string;
  /** Empty: not set aside. */
  readonly decided: string;
}

export interface AccountCheckReportInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly number: number;
  readonly madeOn: IsoDate;
  readonly madeBy: string;
  readonly staff: number;
  readonly accounts: number;
  readonly users: {
    readonly confirmed: number;
    readonly found: number;
    readonly doubtful: number;
    readonly nobody: number;
  };
  /** The worst first; those with nothing are left out. */
  readonly counts: readonly AccountCheckCount[];
  readonly lines: readonly AccountCheckLine[];
  /** Null: lines to sign by hand. */
  readonly acknowledgement: {
    readonly name: string;
    readonly post: string;
    readonly on: IsoDate;
    readonly note: string;
  } | null;
}

/** Of one finding on paper; the workbook has all. */
const MOST_LINES = 100;

/** Label and value, for the head of both. */
function head({ locale, madeBy, staff, accounts, users }: AccountCheckReportInput) {
  const t = translator(locale);
  return [
    [t('accountCheck:printed.compared'), t('accountCheck:printed.comparedText', { staff, accounts })],
    [t('accountCheck:printed.users'), t('accountCheck:printed.usersText', users)],
    [t('accountCheck:printed.madeBy'), madeBy],
  ] as const;
}

export function accountCheckReport(input: AccountCheckReportInput): Sheet {
  const { locale, counts } = input;
  const t = translator(locale);
  return {
    locale,
    title: t('accountCheck:printed.title'),
    subtitle: t('accountCheck:printed.number', { number: input.number }),
    corner: printSheetDate(input.madeOn, locale),
    recipient: input.facility,
    dense: true,
    landscape: true,
    blocks: [
      facts(...head(input)),
      { kind: 'heading', text: t('accountCheck:printed.figures') },
      ...(counts.length === 0
        ? [{ kind: 'paragraph', text: t('accountCheck:printed.none') } as const]
        : [figures(input)]),
      acknowledgement(input),
      ...(input.lines.length > 0
        ? [{ kind: 'heading', text: t('accountCheck:printed.details') } as const]
        : []),
      ...counts.flatMap(({ code }) => details(input, code)),
    ],
  };
}

function figures({ locale, counts }: AccountCheckReportInput): SheetBlock {
  const t = translator(locale);
  const columns = [
    ['severity', 14],
    ['finding', 40],
    ['open', 10],
    ['ask', 12],
    ['aside', 10],
  ] as const;
  return {
    kind: 'table',
    columns: columns.map(([title, share]) => ({ title: t(`accountCheck:printed.${title}`), share })),
    rows: counts.map(({ code, open, ask, aside }) => [
      t(`accountCheck:severity.${FINDINGS[code].severity}`),
      t(`accountCheck:kind.${code}`),
      String(open),
      ask === 0 ? '' : String(ask),
      aside === 0 ? '' : String(aside),
    ]),
    small: true,
  };
}

function acknowledgement({ locale, acknowledgement: seen }: AccountCheckReportInput): SheetBlock {
  const t = translator(locale);
  const [on, by, note] = (['on', 'by', 'note'] as const).map((key) => t(`accountCheck:printed.${key}`));
  return {
    kind: 'together',
    blocks: [
      { kind: 'paragraph', text: t('accountCheck:printed.acknowledge') },
      seen === null
        ? signature(on ?? '', by ?? '', note ?? '')
        : facts(
            [on ?? '', printSheetDate(seen.on, locale)],
            [by ?? '', [seen.post, seen.name].filter(Boolean).join('　')],
            [note ?? '', seen.note],
          ),
    ],
  };
}

const COLUMNS = [
  ['account', 18],
  ['place', 18],
  ['person', 18],
  ['reason', 32],
  ['decided', 16],
] as const;

function details({ locale, lines }: AccountCheckReportInput, code: FindingCode): SheetBlock[] {
  const t = translator(locale);
  const own = lines.filter((line) => line.code === code);
  const more = own.length - MOST_LINES;
  return [
    { kind: 'heading', text: t(`accountCheck:kind.${code}`), minor: true },
    {
      kind: 'table',
      columns: COLUMNS.map(([title, share]) => ({ title: t(`accountCheck:printed.${title}`), share })),
      rows: own.slice(0, MOST_LINES).map((line) => COLUMNS.map(([key]) => line[key])),
      small: true,
    },
    ...(more > 0
      ? [{ kind: 'paragraph', text: t('accountCheck:printed.more', { count: more }), small: true } as const]
      : []),
  ];
}

/** Every finding as a workbook. */
export function accountCheckList(input: AccountCheckReportInput): LedgerCopyInput {
  const { locale, lines } = input;
  const t = translator(locale);
  const columns = [['severity', 10], ['finding', 20], ...COLUMNS] as const;
  return {
    locale,
    facility: input.facility,
    title: t('accountCheck:printed.list'),
    date: input.madeOn,
    by: input.madeBy,
    filter: [],
    head: { subtitle: t('accountCheck:printed.number', { number: input.number }), facts: head(input) },
    columns: columns.map(([title, share]) => ({ title: t(`accountCheck:printed.${title}`), share })),
    sections: [
      {
        title: '',
        rows: lines.map((line) => [
          t(`accountCheck:severity.${FINDINGS[line.code].severity}`),
          t(`accountCheck:kind.${line.code}`),
          ...COLUMNS.map(([key]) => line[key]),
        ]),
      },
    ],
  };
}
