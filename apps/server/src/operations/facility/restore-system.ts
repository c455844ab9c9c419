import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { systems } from '../../services/ledger/systems.ts';

export const restoreSystem: Handler<'restoreSystem'> = (call) =>
  restoreRow(call, systems, call.params.systemId);
