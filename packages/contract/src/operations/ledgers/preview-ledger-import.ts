import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerImport, LedgerImportQuery, LedgerName } from '../../schemas/ledgers.ts';

export const previewLedgerImport = operation({
  method: 'post',
  path: '/api/ledgers/{ledger}/imports/preview',
  tag: 'ledgers',
  summary: {
    ja: '台帳に取り込む一覧の読み取り',
    en: 'Reads a list (CSV, Excel) and says what every row would do; writes nothing',
  },
  demand: 'ledger.edit',
  errors: ['unsupported-file', 'unreadable-file', 'payload-too-large', 'invalid-input'],
  params: z.object({ ledger: LedgerName }),
  query: LedgerImportQuery,
  bodyKind: 'upload',
  bodyLimit: 30 * 1024 * 1024,
  response: LedgerImport,
});
