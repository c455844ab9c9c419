/** A draft of imported editions and the workbooks that it was read from. */
import { createHash } from 'node:crypto';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';
import type { EditionContent } from './publish.ts';

export interface NewEditionImport {
  readonly id: string;
  readonly content: EditionContent;
  readonly report: unknown;
  readonly personId: string | null;
  readonly at: Date;
  /** As they came; none where a draft was read elsewhere. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export async function keepEditionImport(tx: Tx, draft: NewEditionImport): Promise<void> {
  const { id, content, report, personId, at, files } = draft;
  await tx
    .insertInto('edition_import')
    .values({
      id,
      content: jsonb({ editions: content.editions, equivalences: content.equivalences }),
      report: jsonb(report),
      created_by: personId,
      created_at: at,
      updated_at: at,
    })
    .execute();
  // One at a time: a statement with all of them would need the memory of all of them again.
  for (const [i, { name, bytes }] of files.entries())
    await tx
      .insertInto('edition_import_file')
      .values({
        edition_import_id: id,
        number: i + 1,
        name,
        sha256: createHash('sha256').update(bytes).digest(),
        content: Buffer.from(bytes),
      })
      .execute();
}
