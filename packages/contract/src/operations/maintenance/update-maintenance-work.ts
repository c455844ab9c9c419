import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { MaintenanceWork, MaintenanceWorkInput } from '../../schemas/maintenance.ts';

export const updateMaintenanceWork = operation({
  method: 'put',
  path: '/api/maintenance-works/{maintenanceWorkId}',
  tag: 'maintenance',
  summary: { ja: '保守作業の変更', en: 'Changes a maintenance work' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ maintenanceWorkId: Uuid }),
  body: MaintenanceWorkInput,
  ifMatch: true,
  response: MaintenanceWork,
});
