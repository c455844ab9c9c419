/** A report of the check as PDF or workbook, made anew from what was kept, in the reader's language (R-E8). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { isIsoDate } from '@mamori/core/calendar/iso-date';
import { renderApart } from '@mamori/documents/render/pdf/large';
import { renderLedgerCopyXlsx } from '@mamori/documents/render/xlsx/ledger-copy';
import {
  type AccountCheckReportInput,
  accountCheckList,
  accountCheckReport,
} from '@mamori/documents/sheets/account-check-report';
import { printCellDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { fileStem } from '../file-stem.ts';
import { todayInJapan } from '../today.ts';
import type { ReportContent, requireReport } from './report.ts';

interface Asked {
  readonly locale: Locale;
  readonly format: 'pdf' | 'xlsx';
  readonly seal: string | null;
}

/** Rows from which on it is made apart, so that it keeps nobody waiting. */
const LONG = 300;

export async function reportFile(
  { documents }: Context,
  report: Awaited<ReturnType<typeof requireReport>>,
  content: ReportContent,
  { locale, format, seal }: Asked,
): Promise<FileAnswer> {
  const input = inputOf(report, content, locale);
  const options = seal === null ? {} : { stamp: seal };
  const sheet = accountCheckReport(input);
  const pdf = () =>
    input.lines.length <= LONG
      ? documents.pdf.sheet(sheet, options)
      : renderApart((renderer) => renderer.sheet(sheet, options));
  return {
    bytes: await (format === 'xlsx' ? renderLedgerCopyXlsx(accountCheckList(input), options) : pdf()),
    fileName: `${fileStem(`${sheet.title}_${report.number}_${input.madeOn}`)}.${format}`,
    mediaType: MEDIA_TYPES[format],
  };
}

function inputOf(
  report: Awaited<ReturnType<typeof requireReport>>,
  content: ReportContent,
  locale: Locale,
): AccountCheckReportInput {
  const { confirmed, sure, likely, doubtful, nobody } = content.matching;
  return {
    locale,
    facility: content.facility,
    number: report.number,
    madeOn: todayInJapan(new Date(report.madeAt)) as IsoDate,
    madeBy: report.madeBy,
    staff: content.staff,
    accounts: content.accounts,
    users: { confirmed, found: sure + likely, doubtful, nobody },
    counts: content.counts,
    lines: content.lines.map((line) => lineOf(line, locale)),
    acknowledgement: report.acknowledgement as AccountCheckReportInput['acknowledgement'],
  };
}

function lineOf(
  { code, account, layer, place, person, params, aside }: ReportContent['lines'][number],
  locale: Locale,
) {
  const t = translator(locale);
  const layerWord = translateDynamic(locale, `ledgers:ledger.account.choice.layer.${layer}`) ?? layer;
  const worded = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      isIsoDate(value) ? printCellDate(value, locale) : value,
    ]),
  );
  return {
    code,
    account: account ?? t('accountCheck:list.export', { place, layer: layerWord }),
    place: [place, layerWord].filter(Boolean).join('\n'),
    person,
    reason: t(`accounts:finding.${code}`, worded),
    decided: aside === null ? '' : t('accountCheck:printed.asideOf', aside),
  };
}
