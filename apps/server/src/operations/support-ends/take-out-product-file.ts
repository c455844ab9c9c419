import type { Handler } from '../../http/call.ts';
import { setTakenOut } from '../../services/support-ends/take-in.ts';

export const takeOutProductFile: Handler<'takeOutProductFile'> = async (call) => {
  await setTakenOut(call, call.params.productFileId, call.context.now());
};
