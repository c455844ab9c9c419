import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AccessLogReading } from '../../schemas/maintenance.ts';

export const readMaintenanceLog = operation({
  method: 'post',
  path: '/api/maintenance-works/{maintenanceWorkId}/access-log',
  tag: 'maintenance',
  summary: {
    ja: 'アクセスログの読み取り',
    en: 'Reads an access log (CSV) and keeps it; sessions are proposed, not recorded',
  },
  demand: 'vendor.edit',
  errors: ['not-found', 'unsupported-file', 'unreadable-file', 'payload-too-large'],
  params: z.object({ maintenanceWorkId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 5 * 1024 * 1024,
  status: 201,
  response: AccessLogReading,
});
