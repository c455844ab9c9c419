/** The file that a row of a ledger keeps, as the API names it. */
import type { AttachmentRow } from '@mamori/contract/schemas/assessment';
import type { z } from 'zod';

export type AttachedFile = Omit<z.input<typeof AttachmentRow>, 'createdAt' | 'createdBy'>;

interface JoinedFile {
  readonly attachment_id: string | null;
  readonly file_name: string | null;
  readonly file_type: string | null;
  readonly file_size: number | null;
  readonly file_hash: Buffer | null;
}

/** null without a file, or when it was removed. */
export function attachedFile(row: JoinedFile): AttachedFile | null {
  if (row.attachment_id === null || row.file_name === null || row.file_hash === null) return null;
  return {
    id: row.attachment_id,
    name: row.file_name,
    mediaType: row.file_type ?? '',
    size: Number(row.file_size ?? 0),
    sha256: row.file_hash.toString('hex'),
  };
}
