import type { Handler } from '../../http/call.ts';
import { runRow, selectRuns } from '../../services/backup/runs.ts';
import { readBackupSettings } from '../../services/backup/settings.ts';

const MOST = 100;

export const listBackups: Handler<'listBackups'> = async ({ tx, locale, context }) => {
  const rows = await selectRuns(tx).orderBy('started_at', 'desc').limit(MOST).execute();
  const { recipients, ...settings } = await readBackupSettings(tx, context.config.dataDirectory);
  return { rows: rows.map((row) => runRow(row, locale)), settings, recipients };
};
