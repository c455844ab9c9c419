import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { systems } from '../../services/ledger/systems.ts';

export const updateSystem: Handler<'updateSystem'> = (call) => updateRow(call, systems, call.params.systemId);
