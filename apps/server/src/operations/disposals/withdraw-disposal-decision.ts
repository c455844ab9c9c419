import { type Handler, signedIn } from '../../http/call.ts';
import { withdrawDecision } from '../../services/disposals/decide.ts';
import { findDisposal } from '../../services/disposals/select.ts';

export const withdrawDisposalDecision: Handler<'withdrawDisposalDecision'> = async (call) => {
  await withdrawDecision(call, call.params);
  return findDisposal(call.tx, signedIn(call), call.params.disposalId);
};
