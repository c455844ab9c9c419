import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Disposal } from '../../schemas/disposals.ts';

export const getDisposal = operation({
  method: 'get',
  path: '/api/disposals/{disposalId}',
  tag: 'ledgers',
  summary: { ja: '廃棄の内容', en: 'A disposal with its decisions and what is missing' },
  demand: 'ledger.review',
  errors: ['not-found'],
  params: z.object({ disposalId: Uuid }),
  response: Disposal,
});
