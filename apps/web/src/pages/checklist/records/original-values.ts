/** The form of an original: its values, and what it sends. */
import type { CallInput } from '@mamori/contract/client';
import type { OriginalRow } from './records-data.ts';

export const EXISTENCES = ['yes', 'no', 'unknown'] as const;
type Existence = (typeof EXISTENCES)[number];

export interface OriginalValues {
  /** Null: nothing chosen yet. */
  exists: Existence | null;
  name: string;
  revision: string;
  date: string | null;
  approver: string;
  place: string;
  attachmentIds: readonly string[];
}

export function originalValues(row: OriginalRow): OriginalValues {
  const { exists, name, revision, date, approver, place, attachmentIds } = row;
  const stated = exists === null ? 'unknown' : exists ? 'yes' : 'no';
  return {
    exists: row.updatedAt === null ? null : stated,
    name,
    revision,
    date,
    approver,
    place,
    attachmentIds,
  };
}

/** What was written stays written when somebody says that the document is gone: it may turn up again. */
export function originalBody({
  exists,
  attachmentIds,
  ...rest
}: OriginalValues): CallInput<'saveOriginal'>['body'] {
  return {
    ...rest,
    exists: exists === 'yes' ? true : exists === 'no' ? false : null,
    attachmentIds: [...attachmentIds],
  };
}
