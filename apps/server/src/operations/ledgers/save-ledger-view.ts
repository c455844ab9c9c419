import type { Handler } from '../../http/call.ts';
import { saveView } from '../../services/ledgers/views.ts';

export const saveLedgerView: Handler<'saveLedgerView'> = async (call) =>
  saveView(call, call.params.ledger, call.body);
