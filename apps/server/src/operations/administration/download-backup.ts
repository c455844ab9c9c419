import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { selectRuns } from '../../services/backup/runs.ts';

export const downloadBackup: Handler<'downloadBackup'> = async ({ tx, params }) => {
  const row = await selectRuns(tx).where('id', '=', params.backupId).executeTakeFirst();
  if (!row || row.removed_at) throw new Problem('not-found');
  const bytes = await readFile(row.file).catch(() => null);
  if (!bytes) throw new Problem('not-found');
  return { bytes, fileName: basename(row.file), mediaType: 'application/octet-stream' };
};
