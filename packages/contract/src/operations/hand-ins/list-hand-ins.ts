import { z } from 'zod';
import { operation } from '../../operation.ts';
import { HandIn } from '../../schemas/assessment.ts';

export const listHandIns = operation({
  method: 'get',
  path: '/api/hand-ins',
  tag: 'handIns',
  summary: { ja: '提出の記録', en: 'What was handed in, when, how, to whom' },
  demand: 'assessment.read',
  errors: [],
  response: z.object({ rows: z.array(HandIn) }),
});
