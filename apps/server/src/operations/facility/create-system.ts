import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { systems } from '../../services/ledger/systems.ts';

export const createSystem: Handler<'createSystem'> = (call) => createRow(call, systems);
