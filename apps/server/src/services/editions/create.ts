import { createHash } from 'node:crypto';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { EditionDraft } from '@mamori/documents/read/edition/draft';
import type { Context } from '../../context.ts';
import { recordInstallationAudit } from '../installation-audit.ts';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface NewImport extends Pick<EditionDraft, 'report'> {
  readonly content: Pick<EditionDraft, 'editions' | 'equivalences'>;
  readonly files: readonly ImportedFile[];
  /** Further facts for the log, such as the files of a draft that was read elsewhere. */
  readonly origin?: Readonly<Record<string, unknown>>;
}

/** Keeps the draft with the workbooks as they came; answers its id. */
export async function keepImport(
  { context, tx, scope }: { readonly context: Context; readonly tx: Tx; readonly scope: Scope },
  { content, report, files, origin = {} }: NewImport,
): Promise<string> {
  const id = context.newId();
  const at = context.now();
  await tx
    .insertInto('edition_import')
    .values({
      id,
      content: jsonb(content),
      report: jsonb(report),
      created_by: scope.personId,
      created_at: at,
      updated_at: at,
    })
    .execute();
  const rows = files.map(({ name, bytes }, i) => ({
    edition_import_id: id,
    number: i + 1,
    name,
    sha256: createHash('sha256').update(bytes).digest(),
    content: Buffer.from(bytes),
  }));
  // One at a time: a statement with all of them would need the memory of all of them again.
  for (const row of rows) await tx.insertInto('edition_import_file').values(row).execute();
  await recordInstallationAudit(tx, scope, {
    action: 'edition.read',
    subject: `editionImport:${id}`,
    details: {
      files: rows.map(({ name, sha256 }) => ({ name, sha256: sha256.toString('hex') })),
      editions: content.editions.map((edition) => edition.id),
      completeness: report.completeness,
      ...origin,
    },
  });
  return id;
}
