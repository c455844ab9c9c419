import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { MaintenanceWork } from '../../schemas/maintenance.ts';

export const approveMaintenanceWork = operation({
  method: 'post',
  path: '/api/maintenance-works/{maintenanceWorkId}/approve',
  tag: 'maintenance',
  summary: { ja: '保守作業の承認', en: 'Approves an announced work' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ maintenanceWorkId: Uuid }),
  ifMatch: true,
  response: MaintenanceWork,
});
