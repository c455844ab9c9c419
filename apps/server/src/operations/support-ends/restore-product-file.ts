import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { requireProductFile } from '../../services/support-ends/select.ts';
import { setTakenOut } from '../../services/support-ends/take-in.ts';

export const restoreProductFile: Handler<'restoreProductFile'> = async (call) => {
  const { productFileId } = call.params;
  if (!(await setTakenOut(call, productFileId, null))) throw new Problem('nothing-to-undo');
  return requireProductFile(call.tx, signedIn(call), productFileId);
};
