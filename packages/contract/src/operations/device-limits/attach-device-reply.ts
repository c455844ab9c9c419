import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DeviceLimit } from '../../schemas/disclosures.ts';

export const attachDeviceReply = operation({
  method: 'post',
  path: '/api/device-limits/{deviceLimitId}/reply',
  tag: 'deviceLimits',
  summary: {
    ja: '事業者の回答の保管',
    en: 'Keeps the reply of the vendor as evidence of the items concerned',
  },
  demand: 'answer.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large'],
  params: z.object({ deviceLimitId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: DeviceLimit,
});
