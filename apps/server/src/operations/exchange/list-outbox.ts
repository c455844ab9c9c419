import type { Handler } from '../../http/call.ts';
import { listOutboxRows } from '../../services/exchange/lists.ts';

export const listOutbox: Handler<'listOutbox'> = ({ tx, query }) => listOutboxRows(tx, query);
