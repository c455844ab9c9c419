import type pg from 'pg';
import { keyCheck } from '../installation-key.ts';
import { NIL_UUID } from '../tables.ts';
import type { BackupHeader, BackupManifest } from './format.ts';

/** What the restored database says about itself: its key, the run that made the backup, and that it was restored. */
export async function finishRecords(
  client: pg.ClientBase,
  header: BackupHeader,
  manifest: BackupManifest,
  installationKey: Uint8Array,
): Promise<void> {
  await client.query('UPDATE public.installation SET key_check = $1 WHERE key_check IS NULL', [
    Buffer.from(keyCheck(installationKey)),
  ]);
  // In the snapshot the run was still under way; it has evidently ended.
  await client.query(
    'UPDATE public.backup_run SET finished_at = $2, seals = $3 WHERE id = $1 AND finished_at IS NULL',
    [header.id, header.createdAt, JSON.stringify(manifest.seals)],
  );
  const details = { backup: header.id, createdAt: header.createdAt, installation: header.installationId };
  await client.query(
    `INSERT INTO public.audit_entry (organization_id, person_name, action, subject, details, origin)
     VALUES ($1, 'system', 'backup.restore', $2, $3, 'restore')`,
    [NIL_UUID, `backup:${header.id}`, JSON.stringify(details)],
  );
}
