import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { asAnswer } from '../../services/ledgers/answer.ts';
import { namesIn } from '../../services/ledgers/names.ts';
import { requireRow } from '../../services/ledgers/select.ts';

export const getLedgerRow: Handler<'getLedgerRow'> = async ({ tx, params }) => {
  const definition = ledgerOf(params.ledger);
  const row = await requireRow(tx, definition, params.rowId);
  return { row: asAnswer(row), names: await namesIn(tx, definition, [row]) };
};
