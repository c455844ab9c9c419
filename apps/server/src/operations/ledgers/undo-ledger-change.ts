import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { undoChange } from '../../services/ledgers/undo.ts';

export const undoLedgerChange: Handler<'undoLedgerChange'> = (call) =>
  undoChange(call, ledgerOf(call.params.ledger), call.params.changeSetId, {
    skipChanged: call.query.skipChanged === 'true',
  });
