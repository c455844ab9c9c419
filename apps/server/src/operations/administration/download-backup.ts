import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { selectRuns } from '../../services/backup/runs.ts';

/** A backup holds the data of every organization: who took one away is on record. */
export const downloadBackup: Handler<'downloadBackup'> = async (call) => {
  const { tx, params } = call;
  const row = await selectRuns(tx).where('id', '=', params.backupId).executeTakeFirst();
  if (!row || row.removed_at) throw new Problem('not-found');
  const file = await stat(row.file).catch(() => null);
  if (!file?.isFile()) throw new Problem('not-found');
  const fileName = basename(row.file);
  auditRead(call, 'backup.read', `backup:${params.backupId}`, { name: fileName, size: file.size });
  const bytes = Readable.toWeb(createReadStream(row.file)) as ReadableStream<Uint8Array>;
  return { bytes, fileName, mediaType: 'application/octet-stream' };
};
