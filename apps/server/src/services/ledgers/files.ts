/** Photos and papers of rows. The content stays after a removal, so that it can be undone. */
import type { LedgerFile } from '@mamori/contract/schemas/ledgers';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { UploadedFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { attachmentRow, selectAttachments, storeFile } from '../attachments.ts';
import { requireRow } from './select.ts';
import type { WriteCall } from './write.ts';

type File = z.input<typeof LedgerFile>;
export type FileKind = File['kind'];

/** Of one row; a folder of more is a place to lose them in. */
const MOST_FILES = 50;

function select(tx: Tx) {
  return selectAttachments(tx)
    .innerJoin('ledger_file as f', 'f.attachment_id', 'attachment.id')
    .select(['f.kind', 'f.ledger', 'f.row_id'])
    .orderBy('attachment.created_at')
    .orderBy('attachment.id');
}

export const toFile = (row: Parameters<typeof attachmentRow>[0] & { readonly kind: FileKind }): File => ({
  ...attachmentRow(row),
  kind: row.kind,
});

/** Throws `not-found` for a row that is not there. */
export async function listFiles(tx: Tx, definition: LedgerDefinition, rowId: string): Promise<File[]> {
  await requireRow(tx, definition, rowId);
  const rows = await select(tx).where('f.ledger', '=', definition.id).where('f.row_id', '=', rowId).execute();
  return rows.map(toFile);
}

/** Throws `not-found`, `unsupported-file`, `conflict` when the row has too many. */
export async function addFile(
  call: WriteCall & { readonly locale: Locale },
  definition: LedgerDefinition,
  { rowId, kind, file }: { readonly rowId: string; readonly kind: FileKind; readonly file: UploadedFile },
): Promise<File> {
  const { context, tx, scope, locale } = call;
  const present = await listFiles(tx, definition, rowId);
  if (present.length >= MOST_FILES)
    throw new Problem('conflict', {
      reason: translator(locale)('ledgers:server.tooManyFiles', { count: MOST_FILES }),
    });
  const id = await storeFile(context, tx, scope, file);
  const organization_id = String(scope.organizationId);
  await tx
    .insertInto('ledger_file')
    .values({
      organization_id,
      ledger: definition.id,
      row_id: rowId,
      attachment_id: id,
      kind,
      created_by: scope.personId,
    })
    .execute();
  await record(call, 'fileAdded', definition.id, rowId, file.name);
  return toFile(await select(tx).where('attachment.id', '=', id).executeTakeFirstOrThrow());
}

/** Throws `not-found`. */
export async function requireFile(tx: Tx, attachmentId: string) {
  const row = await select(tx).where('attachment.id', '=', attachmentId).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return row;
}

/** `removedAt` null brings it back. False when there is nothing to do. */
export async function setFileRemoved(
  call: WriteCall,
  attachmentId: string,
  removedAt: Date | null,
): Promise<boolean> {
  const { tx, scope } = call;
  const link = await tx
    .selectFrom('ledger_file')
    .innerJoin('attachment', 'attachment.id', 'ledger_file.attachment_id')
    .select(['ledger', 'row_id', 'name'])
    .where('attachment_id', '=', attachmentId)
    .executeTakeFirst();
  if (!link) return false;
  const { numUpdatedRows } = await tx
    .updateTable('attachment')
    .set({ deleted_at: removedAt, deleted_by: removedAt ? scope.personId : null })
    .where('id', '=', attachmentId)
    .where('deleted_at', removedAt ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await record(call, removedAt ? 'fileRemoved' : 'fileRestored', link.ledger, link.row_id, link.name);
  return true;
}

const record = ({ tx, scope }: WriteCall, what: string, ledger: string, rowId: string, name: string) =>
  recordAudit(tx, scope, {
    action: `ledger.${what}`,
    subject: `${ledger}:${rowId}`,
    details: { ledger, name },
  });
