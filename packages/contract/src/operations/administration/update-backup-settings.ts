import { operation } from '../../operation.ts';
import { BackupSettings } from '../../schemas/administration.ts';

export const updateBackupSettings = operation({
  method: 'put',
  path: '/api/backups/settings',
  tag: 'administration',
  summary: { ja: 'バックアップの設定', en: 'When and where backups are made and how many are kept' },
  demand: 'installation.backup',
  errors: [],
  body: BackupSettings,
  response: BackupSettings,
});
