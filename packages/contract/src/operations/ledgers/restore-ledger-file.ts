import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const restoreLedgerFile = operation({
  method: 'post',
  path: '/api/ledger-files/{ledgerFileId}/restore',
  tag: 'ledgers',
  summary: { ja: '削除した写真・書類を戻す', en: 'Brings a removed photo or paper back' },
  demand: 'ledger.edit',
  errors: ['nothing-to-undo'],
  params: z.object({ ledgerFileId: Uuid }),
  responseKind: 'empty',
});
