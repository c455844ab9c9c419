import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { listFiles } from '../../services/ledgers/files.ts';

export const listLedgerFiles: Handler<'listLedgerFiles'> = async ({ tx, params }) => ({
  files: await listFiles(tx, ledgerOf(params.ledger), params.rowId),
});
