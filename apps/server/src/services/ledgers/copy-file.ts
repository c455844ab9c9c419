/** The copy as a file; a long one is made apart, so that it keeps nobody waiting. */
import { renderApart } from '@mamori/documents/render/pdf/large';
import { renderLedgerCopyXlsx } from '@mamori/documents/render/xlsx/ledger-copy';
import { copyRowCount, type LedgerCopyInput, ledgerCopySheet } from '@mamori/documents/sheets/ledger-copy';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { fileStem } from '../file-stem.ts';

export type CopyFormat = 'pdf' | 'xlsx';

/** Typst takes 2 ms and 200 kB for a row: 10 s and 1 GB for 5,000. */
const MOST_ROWS = { pdf: 6000, xlsx: 20_000 } as const satisfies Record<CopyFormat, number>;
const LONG = 300;

/** Throws `conflict` for more rows than can be printed at once. */
export function requirePrintable(count: number, format: CopyFormat, locale: LedgerCopyInput['locale']): void {
  const most = MOST_ROWS[format];
  if (count <= most) return;
  throw new Problem('conflict', { reason: translator(locale)('ledgers:printed.tooMany', { count, most }) });
}

export async function copyFile(
  context: Context,
  copy: LedgerCopyInput,
  format: CopyFormat,
  seal: string | null,
): Promise<FileAnswer> {
  const options = seal === null ? {} : { stamp: seal };
  return {
    bytes: await (format === 'xlsx' ? renderLedgerCopyXlsx(copy, options) : copyPdf(context, copy, options)),
    fileName: `${fileStem(`${copy.title}_${copy.date}`)}.${format}`,
    mediaType: MEDIA_TYPES[format],
  };
}

function copyPdf({ documents }: Context, copy: LedgerCopyInput, options: { readonly stamp?: string }) {
  const sheet = ledgerCopySheet(copy);
  if (copyRowCount(copy) <= LONG) return documents.pdf.sheet(sheet, options);
  return renderApart((renderer) => renderer.sheet(sheet, options));
}
