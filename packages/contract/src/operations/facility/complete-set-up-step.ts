import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Facility } from '../../schemas/facility.ts';

export const completeSetUpStep = operation({
  method: 'put',
  path: '/api/facility/set-up-steps',
  tag: 'facility',
  summary: { ja: '設定手順の完了', en: 'Marks a step of the set-up as gone through' },
  demand: 'facility.edit',
  errors: [],
  body: z.object({ step: z.enum(['facility', 'systems', 'vendors', 'people', 'edition']) }),
  response: Facility,
});
