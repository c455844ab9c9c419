import { z } from 'zod';
import { operation } from '../../operation.ts';
import { DeviceLimit } from '../../schemas/disclosures.ts';

export const listDeviceLimits = operation({
  method: 'get',
  path: '/api/device-limits',
  tag: 'deviceLimits',
  summary: {
    ja: '記録・更新・制御ができない機器の一覧',
    en: 'Lists the devices that technically cannot log, patch or control access',
  },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(DeviceLimit) }),
});
