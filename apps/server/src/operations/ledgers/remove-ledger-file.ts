import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { setFileRemoved } from '../../services/ledgers/files.ts';

export const removeLedgerFile: Handler<'removeLedgerFile'> = async (call) => {
  const isDone = await setFileRemoved(call, call.params.ledgerFileId, call.context.now());
  if (!isDone) throw new Problem('not-found');
};
