import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { systems } from '../../services/ledger/systems.ts';

export const deleteSystem: Handler<'deleteSystem'> = (call) => removeRow(call, systems, call.params.systemId);
