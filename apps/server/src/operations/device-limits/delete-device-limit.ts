import type { Handler } from '../../http/call.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';
import { removeRow } from '../../services/ledger/rows.ts';

/** The reply stays among the evidence of the items. */
export const deleteDeviceLimit: Handler<'deleteDeviceLimit'> = (call) =>
  removeRow(call, deviceLimits(call.context), call.params.deviceLimitId);
