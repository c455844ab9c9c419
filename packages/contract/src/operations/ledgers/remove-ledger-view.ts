import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerName } from '../../schemas/ledgers.ts';

export const removeLedgerView = operation({
  method: 'delete',
  path: '/api/ledgers/{ledger}/views/{viewId}',
  tag: 'ledgers',
  summary: { ja: '保存した表示の削除', en: 'Removes a saved view; the rows stay' },
  demand: 'ledger.edit',
  errors: ['not-found'],
  params: z.object({ ledger: LedgerName, viewId: Uuid }),
  responseKind: 'empty',
});
