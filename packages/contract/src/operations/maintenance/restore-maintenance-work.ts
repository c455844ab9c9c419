import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { MaintenanceWork } from '../../schemas/maintenance.ts';

export const restoreMaintenanceWork = operation({
  method: 'post',
  path: '/api/maintenance-works/{maintenanceWorkId}/restore',
  tag: 'maintenance',
  summary: { ja: '保守作業の削除の取り消し', en: 'Brings a maintenance work back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ maintenanceWorkId: Uuid }),
  response: MaintenanceWork,
});
