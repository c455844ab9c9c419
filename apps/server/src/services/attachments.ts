/** Evidence files: kept with their SHA-256 in chunks of at most 1 MiB; type decided by content, not by name alone. */
import { createHash } from 'node:crypto';
import type { AttachmentRow } from '@mamori/contract/schemas/assessment';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { FileAnswer, UploadedFile } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import { safeFileName, sniffMediaType } from './media-type.ts';

type Row = z.input<typeof AttachmentRow>;
const CHUNK = 1024 * 1024;

/** Stores the content and returns the id; throws `unsupported-file`. */
export async function storeFile(context: Context, tx: Tx, scope: Scope, file: UploadedFile): Promise<string> {
  const mediaType = sniffMediaType(file);
  return storeBytes(context, tx, scope, { ...file, name: safeFileName(file.name), mediaType });
}

/** For files that the product made itself, or has read itself. */
export async function storeBytes(
  context: Context,
  tx: Tx,
  scope: Scope,
  file: UploadedFile,
): Promise<string> {
  const [id = ''] = await storeMany(context, tx, scope, [file]);
  return id;
}

/** Ids in the order of the files; two queries. */
export async function storeMany(
  context: Context,
  tx: Tx,
  scope: Scope,
  files: readonly UploadedFile[],
): Promise<string[]> {
  const organizationId = String(scope.organizationId);
  const ids = files.map(() => context.newId());
  const rows = files.map((file, i) => ({
    organization_id: organizationId,
    id: ids[i] ?? '',
    name: file.name,
    media_type: file.mediaType,
    size: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest(),
    created_by: scope.personId,
  }));
  if (rows.length > 0) await tx.insertInto('attachment').values(rows).execute();
  const chunks = files.flatMap((file, i) =>
    chunksOf(file.bytes).map((content, number) => {
      return { organization_id: organizationId, attachment_id: ids[i] ?? '', number, content };
    }),
  );
  if (chunks.length > 0) await tx.insertInto('attachment_chunk').values(chunks).execute();
  return ids;
}

function chunksOf(bytes: Uint8Array): Buffer[] {
  const chunks: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK)
    chunks.push(Buffer.from(bytes.subarray(start, start + CHUNK)));
  return chunks;
}

export function selectAttachments(tx: Tx) {
  return tx
    .selectFrom('attachment')
    .leftJoin('person', 'person.id', 'attachment.created_by')
    .select([
      'attachment.id',
      'attachment.name',
      'attachment.media_type',
      'attachment.size',
      'attachment.sha256',
    ])
    .select(['attachment.created_at', 'person.display_name'])
    .where('attachment.deleted_at', 'is', null);
}

export function attachmentRow(
  row: Awaited<ReturnType<ReturnType<typeof selectAttachments>['executeTakeFirstOrThrow']>>,
): Row {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: Number(row.size),
    sha256: row.sha256.toString('hex'),
    createdAt: row.created_at.toISOString(),
    createdBy: row.display_name ?? '',
  };
}

/** Throws `not-found`. The content is checked against its hash before it is given out. */
export async function readFile(tx: Tx, id: string): Promise<FileAnswer> {
  const row = await selectAttachments(tx).where('attachment.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const chunks = await tx
    .selectFrom('attachment_chunk')
    .select('content')
    .where('attachment_id', '=', id)
    .orderBy('number')
    .execute();
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.content));
  if (!createHash('sha256').update(bytes).digest().equals(row.sha256)) {
    throw new Problem('unexpected', {
      cause: new Error(`attachment ${id}: content does not match its SHA-256`),
    });
  }
  return { bytes, fileName: row.name, mediaType: row.media_type };
}
