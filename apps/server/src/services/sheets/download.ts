import type { Sheet } from '@mamori/documents/model/sheet';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { MEDIA_TYPES } from '../documents.ts';

/** The file is called as the sheet is; characters that file systems refuse are replaced. */
export async function sheetDownload(
  context: Context,
  sheet: Sheet,
  stamp: string | null,
): Promise<FileAnswer> {
  const name = [sheet.title, sheet.recipient ?? ''].filter(Boolean).join('_');
  return {
    bytes: await context.documents.pdf.sheet(sheet, stamp === null ? {} : { stamp }),
    fileName: `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)}.pdf`,
    mediaType: MEDIA_TYPES.pdf,
  };
}
