import type { Handler } from '../../http/call.ts';
import { listPeerRows } from '../../services/exchange/lists.ts';

export const listPeers: Handler<'listPeers'> = async ({ tx }) => ({ rows: await listPeerRows(tx) });
