import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadMaintenanceFile = operation({
  method: 'get',
  path: '/api/maintenance-works/{maintenanceWorkId}/files/{maintenanceFileId}',
  tag: 'maintenance',
  summary: { ja: '保守作業のファイルの取得', en: 'Downloads a file of a work; the log says so' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ maintenanceWorkId: Uuid, maintenanceFileId: Uuid }),
  responseKind: 'download',
});
