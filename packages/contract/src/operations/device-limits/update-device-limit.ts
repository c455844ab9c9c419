import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DeviceLimit, DeviceLimitInput } from '../../schemas/disclosures.ts';

export const updateDeviceLimit = operation({
  method: 'put',
  path: '/api/device-limits/{deviceLimitId}',
  tag: 'deviceLimits',
  summary: { ja: 'できない機器の変更', en: 'Changes it, with what the vendor replied' },
  demand: 'answer.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ deviceLimitId: Uuid }),
  body: DeviceLimitInput,
  ifMatch: true,
  response: DeviceLimit,
});
