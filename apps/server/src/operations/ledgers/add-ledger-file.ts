import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { type Handler, onlyFile } from '../../http/call.ts';
import { addFile } from '../../services/ledgers/files.ts';

export const addLedgerFile: Handler<'addLedgerFile'> = async (call) => {
  const { params, query, files } = call;
  return addFile(call, ledgerOf(params.ledger), {
    rowId: params.rowId,
    kind: query.kind,
    file: onlyFile(files),
  });
};
