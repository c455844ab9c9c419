import { operation } from '../../operation.ts';

export const createBackupKey = operation({
  method: 'post',
  path: '/api/backups/key',
  tag: 'administration',
  summary: {
    ja: 'バックアップの鍵の作成',
    en: 'Makes the key that opens the backups and answers its sheet to print, once',
  },
  demand: 'installation.backup',
  errors: [],
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
