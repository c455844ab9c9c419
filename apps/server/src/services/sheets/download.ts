import type { Sheet } from '@mamori/documents/model/sheet';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { MEDIA_TYPES } from '../documents.ts';
import { fileStem } from '../file-stem.ts';

/** The file is called as the sheet is. */
export async function sheetDownload(
  context: Context,
  sheet: Sheet,
  stamp: string | null,
): Promise<FileAnswer> {
  const name = [sheet.title, sheet.recipient ?? ''].filter(Boolean).join('_');
  return {
    bytes: await context.documents.pdf.sheet(sheet, stamp === null ? {} : { stamp }),
    fileName: `${fileStem(name)}.pdf`,
    mediaType: MEDIA_TYPES.pdf,
  };
}
