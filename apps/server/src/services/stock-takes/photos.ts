/** Pictures of what the ledger does not have. When it gets a row there, they are the row's too. */
import type { LedgerFile } from '@mamori/contract/schemas/ledgers';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { UploadedFile } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { storeFile } from '../attachments.ts';
import { requireFile, toFile } from '../ledgers/files.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { requireOpen, type TakeCall } from './lock.ts';

/** In `ledger_file`, beside the ledgers. */
const ENTRY = 'stock_take_entry';
const MOST = 5;

/** Throws `not-found`, `unsupported-file` for what is no picture, `conflict` once it is closed. A sixth picture is refused as a conflict too. */
export async function addPhoto(
  call: TakeCall,
  id: string,
  entryId: string,
  file: UploadedFile,
): Promise<z.input<typeof LedgerFile>> {
  const { context, tx, scope } = call;
  await requireOpen(call, id);
  const entry = await tx
    .selectFrom('stock_take_entry')
    .select('id')
    .where('stock_take_id', '=', id)
    .where('id', '=', entryId)
    .where('result', '=', 'unknown_device')
    .executeTakeFirst();
  if (!entry) throw new Problem('not-found');
  if (((await photoIds(tx, [entryId])).get(entryId)?.length ?? 0) >= MOST)
    throw new Problem('conflict', {
      reason: translator(call.locale)('stockTakes:server.tooManyPhotos', { count: MOST }),
    });
  const attachmentId = await storeFile(context, tx, scope, file);
  await link(call, ENTRY, entryId, [attachmentId]);
  const subject = `stockTake:${id}`;
  await recordAudit(tx, scope, { action: 'stockTake.photoAdded', subject, details: { name: file.name } });
  const stored = toFile(await requireFile(tx, attachmentId));
  if (!stored.mediaType.startsWith('image/')) throw new Problem('unsupported-file');
  return stored;
}

/** In the order of their time, by entry; one query. */
export async function photoIds(tx: Tx, entryIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('ledger_file')
    .innerJoin('attachment', 'attachment.id', 'ledger_file.attachment_id')
    .select(['row_id', 'attachment_id'])
    .where('ledger', '=', ENTRY)
    .where('row_id', '=', sql<string>`ANY(${[...entryIds]}::uuid[])`)
    .where('attachment.deleted_at', 'is', null)
    .orderBy('ledger_file.created_at')
    .execute();
  const byEntry = Map.groupBy(rows, ({ row_id }) => row_id);
  return new Map([...byEntry].map(([entryId, some]) => [entryId, some.map((one) => one.attachment_id)]));
}

export async function photosToDevice(call: WriteCall, entryId: string, deviceId: string): Promise<void> {
  await link(call, 'device', deviceId, (await photoIds(call.tx, [entryId])).get(entryId) ?? []);
}

async function link(
  { tx, scope }: WriteCall,
  ledger: string,
  rowId: string,
  attachmentIds: readonly string[],
) {
  if (attachmentIds.length === 0) return;
  const rows = attachmentIds.map((attachment_id) => ({
    organization_id: String(scope.organizationId),
    ledger,
    row_id: rowId,
    attachment_id,
    kind: 'photo' as const,
    created_by: scope.personId,
  }));
  await tx.insertInto('ledger_file').values(rows).execute();
}
