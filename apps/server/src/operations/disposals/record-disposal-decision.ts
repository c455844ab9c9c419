import { type Handler, signedIn } from '../../http/call.ts';
import { decideOnPaper } from '../../services/disposals/decide.ts';
import { findDisposal } from '../../services/disposals/select.ts';

export const recordDisposalDecision: Handler<'recordDisposalDecision'> = async (call) => {
  await decideOnPaper(call, call.params, call.body);
  return findDisposal(call.tx, signedIn(call), call.params.disposalId);
};
