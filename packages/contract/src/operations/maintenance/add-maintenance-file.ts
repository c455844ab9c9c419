import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { MaintenanceWork } from '../../schemas/maintenance.ts';

export const addMaintenanceFile = operation({
  method: 'post',
  path: '/api/maintenance-works/{maintenanceWorkId}/files',
  tag: 'maintenance',
  summary: { ja: '保守作業のファイルの追加', en: 'Adds a file to a work' },
  demand: 'vendor.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large'],
  params: z.object({ maintenanceWorkId: Uuid }),
  query: z.object({ kind: z.enum(['plan', 'access_log', 'report', 'other']).default('other') }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  status: 201,
  response: MaintenanceWork,
});
