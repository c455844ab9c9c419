/** The form for one request: blank, with the vendor's name, and with the request in its properties, by which it is matched when it comes back (R-C2). */
import { type AnswerDocument, UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';
import { formFileName, MEDIA_TYPES } from '../documents.ts';
import { selectRequests } from './load.ts';

/** Null: no such request, or its edition is not installed. */
export async function formForRequest(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
): Promise<FileAnswer | null> {
  const row = await selectRequests(tx)
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .select('campaign.vendor_edition_id')
    .where('request.id', '=', requestId)
    .executeTakeFirst();
  const edition = row && context.regulations.current().editions.get(row.vendor_edition_id);
  if (!row || !edition) return null;
  const name = row.contract_title ? `${row.vendor_name}（${row.contract_title}）` : row.vendor_name;
  const document: AnswerDocument = {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name },
    context: UNKNOWN_CONTEXT,
    items: {},
    diagnostics: [],
  };
  const request = { requestId, organizationId: String(scope.organizationId) };
  return {
    bytes: await renderOfficialFormXlsx(buildOfficialForm(edition, document), { request }),
    fileName: formFileName(edition, document, 'xlsx'),
    mediaType: MEDIA_TYPES.xlsx,
  };
}
