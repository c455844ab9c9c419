import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerFile } from '../../schemas/ledgers.ts';

export const addStockTakePhoto = operation({
  method: 'post',
  path: '/api/stock-takes/{stockTakeId}/entries/{stockTakeEntryId}/photos',
  tag: 'ledgers',
  summary: {
    ja: '台帳にない機器の写真の追加',
    en: 'Attaches a photo to a device that the ledger does not have',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large', 'conflict'],
  params: z.object({ stockTakeId: Uuid, stockTakeEntryId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: LedgerFile,
  status: 201,
});
