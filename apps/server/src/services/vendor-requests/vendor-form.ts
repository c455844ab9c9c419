/** The official vendor form as Excel with the vendor's name in it, to be filled in and sent back. */
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import type { Context } from '../../context.ts';
import type { FileAnswer } from '../../http/call.ts';

/** Throws `not-found` when the edition is not installed any more. */
export function emptyVendorForm(
  context: Context,
  editionId: string,
  vendorName: string,
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
  return context.documents.form(edition, document, 'xlsx', null);
}
