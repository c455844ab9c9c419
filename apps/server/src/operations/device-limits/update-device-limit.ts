import type { Handler } from '../../http/call.ts';
import { linkEvidence, withItems } from '../../services/device-limits/items.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';
import { updateRow } from '../../services/ledger/rows.ts';

export const updateDeviceLimit: Handler<'updateDeviceLimit'> = async (call) => {
  const ledger = deviceLimits(call.context);
  const row = await updateRow({ ...call, body: await withItems(call) }, ledger, call.params.deviceLimitId);
  await linkEvidence(call.tx, call.scope, row);
  return row;
};
