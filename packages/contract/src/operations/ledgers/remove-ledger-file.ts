import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const removeLedgerFile = operation({
  method: 'delete',
  path: '/api/ledger-files/{ledgerFileId}',
  tag: 'ledgers',
  summary: { ja: '台帳の写真・書類の削除', en: 'Removes a photo or paper of a ledger; can be undone' },
  demand: 'ledger.edit',
  errors: ['not-found'],
  params: z.object({ ledgerFileId: Uuid }),
  responseKind: 'empty',
});
