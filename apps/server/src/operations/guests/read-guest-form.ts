import { compareRows, takeItems } from '@mamori/core/assessment/compare';
import { effectiveAnswer, isBlank } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import { asGuest, type Handler, onlyFile } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { readForm } from '../../services/form-imports/read-form.ts';
import { draftDocument, draftItem, loadDraft } from '../../services/guests/draft.ts';
import { editionOf, requireOwnRequest } from '../../services/guests/request.ts';
import { safeFileName } from '../../services/media-type.ts';

/** Compares; nothing is written. A blank on the form says nothing and takes no answer away. */
export const readGuestForm: Handler<'readGuestForm'> = async (call) => {
  const { context, tx, params, files, locale } = call;
  const own = await requireOwnRequest(tx, asGuest(call), params.requestId);
  const file = onlyFile(files);
  const edition = editionOf(context, own);
  const editions = [...context.regulations.current().editions.values()];
  const read = await readForm(context.workbooks, file.bytes, edition, editions, locale);
  const draft = await loadDraft(tx, own);
  const now = draftDocument(draft, own, edition);
  const changes = editionItems(edition).flatMap(({ id }) => {
    if (isBlank(read.document.items[id])) return [];
    const value = takeItems(now, read.document, [id]).items[id];
    if (!value || compareRows(now.items[id], value).length === 0) return [];
    const before = now.items[id];
    return [
      {
        itemId: id,
        basedOn: draftItem(draft, id).version,
        value: value as ReturnType<typeof draftItem>['value'],
        before: before ? effectiveAnswer(before) : null,
        after: effectiveAnswer(value),
      },
    ];
  });
  const fileName = safeFileName(file.name);
  auditRead(call, 'vendorDraft.formRead', `vendorRequest:${own.id}`, { name: fileName });
  return {
    fileName,
    company: read.document.subject.name,
    changes,
    diagnostics: [...read.diagnostics],
  };
};
