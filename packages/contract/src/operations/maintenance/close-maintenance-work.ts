import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LongText, Uuid } from '../../schemas/common.ts';
import { MaintenanceWork } from '../../schemas/maintenance.ts';

export const closeMaintenanceWork = operation({
  method: 'post',
  path: '/api/maintenance-works/{maintenanceWorkId}/close',
  tag: 'maintenance',
  summary: { ja: '保守作業の確認の完了', en: 'Closes a work that was reported; what deviates needs a word' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict', 'invalid-input'],
  params: z.object({ maintenanceWorkId: Uuid }),
  body: z.object({ note: LongText }),
  ifMatch: true,
  response: MaintenanceWork,
});
