import type { Handler } from '../../http/call.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';
import { restoreRow } from '../../services/ledger/rows.ts';

export const restoreDeviceLimit: Handler<'restoreDeviceLimit'> = (call) =>
  restoreRow(call, deviceLimits(call.context), call.params.deviceLimitId);
