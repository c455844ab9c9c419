import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DeviceLimit } from '../../schemas/disclosures.ts';

export const restoreDeviceLimit = operation({
  method: 'post',
  path: '/api/device-limits/{deviceLimitId}/restore',
  tag: 'deviceLimits',
  summary: { ja: 'できない機器の削除の取り消し', en: 'Brings a removed one back' },
  demand: 'answer.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ deviceLimitId: Uuid }),
  response: DeviceLimit,
});
