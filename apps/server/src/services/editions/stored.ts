/** A row of edition_import with what its jsonb columns hold, checked on the way out. */
import type { Tx } from '@mamori/database/connect';
import type { DraftReport } from '@mamori/documents/read/edition/draft';
import { Edition } from '@mamori/regulations/model/edition';
import { Equivalence } from '@mamori/regulations/model/equivalence';
import { z } from 'zod';
import { Problem } from '../../http/problem.ts';

const Content = z.object({ editions: z.array(Edition), equivalences: z.array(Equivalence) });
export type ImportContent = z.infer<typeof Content>;

export interface StoredImport {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'published' | 'discarded';
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly publishedAt: Date | null;
  readonly content: ImportContent;
  readonly report: DraftReport;
}

function select(tx: Tx) {
  return tx
    .selectFrom('edition_import as i')
    .leftJoin('person as p', 'p.id', 'i.created_by')
    .select([
      'i.id',
      'i.version',
      'i.status',
      'i.created_at',
      'i.published_at',
      'i.content',
      'i.report',
      'p.display_name',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function stored(row: Row): StoredImport {
  return {
    id: row.id,
    version: row.version,
    state: row.status as StoredImport['state'],
    createdAt: row.created_at,
    // The command line acts for nobody who could sign in.
    createdBy: row.display_name ?? 'mamori',
    publishedAt: row.published_at,
    content: Content.parse(row.content),
    report: row.report as DraftReport,
  };
}

export async function listImports(tx: Tx): Promise<StoredImport[]> {
  const rows = await select(tx).orderBy('i.created_at', 'desc').orderBy('i.id').execute();
  return rows.map(stored);
}

export async function loadImport(tx: Tx, id: string): Promise<StoredImport> {
  const row = await select(tx).where('i.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return stored(row);
}

/** For a change: nobody else changes it meanwhile, and only a draft can change. */
export async function lockDraft(tx: Tx, id: string): Promise<StoredImport> {
  await tx.selectFrom('edition_import').select('id').where('id', '=', id).forUpdate().execute();
  const found = await loadImport(tx, id);
  if (found.state !== 'draft') throw new Problem('conflict');
  return found;
}
