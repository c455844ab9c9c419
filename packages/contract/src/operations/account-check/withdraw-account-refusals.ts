import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const withdrawAccountRefusals = operation({
  method: 'post',
  path: '/api/account-check/questions/{accountId}/withdrawal',
  tag: 'ledgers',
  summary: { ja: '「この人ではない」の取り消し', en: 'Takes back that an account is not these people’s' },
  demand: 'ledger.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ accountId: Uuid }),
  body: z.object({ staffIds: z.array(Uuid).min(1).max(20) }),
  responseKind: 'empty',
});
