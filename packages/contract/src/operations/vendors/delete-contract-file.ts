import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteContractFile = operation({
  method: 'delete',
  path: '/api/contract-files/{contractFileId}',
  tag: 'vendors',
  summary: { ja: '契約のファイルの削除', en: 'Removes a file of a contract; can be undone' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  params: z.object({ contractFileId: Uuid }),
  responseKind: 'empty',
});
