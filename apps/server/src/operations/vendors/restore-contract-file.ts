import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { requireFile, setFileRemoved } from '../../services/register/contract-files.ts';

export const restoreContractFile: Handler<'restoreContractFile'> = async ({ tx, scope, params }) => {
  const isDone = await setFileRemoved(tx, scope, params.contractFileId, null);
  if (!isDone) throw new Problem('nothing-to-undo');
  return requireFile(tx, params.contractFileId);
};
