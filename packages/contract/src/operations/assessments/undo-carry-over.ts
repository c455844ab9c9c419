import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const undoCarryOver = operation({
  method: 'delete',
  path: '/api/carry-overs/{carryOverId}',
  tag: 'assessments',
  summary: { ja: '引き継ぎの取り消し', en: 'Takes a carry-over back; answers confirmed since stay' },
  demand: 'answer.edit',
  errors: ['not-found', 'nothing-to-undo', 'conflict'],
  params: z.object({ carryOverId: Uuid }),
  response: z.object({ removed: z.int(), kept: z.int() }),
});
