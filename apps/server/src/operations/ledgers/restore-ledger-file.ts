import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { setFileRemoved } from '../../services/ledgers/files.ts';

export const restoreLedgerFile: Handler<'restoreLedgerFile'> = async (call) => {
  if (!(await setFileRemoved(call, call.params.ledgerFileId, null))) throw new Problem('nothing-to-undo');
};
