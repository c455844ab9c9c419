import type { Handler } from '../../http/call.ts';
import { confirmKey } from '../../services/exchange/change-peer.ts';
import { loadPeerRow } from '../../services/exchange/lists.ts';

export const confirmPeerKey: Handler<'confirmPeerKey'> = async (call) => {
  await confirmKey(call, call.params.peerId, call.body.fingerprint);
  return loadPeerRow(call.tx, call.params.peerId);
};
