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
  response: z.object({ carryOverId: Uuid, carried: z.int() }),
});
