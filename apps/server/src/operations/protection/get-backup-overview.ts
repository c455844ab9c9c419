import type { Handler } from '../../http/call.ts';
import { backupOverview } from '../../services/protection/backup-overview.ts';
import { todayInJapan } from '../../services/today.ts';

export const getBackupOverview: Handler<'getBackupOverview'> = ({ context, tx }) =>
  backupOverview(tx, todayInJapan(context.now()));
