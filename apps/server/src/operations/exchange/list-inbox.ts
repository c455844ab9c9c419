import type { Handler } from '../../http/call.ts';
import { listInboxRows } from '../../services/exchange/lists.ts';

export const listInbox: Handler<'listInbox'> = ({ tx, query }) => listInboxRows(tx, query);
