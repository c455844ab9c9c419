import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { setFileRemoved } from '../../services/register/contract-files.ts';

/** The file goes out of sight; its content stays, so that the removal can be undone. */
export const deleteContractFile: Handler<'deleteContractFile'> = async ({ context, tx, scope, params }) => {
  const isDone = await setFileRemoved(tx, scope, params.contractFileId, context.now());
  if (!isDone) throw new Problem('not-found');
};
