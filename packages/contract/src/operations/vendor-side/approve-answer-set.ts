import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { AnswerSet } from '../../schemas/vendor-side.ts';

export const approveAnswerSet = operation({
  method: 'post',
  path: '/api/answer-sets/{answerSetId}/approve',
  tag: 'vendorSide',
  summary: {
    ja: '回答セットの承認',
    en: 'Approves the answers as they were seen: only approved answers go out',
  },
  demand: 'delivery.send',
  errors: ['not-found', 'not-ready', 'changed-meanwhile'],
  params: z.object({ answerSetId: Uuid }),
  body: z.object({ changeNumber: z.int() }),
  response: AnswerSet,
});
