import { type Handler, signedIn } from '../../http/call.ts';
import { assignParty } from '../../services/disposals/decide.ts';
import { findDisposal } from '../../services/disposals/select.ts';

export const assignDisposalParty: Handler<'assignDisposalParty'> = async (call) => {
  await assignParty(call, call.params, call.body.personId);
  return findDisposal(call.tx, signedIn(call), call.params.disposalId);
};
