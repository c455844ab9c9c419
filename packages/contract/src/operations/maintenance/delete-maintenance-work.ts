import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteMaintenanceWork = operation({
  method: 'delete',
  path: '/api/maintenance-works/{maintenanceWorkId}',
  tag: 'maintenance',
  summary: { ja: '保守作業の削除', en: 'Removes a maintenance work; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ maintenanceWorkId: Uuid }),
  responseKind: 'empty',
});
