/** The report as PDF or workbook: the same content, made anew from what was kept. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { renderApart } from '@mamori/documents/render/pdf/large';
import { renderLedgerCopyXlsx } from '@mamori/documents/render/xlsx/ledger-copy';
import { type StockTakeReportInput, stockTakeReport } from '@mamori/documents/sheets/stock-take-report';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { fileStem } from '../file-stem.ts';
import { todayInJapan } from '../today.ts';
import type { KeptReport } from './report.ts';
import { stockTakeList } from './report-list.ts';

interface Asked {
  readonly locale: Locale;
  readonly format: 'pdf' | 'xlsx';
  readonly seal: string | null;
}

/** Rows from which on it is made apart, so that it keeps nobody waiting. */
const LONG = 300;

export async function reportFile(
  context: Context,
  report: KeptReport,
  { locale, format, seal }: Asked,
): Promise<FileAnswer> {
  const input = reportInput(report, locale);
  const options = seal === null ? {} : { stamp: seal };
  const name = `${translator(locale)('ledgers:printed.stockTake.title')}_${report.take.name}`;
  return {
    bytes:
      format === 'xlsx'
        ? await renderLedgerCopyXlsx(stockTakeList(report, input), options)
        : await pdf(context, input, options),
    fileName: `${fileStem(name)}.${format}`,
    mediaType: MEDIA_TYPES[format],
  };
}

function pdf({ documents }: Context, input: StockTakeReportInput, options: { readonly stamp?: string }) {
  const sheet = stockTakeReport(input);
  const rows = input.missing.length + input.moved.length + input.unknown.length + input.open.length;
  if (rows <= LONG) return documents.pdf.sheet(sheet, options);
  return renderApart((renderer) => renderer.sheet(sheet, options));
}

const day = (instant: string) => todayInJapan(new Date(instant)) as IsoDate;

export const kindWord = (kind: string, locale: Locale): string =>
  translateDynamic(locale, `ledgers:ledger.device.choice.kind.${kind}`) ?? kind;

/** What came of looking for a device that the ledger has no more. */
function outcome({ result, place }: KeptReport['entries'][number], locale: Locale): string {
  const t = translator(locale);
  if (result === 'unknown_device' || result === 'dismissed')
    return t('ledgers:printed.stockTake.decision.added');
  return [t(`ledgers:printed.stockTake.count.${result}`), place].filter(Boolean).join('\n');
}

function reportInput(report: KeptReport, locale: Locale): StockTakeReportInput {
  const { take, entries, lastSeen } = report;
  const t = translator(locale);
  const device = ({ expected, note }: KeptReport['entries'][number]) => ({
    number: expected?.number ?? '',
    name: expected?.name ?? '',
    kind: kindWord(expected?.kind ?? '', locale),
    place: expected?.place ?? '',
    note,
  });
  const words = (one: KeptReport['entries'][number]) => {
    if (one.decision !== 'none') return t(`ledgers:printed.stockTake.decision.${one.decision}`);
    return t(one.removedAt ? 'ledgers:printed.stockTake.gone' : 'ledgers:printed.stockTake.undecided');
  };
  const of = (result: KeptReport['entries'][number]['result']) =>
    entries.filter((one) => one.result === result);
  const walkers = [...new Set(entries.map(({ seenBy }) => seenBy).filter(Boolean))];
  return {
    locale,
    facility: report.facility,
    name: take.name,
    startedOn: day(take.startedAt),
    closedOn: take.closedAt ? day(take.closedAt) : null,
    by: walkers.length > 0 ? walkers : [take.startedBy],
    closedBy: take.closedBy,
    counts: { ...take.counts, unknown: take.counts.unknownDevice },
    missing: of('missing').map((one) => ({
      ...device(one),
      lastSeenOn: (lastSeen[one.deviceId ?? ''] as IsoDate | undefined) ?? null,
      decision: words(one),
    })),
    moved: of('found')
      .filter((one) => one.place !== '' && one.place !== one.expected?.place)
      .map((one) => ({ ...device(one), seenPlace: one.place })),
    placesTakenOver: report.placesTakenOver,
    unknown: of('unknown_device').map((one) => ({ ...one, decision: words(one) })),
    open: of('open').map(device),
    removed: entries.flatMap((one) =>
      one.removedAt ? [{ ...device(one), outcome: outcome(one, locale), removedOn: day(one.removedAt) }] : [],
    ),
    note: take.note,
    digest: report.digest,
    number: report.number,
  };
}
