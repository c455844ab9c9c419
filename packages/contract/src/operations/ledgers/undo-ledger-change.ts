import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { LedgerName, LedgerWritten } from '../../schemas/ledgers.ts';

export const undoLedgerChange = operation({
  method: 'post',
  path: '/api/ledgers/{ledger}/changes/{changeSetId}/undo',
  tag: 'ledgers',
  summary: { ja: '台帳の変更の取り消し', en: 'Takes a write back; refused when rows were changed since' },
  demand: 'ledger.edit',
  errors: ['not-found', 'nothing-to-undo', 'already-exists', 'conflict'],
  params: z.object({ ledger: LedgerName, changeSetId: Uuid }),
  /** `skipChanged`: rows that somebody changed since stay as they are. */
  query: z.object({ skipChanged: z.enum(['true', 'false']).default('false') }),
  response: LedgerWritten,
});
