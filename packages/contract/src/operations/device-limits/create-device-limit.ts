import { operation } from '../../operation.ts';
import { DeviceLimit, DeviceLimitInput } from '../../schemas/disclosures.ts';

export const createDeviceLimit = operation({
  method: 'post',
  path: '/api/device-limits',
  tag: 'deviceLimits',
  summary: { ja: 'できない機器の登録', en: 'Adds a device that technically cannot comply' },
  demand: 'answer.edit',
  errors: ['not-found'],
  body: DeviceLimitInput,
  status: 201,
  response: DeviceLimit,
});
