import type { Handler } from '../../http/call.ts';
import { deviceLimits } from '../../services/device-limits/ledger.ts';

export const listDeviceLimits: Handler<'listDeviceLimits'> = async ({ context, tx, locale }) => ({
  rows: await deviceLimits(context).list(tx, locale),
});
