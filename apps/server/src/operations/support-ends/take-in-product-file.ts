import { type Handler, onlyFile, signedIn } from '../../http/call.ts';
import { requireProductFile } from '../../services/support-ends/select.ts';
import { takeIn } from '../../services/support-ends/take-in.ts';

export const takeInProductFile: Handler<'takeInProductFile'> = async (call) => {
  const id = await takeIn(call, onlyFile(call.files));
  return requireProductFile(call.tx, signedIn(call), id);
};
