import { operation } from '../../operation.ts';
import { BackupOverview } from '../../schemas/protection.ts';

export const getBackupOverview = operation({
  method: 'get',
  path: '/api/backup-overview',
  tag: 'ledgers',
  summary: {
    ja: 'システムごとのバックアップの点検',
    en: 'Backups by system: copies, media, out of reach, generations, encryption, restore tests',
  },
  demand: 'ledger.read',
  errors: [],
  response: BackupOverview,
});
