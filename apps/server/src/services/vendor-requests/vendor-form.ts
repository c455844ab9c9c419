/** The official vendor form as Excel, blank but for the vendor's name, to be filled in and sent back (R-C2). */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx, type XlsxFormOptions } from '@mamori/documents/render/xlsx/official-form';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { formFileName, MEDIA_TYPES } from '../documents.ts';

/** `request` stands in its properties, by which it is matched when it comes back. Throws when the edition is not installed. */
export async function emptyVendorForm(
  context: Context,
  editionId: string,
  vendorName: string,
  options: Pick<XlsxFormOptions, 'request'> = {},
): Promise<FileAnswer> {
  const edition = context.regulations.current().edition(editionId);
  const document = {
    format: 'mamori.answers/1' as const,
    edition: editionId,
    subject: { name: vendorName },
    context: UNKNOWN_CONTEXT,
    items: {},
    diagnostics: [],
  };
  return {
    bytes: await renderOfficialFormXlsx(buildOfficialForm(edition, document), options),
    fileName: formFileName(edition, document, 'xlsx'),
    mediaType: MEDIA_TYPES.xlsx,
  };
}
