import type { Handler } from '../../http/call.ts';
import { removePeer } from '../../services/exchange/change-peer.ts';

export const deletePeer: Handler<'deletePeer'> = (call) => removePeer(call, call.params.peerId);
