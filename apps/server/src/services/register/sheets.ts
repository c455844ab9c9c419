/** Demarcation and clause checklist of a contract as files. */

import type { Tx } from '@mamori/database/connect';
import { renderDemarcationXlsx } from '@mamori/documents/render/xlsx/demarcation';
import { clauseSheet } from '@mamori/documents/sheets/clause-sheet';
import { type DemarcationInput, demarcationSheet } from '@mamori/documents/sheets/demarcation-sheet';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { letterhead } from '../facility.ts';
import { fileStem } from '../file-stem.ts';
import { judging } from '../judging.ts';
import { latestSealLine } from '../seal.ts';
import { sheetDownload } from '../sheets/download.ts';
import { contractContent } from './content.ts';
import { requireContract } from './contract-parts.ts';

interface SheetCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
  readonly params: { readonly contractId: string };
}

export async function demarcationFile(call: SheetCall, format: 'pdf' | 'xlsx'): Promise<FileAnswer> {
  const contract = await requireContract(call);
  const input: DemarcationInput = {
    locale: call.locale,
    facility: (await letterhead(call.tx)).name,
    vendor: contract.vendorName,
    contract: contract.title,
    systems: contract.systems.map(({ name }) => name),
    subVendors: contract.subVendors.map(({ name }) => name),
    date: judging(call).today,
    rows: contract.demarcation.rows.map((row) => ({ ...row, note: row.note ?? '' })),
  };
  const name = fileStem(`${translator(call.locale)('contracts:demarcation.title')}_${contract.title}`);
  if (format === 'xlsx') {
    return {
      bytes: await renderDemarcationXlsx(input),
      fileName: `${name}.xlsx`,
      mediaType: MEDIA_TYPES.xlsx,
    };
  }
  const file = await sheetDownload(call.context, demarcationSheet(input), await latestSealLine(call.tx));
  return { ...file, fileName: `${name}.pdf` };
}

export async function clauseFile(call: SheetCall): Promise<FileAnswer> {
  const contract = await requireContract(call);
  const sheet = clauseSheet({
    locale: call.locale,
    facility: (await letterhead(call.tx)).name,
    vendor: contract.vendorName,
    contract: contract.title,
    date: judging(call).today,
    list: contractContent().clauses,
    answers: Object.fromEntries(
      Object.entries(contract.clauses).map(([id, answer]) => [
        id,
        { state: answer.state, place: answer.place ?? '', note: answer.note ?? '' },
      ]),
    ),
    counts: contract.clauseCounts,
  });
  const file = await sheetDownload(call.context, sheet, await latestSealLine(call.tx));
  return { ...file, fileName: `${fileStem(`${sheet.title}_${contract.title}`)}.pdf` };
}
