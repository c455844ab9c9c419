import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteDeviceLimit = operation({
  method: 'delete',
  path: '/api/device-limits/{deviceLimitId}',
  tag: 'deviceLimits',
  summary: { ja: 'できない機器の削除', en: 'Removes it; can be undone' },
  demand: 'answer.edit',
  errors: ['not-found'],
  params: z.object({ deviceLimitId: Uuid }),
  responseKind: 'empty',
});
