import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { addFile } from '../../services/ledgers/files.ts';

export const addLedgerFile: Handler<'addLedgerFile'> = async (call) => {
  const { params, query, files } = call;
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Problem('malformed-request');
  return addFile(call, ledgerOf(params.ledger), { rowId: params.rowId, kind: query.kind, file });
};
