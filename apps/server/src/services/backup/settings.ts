/** When and where backups are made; kept with the installation. */
import { join } from 'node:path';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { z } from 'zod';

export const StoredBackupSettings = z.object({
  enabled: z.boolean(),
  hour: z.int().min(0).max(23),
  directory: z.string(),
  keepDaily: z.int(),
  keepWeekly: z.int(),
  keepMonthly: z.int(),
  /** Public keys whose private halves lie on paper. */
  recipients: z.array(z.string()),
});
export type StoredBackupSettings = z.infer<typeof StoredBackupSettings>;

/** A backup every night from the first day on, beside the data until somebody names a better place. */
function defaults(dataDirectory: string): StoredBackupSettings {
  return {
    enabled: true,
    hour: 2,
    directory: join(dataDirectory, 'backups'),
    keepDaily: 7,
    keepWeekly: 5,
    keepMonthly: 12,
    recipients: [],
  };
}

export async function readBackupSettings(tx: Tx, dataDirectory: string): Promise<StoredBackupSettings> {
  const row = await tx.selectFrom('installation').select('settings').executeTakeFirstOrThrow();
  const stored = StoredBackupSettings.safeParse({
    ...defaults(dataDirectory),
    ...Object(row.settings.backup),
  });
  return stored.success ? stored.data : defaults(dataDirectory);
}

export async function writeBackupSettings(tx: Tx, settings: StoredBackupSettings): Promise<void> {
  const row = await tx.selectFrom('installation').select('settings').forUpdate().executeTakeFirstOrThrow();
  await tx
    .updateTable('installation')
    .set({ settings: jsonb({ ...row.settings, backup: settings }) })
    .execute();
}
