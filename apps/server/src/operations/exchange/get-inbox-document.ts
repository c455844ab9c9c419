import type { Handler } from '../../http/call.ts';
import { loadInboxDetail } from '../../services/exchange/lists.ts';

export const getInboxDocument: Handler<'getInboxDocument'> = ({ tx, params }) =>
  loadInboxDetail(tx, params.inboxId);
