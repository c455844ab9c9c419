import type { Handler } from '../../http/call.ts';
import { changePeer } from '../../services/exchange/change-peer.ts';
import { loadPeerRow } from '../../services/exchange/lists.ts';

export const updatePeer: Handler<'updatePeer'> = async (call) => {
  await changePeer(call, call.params.peerId, call.body, call.ifMatch);
  return loadPeerRow(call.tx, call.params.peerId);
};
