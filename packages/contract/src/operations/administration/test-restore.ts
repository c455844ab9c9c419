import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BackupRun } from '../../schemas/administration.ts';
import { Uuid } from '../../schemas/common.ts';

export const testRestore = operation({
  method: 'post',
  path: '/api/backups/{backupId}/restore-test',
  tag: 'administration',
  summary: { ja: '復元テスト', en: 'Really restores a backup into a scratch database and compares it' },
  demand: 'installation.backup',
  errors: ['not-found', 'backup-failed', 'busy'],
  params: z.object({ backupId: Uuid }),
  body: z.object({ identity: z.string().max(500) }),
  response: BackupRun,
});
