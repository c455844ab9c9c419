import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerFile, LedgerFileKind, LedgerName } from '../../schemas/ledgers.ts';

export const addLedgerFile = operation({
  method: 'post',
  path: '/api/ledgers/{ledger}/rows/{rowId}/files',
  tag: 'ledgers',
  summary: { ja: '台帳の行への写真・書類の追加', en: 'Attaches a photo or a paper to a row' },
  demand: 'ledger.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large', 'conflict'],
  params: z.object({ ledger: LedgerName, rowId: Uuid }),
  query: z.object({ kind: LedgerFileKind }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: LedgerFile,
  status: 201,
});
