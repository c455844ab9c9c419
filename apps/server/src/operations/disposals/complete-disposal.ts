import { type Handler, signedIn } from '../../http/call.ts';
import { complete } from '../../services/disposals/decide.ts';
import { findDisposal } from '../../services/disposals/select.ts';

export const completeDisposal: Handler<'completeDisposal'> = async (call) => {
  const { disposalId } = call.params;
  const writes = await complete(call, signedIn(call), disposalId, call.body.disposedOn);
  return { disposal: await findDisposal(call.tx, signedIn(call), disposalId), writes };
};
