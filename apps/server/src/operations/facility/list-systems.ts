import type { Handler } from '../../http/call.ts';
import { systems } from '../../services/ledger/systems.ts';

export const listSystems: Handler<'listSystems'> = async ({ tx, locale }) => ({
  rows: await systems.list(tx, locale),
});
