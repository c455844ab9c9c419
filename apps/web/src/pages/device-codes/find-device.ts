import { foldCase, foldWidth } from '@mamori/core/calendar/width';
import { api } from '../../app/api.ts';

const DEVICE_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Of a label: an address of the installation or `mamori:device/…`; null for any other text. */
export function deviceIdIn(text: string): string | null {
  // A reader set to another keyboard sends other signs than `:` and `/`; the id survives that.
  return DEVICE_ID.exec(foldWidth(text))?.[0].toLowerCase() ?? null;
}

export interface FoundDevices {
  /** The one device that is meant; null for none or several. */
  readonly id: string | null;
  readonly count: number;
}

const folded = (text: unknown) => foldCase(String(text ?? ''));

/** By the reading of a label, else by control number, else by serial number; width and case do not matter. */
export async function findDevice(text: string): Promise<FoundDevices> {
  const id = deviceIdIn(text);
  if (id) return { id, count: 1 };
  const wanted = folded(text);
  const { rows } = await api.call('listLedgerRows', {
    params: { ledger: 'device' },
    query: { q: text.trim(), limit: 500 },
  });
  for (const column of ['number', 'serial']) {
    const same = rows.filter(({ values }) => folded(values[column]) === wanted);
    if (same.length > 0) return { id: same.length === 1 ? (same[0]?.id ?? null) : null, count: same.length };
  }
  return { id: null, count: 0 };
}
