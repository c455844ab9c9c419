/** The order of the walk: room by room, and what is asked of a device of each kind; pure. */
import type { CallOutput } from '@mamori/contract/client';
import type { LedgerValue } from '@mamori/core/ledger/column';
import { type DeviceKind, isCloud } from '@mamori/core/ledger/ledgers/device';

export type DeviceRow = CallOutput<'listLedgerRows'>['rows'][number];
export type Values = Readonly<Record<string, LedgerValue>>;

export interface Room {
  /** Empty: the place is not known yet. `cloud`: nowhere to walk to. */
  readonly place: string;
  readonly isCloud: boolean;
  readonly rows: readonly DeviceRow[];
}

const PLATE = ['place', 'maker', 'model', 'serial'] as const;
const WITH_OS: ReadonlySet<DeviceKind> = new Set([
  'server',
  'terminal',
  'tablet',
  'phone',
  'medical',
  'storage',
  'daas',
]);

/** Text columns that are read off the device; the dealer is asked beside them. */
export function askedColumns(kind: DeviceKind): readonly string[] {
  if (isCloud(kind)) return ['maker'];
  if (kind === 'network') return [...PLATE, 'osVersion'];
  return WITH_OS.has(kind) ? [...PLATE, 'os', 'osVersion'] : PLATE;
}

export const kindOf = ({ values }: DeviceRow): DeviceKind => values.kind as DeviceKind;

/** How many of the columns say something, the dealer included. */
export function filledOf(
  kind: DeviceKind,
  values: Values,
): { readonly filled: number; readonly asked: number } {
  const columns = [...askedColumns(kind), 'vendorId'];
  const filled = columns.filter((column) => (values[column] ?? '') !== '').length;
  return { filled, asked: columns.length };
}

/** `held`: a row that stays in its room while somebody types its place. */
export function roomsOf(
  rows: readonly DeviceRow[],
  held: { readonly id: string; readonly place: string } | null,
): readonly Room[] {
  const rooms = new Map<string, { place: string; isCloud: boolean; rows: DeviceRow[] }>();
  for (const row of rows) {
    const inCloud = isCloud(kindOf(row));
    const place = inCloud ? '' : held?.id === row.id ? held.place : placeOf(row);
    const key = inCloud ? 'cloud' : `room ${place}`;
    const room = rooms.get(key) ?? { place, isCloud: inCloud, rows: [] };
    room.rows.push(row);
    rooms.set(key, room);
  }
  return [...rooms.values()]
    .map((room) => ({ ...room, rows: room.rows.sort(byName) }))
    .sort((a, b) => rank(a) - rank(b) || a.place.localeCompare(b.place, 'ja', { numeric: true }));
}

export const placeOf = ({ values }: DeviceRow): string =>
  String(values.place ?? '')
    .normalize('NFKC')
    .trim();

const rank = ({ place, isCloud: inCloud }: Room) => (inCloud ? 2 : place === '' ? 1 : 0);
const byName = (a: DeviceRow, b: DeviceRow) =>
  String(a.values.name).localeCompare(String(b.values.name), 'ja', { numeric: true });
