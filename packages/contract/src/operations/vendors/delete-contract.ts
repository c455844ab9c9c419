import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteContract = operation({
  method: 'delete',
  path: '/api/contracts/{contractId}',
  tag: 'vendors',
  summary: { ja: '契約の削除', en: 'Removes a contract; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ contractId: Uuid }),
  responseKind: 'empty',
});
