import type { Handler } from '../../http/call.ts';
import { listViews } from '../../services/ledgers/views.ts';

export const listLedgerViews: Handler<'listLedgerViews'> = async ({ tx, scope, params }) => ({
  views: await listViews(tx, scope, params.ledger),
});
