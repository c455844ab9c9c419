/** The archive of the old cluster, and what the new one remembers of it. Works on any schema version. */
import { randomUUID } from 'node:crypto';
import { writeBackup } from '../backup/backup.ts';
import type { BackupManifest } from '../backup/format.ts';
import type { RestoreReport } from '../backup/restore.ts';
import { loadInstallationKey } from '../installation-key.ts';
import { withClient } from '../pool.ts';

export interface Archive {
  readonly id: string;
  readonly file: string;
  readonly installationKey: Uint8Array;
  readonly startedAt: Date;
  readonly size: number;
  readonly sha256: string;
  readonly manifest: BackupManifest;
}

export interface ArchiveOptions {
  readonly dataDirectory: string;
  readonly env: NodeJS.ProcessEnv | undefined;
  readonly ownerUrl: string;
  readonly file: string;
  readonly startedAt: Date;
}

export async function archiveCluster(options: ArchiveOptions): Promise<Archive> {
  const { dataDirectory, env, ownerUrl, file, startedAt } = options;
  const { expected, recipients } = await withClient(ownerUrl, readSettings);
  const place = { dataDirectory, expected, ...(env === undefined ? {} : { env }) };
  const installationKey = await loadInstallationKey(place);
  const id = randomUUID();
  const made = await writeBackup({ ownerUrl, id, file, protection: { recipients }, installationKey });
  return { id, installationKey, startedAt, ...made };
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

/** Null and none before the set-up, and in schemas that did not have them yet. */
async function readSettings(client: Client): Promise<{ expected: Buffer | null; recipients: string[] }> {
  const { rows: columns } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'installation'`,
  );
  if (columns.length === 0) return { expected: null, recipients: [] };
  const { rows } = await client.query<{ row: { key_check?: string | null; settings?: unknown } }>(
    'SELECT to_jsonb(installation) AS row FROM public.installation',
  );
  const row = rows[0]?.row ?? {};
  return {
    expected: row.key_check ? Buffer.from(row.key_check.replace(/^\\x/, ''), 'hex') : null,
    recipients: recipientsOf(row.settings),
  };
}

/** The keys that lie on paper open this backup too. */
function recipientsOf(settings: unknown): string[] {
  const { backup } = Object(settings) as { backup?: { recipients?: unknown } };
  const recipients = backup?.recipients;
  return Array.isArray(recipients) ? recipients.filter((one) => typeof one === 'string') : [];
}

/** Appears among the other backups; what has just been done with it was a restore test. */
export async function recordArchive(
  ownerUrl: string,
  archive: Archive,
  report: RestoreReport,
): Promise<void> {
  const finding = report.findings[0]?.code ?? null;
  const values = [
    archive.id,
    archive.startedAt,
    archive.file,
    archive.size,
    Buffer.from(archive.sha256, 'hex'),
    JSON.stringify(archive.manifest.seals),
    finding === null ? 'ok' : 'failed',
    finding,
  ];
  await withClient(ownerUrl, (client) =>
    client.query(
      `INSERT INTO backup_run (id, kind, started_at, finished_at, file, size, sha256, seals, restore_tested_at, restore_result, restore_error)
       VALUES ($1, 'migration', $2, now(), $3, $4, $5, $6, now(), $7, $8)`,
      values,
    ),
  );
}
