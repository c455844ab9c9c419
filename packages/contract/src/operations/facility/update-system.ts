import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { SystemInput, SystemRow } from '../../schemas/facility.ts';

export const updateSystem = operation({
  method: 'put',
  path: '/api/systems/{systemId}',
  tag: 'facility',
  summary: { ja: 'システムの変更', en: 'Changes a system' },
  demand: 'system.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ systemId: Uuid }),
  body: SystemInput,
  ifMatch: true,
  response: SystemRow,
});
