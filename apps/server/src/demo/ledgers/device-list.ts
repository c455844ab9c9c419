/** A list of devices as it grows: gives control numbers and serials, and remembers the order. */
import type { DemoDevice } from './model.ts';
import type { Random } from './random.ts';

/** Kind of the control number: 端末, サーバ, ネットワーク, 医療機器 and so on. */
export type NumberPrefix = 'PC' | 'SV' | 'ST' | 'NW' | 'TB' | 'ME' | 'CM' | 'PR' | 'CR' | 'US' | 'CL' | 'OT';

export interface DeviceList {
  readonly rows: readonly DemoDevice[];
  readonly add: (prefix: NumberPrefix, row: DemoDevice & { readonly name: string }) => void;
}

const SERIAL = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
const WITHOUT_SERIAL: readonly NumberPrefix[] = ['CL'];

/** `digits` of the control number. */
export function deviceList(random: Random, digits = 3): DeviceList {
  const rows: DemoDevice[] = [];
  const counts = new Map<NumberPrefix, number>();
  return {
    rows,
    add: (prefix, row) => {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      const number = `${prefix}-${String(count).padStart(digits, '0')}`;
      const serial = WITHOUT_SERIAL.includes(prefix) ? '' : random.signs(10, SERIAL);
      rows.push({ number, serial, status: 'in_use', ...row });
    },
  };
}
