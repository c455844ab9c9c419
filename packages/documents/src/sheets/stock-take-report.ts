/** What came of a stock-take, to be signed and kept (棚卸の報告, R-D2; S1 第13条(1)②). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printCellDate, printSheetDate, signature } from './wording.ts';

export interface StockTakeDevice {
  readonly number: string;
  readonly name: string;
  /** In words. */
  readonly kind: string;
  /** Where the ledger has it. */
  readonly place: string;
  readonly note: string;
}

export interface StockTakeReportInput {
  readonly locale: Locale;
  readonly facility: string;
  /** Of the stock-take. */
  readonly name: string;
  readonly startedOn: IsoDate;
  /** Null while it goes on: the report says that it is not final. */
  readonly closedOn: IsoDate | null;
  /** Who looked for the devices. */
  readonly by: readonly string[];
  /** Empty while it goes on. */
  readonly closedBy: string;
  readonly counts: {
    readonly found: number;
    readonly moved: number;
    readonly missing: number;
    readonly unknown: number;
    readonly open: number;
  };
  readonly missing: readonly (StockTakeDevice & {
    /** When an earlier stock-take last saw it. */
    readonly lastSeenOn: IsoDate | null;
    /** In words. */
    readonly decision: string;
  })[];
  /** Found at another place than the ledger has. */
  readonly moved: readonly (StockTakeDevice & { readonly seenPlace: string })[];
  /** How many of these places were written into the ledger. */
  readonly placesTakenOver: number;
  /** Seen, but not in the ledger. */
  readonly unknown: readonly {
    readonly code: string;
    readonly place: string;
    readonly note: string;
    readonly seenBy: string;
    /** In words. */
    readonly decision: string;
  }[];
  /** Nobody looked for them. */
  readonly open: readonly StockTakeDevice[];
  /** Looked for, and removed from the ledger meanwhile; they stand in their other section too. */
  readonly removed?: readonly (StockTakeDevice & {
    /** In words: found, not there. */
    readonly outcome: string;
    readonly removedOn: IsoDate;
  })[];
  readonly note: string;
  /** SHA-256 of what was kept at the closing, hexadecimal. */
  readonly digest: string | null;
  /** Which closing it is, from 1 on; 0 while it goes on. */
  readonly number: number;
}

type T = ReturnType<typeof translator>;

export function stockTakeReport(input: StockTakeReportInput): Sheet {
  const { locale } = input;
  const t = translator(locale);
  const date = (day: IsoDate) => printSheetDate(day, locale);
  const period =
    input.closedOn === null
      ? t('ledgers:printed.stockTake.since', { from: date(input.startedOn) })
      : t('ledgers:printed.stockTake.period', { from: date(input.startedOn), to: date(input.closedOn) });
  return {
    locale,
    title: t('ledgers:printed.stockTake.title'),
    subtitle: input.name,
    recipient: input.facility,
    corner: date(input.closedOn ?? input.startedOn),
    dense: true,
    blocks: [
      ...(input.closedOn === null
        ? [{ kind: 'notice', text: t('ledgers:printed.stockTake.goesOn') } as const]
        : []),
      facts(
        [t('ledgers:printed.stockTake.when'), period],
        [t('ledgers:printed.stockTake.by'), input.by.join(t('documents:separator'))],
        ...(input.closedBy === ''
          ? []
          : [[t('ledgers:printed.stockTake.closedBy'), input.closedBy] as const]),
        [t('ledgers:printed.stockTake.differences'), differences(input, t)],
      ),
      counts(input, t),
      ...devices(
        t('ledgers:printed.stockTake.missing'),
        [
          t('ledgers:printed.stockTake.expectedPlace'),
          t('ledgers:printed.stockTake.lastSeen'),
          t('ledgers:printed.stockTake.decided'),
        ],
        input.missing,
        ({ place, lastSeenOn, decision }) => [
          place,
          lastSeenOn === null ? t('ledgers:printed.stockTake.never') : printCellDate(lastSeenOn, locale),
          decision,
        ],
        t,
      ),
      ...devices(
        t('ledgers:printed.stockTake.moved'),
        [t('ledgers:printed.stockTake.expectedPlace'), t('ledgers:printed.stockTake.seenPlace')],
        input.moved,
        ({ place, seenPlace }) => [place, seenPlace],
        t,
      ),
      ...unknownDevices(input, t),
      ...devices(
        t('ledgers:printed.stockTake.open'),
        [t('ledgers:printed.stockTake.expectedPlace')],
        input.open,
        ({ place }) => [place],
        t,
      ),
      ...devices(
        t('ledgers:printed.stockTake.removed'),
        [
          t('ledgers:printed.stockTake.expectedPlace'),
          t('ledgers:printed.stockTake.outcome'),
          t('ledgers:printed.stockTake.removedOn'),
        ],
        input.removed ?? [],
        ({ place, outcome, removedOn }) => [place, outcome, printCellDate(removedOn, locale)],
        t,
      ),
      ...(input.note.trim() === ''
        ? []
        : [
            { kind: 'heading', text: t('ledgers:printed.stockTake.note'), minor: true } as const,
            { kind: 'paragraph', text: input.note } as const,
          ]),
      {
        kind: 'together',
        blocks: [
          { kind: 'paragraph', text: t('ledgers:printed.stockTake.confirmed'), small: true },
          signature(t('ledgers:printed.stockTake.signedTaker'), t('ledgers:printed.stockTake.signedManager')),
          ...(input.digest === null
            ? []
            : [
                {
                  kind: 'paragraph',
                  text: t('ledgers:printed.stockTake.digest', { number: input.number, digest: input.digest }),
                  small: true,
                } as const,
              ]),
        ],
      },
    ],
  };
}

/** What the ledger says otherwise than the house does, and what of it was put right. */
function differences({ counts: of, placesTakenOver, missing, unknown }: StockTakeReportInput, t: T): string {
  const count = of.missing + of.moved + of.unknown;
  if (count === 0) return t('ledgers:printed.stockTake.noDifference');
  const total = missing.length + unknown.length;
  return [
    t('ledgers:printed.stockTake.differenceCount', { count }),
    ...(of.moved > 0
      ? [t('ledgers:printed.stockTake.takenOver', { count: placesTakenOver, total: of.moved })]
      : []),
    ...(total > 0 ? [t('ledgers:printed.stockTake.seeDecisions')] : []),
  ].join('\n');
}

function counts({ counts: of }: StockTakeReportInput, t: T): SheetBlock {
  const keys = ['found', 'moved', 'missing', 'unknown', 'open'] as const;
  return {
    kind: 'table',
    columns: keys.map((key) => ({ title: t(`ledgers:printed.stockTake.count.${key}`), share: 1 })),
    rows: [keys.map((key) => String(of[key]))],
  };
}

/** No section where there is nothing to tell. */
function devices<D extends StockTakeDevice>(
  title: string,
  places: readonly string[],
  rows: readonly D[],
  placesOf: (row: D) => readonly string[],
  t: T,
): SheetBlock[] {
  if (rows.length === 0) return [];
  const columns = [
    { title: t('ledgers:printed.stockTake.number'), share: 4 },
    { title: t('ledgers:printed.stockTake.device'), share: 7 },
    { title: t('ledgers:printed.stockTake.kind'), share: 4 },
    ...places.map((one) => ({ title: one, share: 6 })),
    { title: t('ledgers:printed.stockTake.remark'), share: 6 },
  ];
  const cells = rows.map((row) => [row.number, row.name, row.kind, ...placesOf(row), row.note]);
  return [
    { kind: 'heading', text: title, minor: true },
    { kind: 'table', columns, rows: cells },
  ];
}

function unknownDevices({ unknown }: StockTakeReportInput, t: T): SheetBlock[] {
  if (unknown.length === 0) return [];
  const columns = [
    { title: t('ledgers:printed.stockTake.code'), share: 7 },
    { title: t('ledgers:printed.stockTake.seenPlace'), share: 7 },
    { title: t('ledgers:printed.stockTake.seenBy'), share: 5 },
    { title: t('ledgers:printed.stockTake.decided'), share: 5 },
    { title: t('ledgers:printed.stockTake.remark'), share: 7 },
  ];
  return [
    { kind: 'heading', text: t('ledgers:printed.stockTake.unknown'), minor: true },
    {
      kind: 'table',
      columns,
      rows: unknown.map(({ code, place, seenBy, decision, note }) => [code, place, seenBy, decision, note]),
    },
  ];
}
