import { z } from 'zod';
import { operation } from '../../operation.ts';
import { LedgerImport, LedgerImportQuery, LedgerName } from '../../schemas/ledgers.ts';

export const applyLedgerImport = operation({
  method: 'post',
  path: '/api/ledgers/{ledger}/imports',
  tag: 'ledgers',
  summary: {
    ja: '台帳への取り込み',
    en: 'Imports a list as previewed: all rows or none; can be undone as a whole',
  },
  demand: 'ledger.edit',
  errors: [
    'unsupported-file',
    'unreadable-file',
    'payload-too-large',
    'invalid-input',
    'conflict',
    'changed-meanwhile',
    'already-exists',
  ],
  params: z.object({ ledger: LedgerName }),
  /** `skipRefused`: lines that are wrong are left out, as the preview showed. */
  query: LedgerImportQuery.extend({
    fingerprint: z.string().max(100),
    skipRefused: z.enum(['true', 'false']).default('false'),
  }),
  bodyKind: 'upload',
  bodyLimit: 30 * 1024 * 1024,
  response: LedgerImport,
});
