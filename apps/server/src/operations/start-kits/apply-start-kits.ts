import type { Handler } from '../../http/call.ts';
import { createPlanned } from '../../services/start-kits/create.ts';
import { planRows } from '../../services/start-kits/plan.ts';

export const applyStartKits: Handler<'applyStartKits'> = async (call) =>
  createPlanned(call, await planRows(call.tx, call.body.rows, call.context.newId));
