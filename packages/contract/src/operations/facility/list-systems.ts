import { z } from 'zod';
import { operation } from '../../operation.ts';
import { SystemRow } from '../../schemas/facility.ts';

export const listSystems = operation({
  method: 'get',
  path: '/api/systems',
  tag: 'facility',
  summary: { ja: 'システムの一覧', en: 'Lists the systems' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(SystemRow) }),
});
