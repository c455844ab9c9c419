import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerFile, LedgerName } from '../../schemas/ledgers.ts';

export const listLedgerFiles = operation({
  method: 'get',
  path: '/api/ledgers/{ledger}/rows/{rowId}/files',
  tag: 'ledgers',
  summary: { ja: '台帳の行の写真と書類の一覧', en: 'Lists photos and papers of a row' },
  demand: 'ledger.read',
  errors: ['not-found'],
  params: z.object({ ledger: LedgerName, rowId: Uuid }),
  response: z.object({ files: z.array(LedgerFile) }),
});
