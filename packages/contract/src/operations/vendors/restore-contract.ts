import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Contract } from '../../schemas/vendor-register.ts';

export const restoreContract = operation({
  method: 'post',
  path: '/api/contracts/{contractId}/restore',
  tag: 'vendors',
  summary: { ja: '契約の削除の取り消し', en: 'Brings a removed contract back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ contractId: Uuid }),
  response: Contract,
});
