import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadBackup = operation({
  method: 'get',
  path: '/api/backups/{backupId}/file',
  tag: 'administration',
  summary: { ja: 'バックアップの取得', en: 'Downloads an encrypted backup' },
  demand: 'installation.backup',
  errors: ['not-found'],
  params: z.object({ backupId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/octet-stream'],
});
