import type { Handler } from '../../http/call.ts';
import { withItems } from '../../services/device-limits/items.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';
import { createRow } from '../../services/ledger/rows.ts';

export const createDeviceLimit: Handler<'createDeviceLimit'> = async (call) =>
  createRow({ ...call, body: await withItems(call) }, deviceLimits(call.context));
