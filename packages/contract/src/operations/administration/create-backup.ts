import { operation } from '../../operation.ts';
import { BackupRun } from '../../schemas/administration.ts';

export const createBackup = operation({
  method: 'post',
  path: '/api/backups',
  tag: 'administration',
  summary: { ja: 'バックアップの実行', en: 'Makes a backup now' },
  demand: 'installation.backup',
  errors: ['backup-failed', 'busy'],
  response: BackupRun,
  status: 201,
});
