import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ContractFile } from '../../schemas/vendor-register.ts';

export const restoreContractFile = operation({
  method: 'post',
  path: '/api/contract-files/{contractFileId}/restore',
  tag: 'vendors',
  summary: { ja: '契約のファイルの削除の取り消し', en: 'Brings a removed file back' },
  demand: 'vendor.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ contractFileId: Uuid }),
  response: ContractFile,
});
