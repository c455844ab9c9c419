import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { MaintenanceWork, WorkReportInput } from '../../schemas/maintenance.ts';

export const reportMaintenanceWork = operation({
  method: 'put',
  path: '/api/maintenance-works/{maintenanceWorkId}/report',
  tag: 'maintenance',
  summary: { ja: '保守作業の結果の記録', en: 'Records what was done, and compares it with the plan' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ maintenanceWorkId: Uuid }),
  body: WorkReportInput,
  ifMatch: true,
  response: MaintenanceWork,
});
