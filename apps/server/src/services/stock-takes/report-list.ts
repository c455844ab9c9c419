/** Every device of a stock-take with what came of it: the workbook beside the report. */
import type { LedgerCopyInput } from '@mamori/documents/sheets/ledger-copy';
import type { StockTakeReportInput } from '@mamori/documents/sheets/stock-take-report';
import { printCellDate } from '@mamori/documents/sheets/wording';
import { translateDynamic, translator } from '@mamori/messages/translate';
import { todayInJapan } from '../today.ts';
import type { KeptReport } from './report.ts';
import { kindWord } from './report-file.ts';

type Entry = KeptReport['entries'][number];

const COLUMNS = [
  ['number', 4],
  ['device', 7],
  ['kind', 4],
  ['expectedPlace', 5],
  ['seenPlace', 5],
  ['seenBy', 4],
  ['seenOn', 4],
  ['decided', 4],
  ['remark', 6],
] as const;

const ORDER = ['missing', 'moved', 'unknown', 'open', 'found'] as const;

function sectionOf({ result, place, expected }: Entry): (typeof ORDER)[number] {
  if (result === 'unknown_device' || result === 'dismissed') return 'unknown';
  if (result !== 'found') return result;
  return place !== '' && place !== expected?.place ? 'moved' : 'found';
}

export function stockTakeList(report: KeptReport, input: StockTakeReportInput): LedgerCopyInput {
  const { locale } = input;
  const t = translator(locale);
  const day = (instant: string) => printCellDate(todayInJapan(new Date(instant)) as never, locale);
  const bySection = Map.groupBy(report.entries, sectionOf);
  const cells = ({ expected, code, place, seenAt, seenBy, decision, note, removedAt }: Entry) => [
    expected?.number ?? '',
    expected?.name ?? code,
    kindWord(expected?.kind ?? '', locale),
    expected?.place ?? '',
    place,
    seenBy,
    seenAt ? day(seenAt) : '',
    decision === 'none'
      ? ''
      : (translateDynamic(locale, `ledgers:printed.stockTake.decision.${decision}`) ?? ''),
    [removedAt ? t('ledgers:printed.stockTake.goneOn', { date: day(removedAt) }) : '', note]
      .filter(Boolean)
      .join('\n'),
  ];
  return {
    locale,
    facility: report.facility,
    title: t('ledgers:printed.stockTake.listTitle'),
    date: input.closedOn ?? input.startedOn,
    by: input.by.join(t('documents:separator')),
    filter: [],
    head: {
      subtitle: report.take.name,
      facts: [
        [t('ledgers:printed.stockTake.by'), input.by.join(t('documents:separator'))],
        ...ORDER.map(
          (key) =>
            [
              t(`ledgers:printed.stockTake.section.${key}`),
              t('ledgers:printed.count', { count: bySection.get(key)?.length ?? 0 }),
            ] as const,
        ),
        ...(input.closedOn === null
          ? [[t('ledgers:printed.stockTake.when'), t('ledgers:printed.stockTake.goesOn')] as const]
          : []),
      ],
    },
    columns: COLUMNS.map(([key, share]) => ({ title: t(`ledgers:printed.stockTake.${key}`), share })),
    sections: ORDER.map((key) => ({
      title: t(`ledgers:printed.stockTake.section.${key}`),
      rows: (bySection.get(key) ?? []).map(cells),
    })),
  };
}
