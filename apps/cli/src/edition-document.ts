import type { EditionDraftDocument } from '@mamori/contract/schemas/edition-draft';
import type { EditionDraft } from '@mamori/documents/read/edition/draft';

/** The draft as a file: docs/schemas/edition-draft-1.schema.json. */
export function documentOf(draft: EditionDraft) {
  return { format: 'mamori.edition-draft/1', ...draft } satisfies Record<keyof EditionDraftDocument, unknown>;
}
