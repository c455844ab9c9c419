import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const applyCarryOver = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/carry-over',
  tag: 'assessments',
  summary: { ja: '前年度からの引き継ぎ', en: 'Carries the chosen items over as proposals' },
  demand: 'answer.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ assessmentId: Uuid }),
  body: z.object({ from: Uuid, items: z.array(ItemIdText).min(1).max(200) }),
  exampleRequest: { from: '0b7f2f0e-8f0a-4a8e-9a0e-6d2f1c9d7e10', items: ['1-1', '2-4'] },
  exampleResponse: { carryOverId: '5a0e6c0a-3a55-4f0b-9d3a-2f6f0b6f3c21', carried: 2 },
  response: z.object({ carryOverId: Uuid, carried: z.int() }),
});
