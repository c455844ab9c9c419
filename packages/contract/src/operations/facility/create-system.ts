import { operation } from '../../operation.ts';
import { SystemInput, SystemRow } from '../../schemas/facility.ts';

export const createSystem = operation({
  method: 'post',
  path: '/api/systems',
  tag: 'facility',
  summary: { ja: 'システムの登録', en: 'Adds a system' },
  demand: 'system.edit',
  errors: [],
  body: SystemInput,
  response: SystemRow,
  status: 201,
});
