import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { listChangeSets } from '../../services/ledgers/history.ts';

export const listLedgerChanges: Handler<'listLedgerChanges'> = ({ tx, params, query }) =>
  listChangeSets(tx, ledgerOf(params.ledger), query);
