import type { Handler } from '../../http/call.ts';
import { removeView } from '../../services/ledgers/views.ts';

export const removeLedgerView: Handler<'removeLedgerView'> = async ({ tx, scope, params }) =>
  removeView(tx, scope, params.ledger, params.viewId);
