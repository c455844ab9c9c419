import { type Handler, signedIn } from '../../http/call.ts';
import { decideOneself } from '../../services/disposals/decide.ts';
import { findDisposal } from '../../services/disposals/select.ts';

export const decideDisposal: Handler<'decideDisposal'> = async (call) => {
  await decideOneself(call, signedIn(call), call.params);
  return findDisposal(call.tx, signedIn(call), call.params.disposalId);
};
