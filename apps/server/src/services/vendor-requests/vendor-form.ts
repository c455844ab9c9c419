/** The official vendor form as Excel, blank but for the vendor's name (and contract), to be filled in and sent back (R-C2). */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import type { Scope } from '@mamori/database/scope';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { formFileName, MEDIA_TYPES } from '../documents.ts';
import type { StoredRequest } from './load.ts';

/** The request stands in its properties, by which it is matched when it comes back. Throws when the edition is not installed. */
export async function vendorForm(
  context: Context,
  scope: Scope,
  editionId: string,
  request: Pick<StoredRequest, 'id' | 'vendor_name' | 'contract_title'>,
): Promise<FileAnswer> {
  const { id, vendor_name: vendor, contract_title: contract } = request;
  const edition = context.regulations.current().edition(editionId);
  const document = {
    format: 'mamori.answers/1' as const,
    edition: editionId,
    subject: { name: contract ? `${vendor}（${contract}）` : vendor },
    context: UNKNOWN_CONTEXT,
    items: {},
    diagnostics: [],
  };
  const mark = { requestId: id, organizationId: String(scope.organizationId) };
  return {
    bytes: await renderOfficialFormXlsx(buildOfficialForm(edition, document), { request: mark }),
    fileName: formFileName(edition, document, 'xlsx'),
    mediaType: MEDIA_TYPES.xlsx,
  };
}
