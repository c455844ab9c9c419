import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const printDeviceLetter = operation({
  method: 'get',
  path: '/api/device-limits/{deviceLimitId}/letter',
  tag: 'deviceLimits',
  summary: { ja: '事業者への質問状', en: 'The questions to the vendor, to print' },
  demand: 'facility.read',
  errors: ['not-found'],
  params: z.object({ deviceLimitId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/pdf'],
});
