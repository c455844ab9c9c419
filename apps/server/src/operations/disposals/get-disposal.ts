import { type Handler, signedIn } from '../../http/call.ts';
import { findDisposal } from '../../services/disposals/select.ts';

export const getDisposal: Handler<'getDisposal'> = (call) =>
  findDisposal(call.tx, signedIn(call), call.params.disposalId);
