import { asGuest, type Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { draftDocument, loadDraft } from '../../services/guests/draft.ts';
import { editionOf, requireOwnRequest } from '../../services/guests/request.ts';

export const getGuestForm: Handler<'getGuestForm'> = async (call) => {
  const { context, tx, params, query } = call;
  const own = await requireOwnRequest(tx, asGuest(call), params.requestId);
  const edition = editionOf(context, own);
  const filled = draftDocument(await loadDraft(tx, own), own, edition);
  const document = query.filled === 'yes' ? filled : { ...filled, items: {} };
  auditRead(call, 'vendorDraft.formDownloaded', `vendorRequest:${own.id}`, { format: query.format });
  return context.documents.form(edition, document, query.format, null);
};
