/** The publication of imported editions: in one transaction for all of them, and never again for any (R-B1). */
import { createHash } from 'node:crypto';
import { canonical, editionHash } from '@mamori/regulations/edition-hash';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence } from '@mamori/regulations/model/equivalence';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

export interface EditionContent {
  readonly editions: readonly Edition[];
  readonly equivalences: readonly Equivalence[];
}

export interface Publication {
  readonly importId: string;
  readonly content: EditionContent;
  readonly personId: string | null;
  readonly at: Date;
}

/** Name of the constraint that refuses an edition published before. */
export const PUBLISHED_BEFORE = 'edition_publication_pkey';

/** Hashes of the published editions, for the audit log. */
export async function publishEditions(
  tx: Tx,
  { importId, content, personId, at }: Publication,
): Promise<Readonly<Record<string, string>>> {
  const hashes = content.editions.map((edition) => [edition.id, editionHash(edition)] as const);
  await tx
    .insertInto('edition_publication')
    .values(
      hashes.map(([edition_id, hash]) => ({
        edition_id,
        edition_import_id: importId,
        sha256: Buffer.from(hash, 'hex'),
        published_at: at,
      })),
    )
    .execute();
  await tx
    .updateTable('edition_import')
    .set((eb) => ({
      content: jsonb(content),
      status: 'published',
      sha256: createHash('sha256').update(canonical(content), 'utf8').digest(),
      published_by: personId,
      published_at: at,
      updated_at: at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', importId)
    .executeTakeFirstOrThrow();
  return Object.fromEntries(hashes);
}

/** What this installation published, oldest first; the caller checks its shape. */
export async function publishedContents(tx: Tx): Promise<unknown[]> {
  const rows = await tx
    .selectFrom('edition_import')
    .select('content')
    .where('status', '=', 'published')
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.content);
}
