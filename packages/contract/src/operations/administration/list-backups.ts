import { z } from 'zod';
import { operation } from '../../operation.ts';
import { BackupRun, BackupSettings } from '../../schemas/administration.ts';

export const listBackups = operation({
  method: 'get',
  path: '/api/backups',
  tag: 'administration',
  summary: { ja: 'バックアップの一覧', en: 'Lists backups and their restore tests' },
  demand: 'installation.backup',
  errors: [],
  response: z.object({ rows: z.array(BackupRun), settings: BackupSettings, recipients: z.array(z.string()) }),
});
