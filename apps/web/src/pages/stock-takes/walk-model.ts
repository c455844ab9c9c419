/** What a phone knows of a stock-take, and what is shown of it; pure (R-D2). */
import type { CallInput, CallOutput } from '@mamori/contract/client';
import { foldCase } from '@mamori/core/calendar/width';
import { soughtBy } from '@mamori/core/search';

export type WalkAnswer = CallOutput<'getStockTakeWalk'>;
export type WalkEntry = WalkAnswer['entries'][number];
/** What somebody saw, as the API takes it. */
export type Seen = CallInput<'recordStockTakeEntries'>['body']['entries'][number];
export type Result = Seen['result'];

/** A device of the ledger on this walk. */
export interface WalkDevice {
  readonly id: string;
  readonly deviceId: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly department: string;
  readonly serial: string;
  readonly result: Result;
  readonly seenPlace: string;
  readonly note: string;
  readonly seenBy: string;
  /** The ledger has it no more; what is seen is recorded all the same. */
  readonly isRemoved: boolean;
  /** On this phone only so far. */
  readonly isWaiting: boolean;
}

export interface UnknownDevice {
  readonly id: string;
  readonly code: string;
  readonly place: string;
  readonly note: string;
  readonly isWaiting: boolean;
}

/** An answer that is older than what is there changes nothing. */
export function merged(known: WalkAnswer | undefined, answer: WalkAnswer): WalkAnswer {
  if (!known || known.id !== answer.id) return answer;
  if (answer.revision < known.revision) return known;
  const fresh = new Map(answer.entries.map((entry) => [entry.id, entry]));
  const kept = known.entries.map((entry) => {
    const newer = fresh.get(entry.id);
    fresh.delete(entry.id);
    return newer ?? entry;
  });
  return { ...answer, entries: [...kept, ...fresh.values()] };
}

/** Devices of the ledger, with what this phone saw and has not sent yet. */
export function devicesOf(entries: readonly WalkEntry[], waiting: readonly Seen[]): readonly WalkDevice[] {
  const ours = new Map(waiting.map((seen) => [seen.id, seen]));
  return entries.flatMap((entry) => (isOfLedger(entry) ? [toDevice(entry, ours.get(entry.id))] : []));
}

const isOfLedger = ({ kind }: WalkEntry) => kind !== undefined;

function toDevice(entry: WalkEntry, seen: Seen | undefined): WalkDevice {
  return {
    id: entry.id,
    deviceId: entry.deviceId ?? entry.id,
    number: entry.number ?? '',
    name: entry.name ?? '',
    kind: entry.kind ?? '',
    place: entry.place ?? '',
    department: entry.department ?? '',
    serial: entry.serial ?? '',
    result: seen?.result ?? entry.result ?? 'open',
    seenPlace: (seen ? seen.place : entry.seenPlace) ?? '',
    note: (seen ? seen.note : entry.note) ?? '',
    seenBy: seen ? '' : (entry.seenBy ?? ''),
    isRemoved: entry.isRemoved ?? false,
    isWaiting: seen !== undefined,
  };
}

/** What the ledger does not have: seen by anybody, and not taken back. */
export function unknownOf(entries: readonly WalkEntry[], waiting: readonly Seen[]): readonly UnknownDevice[] {
  const byId = new Map<string, { readonly result: Result; readonly device: UnknownDevice }>();
  for (const entry of entries) {
    if (isOfLedger(entry)) continue;
    const { id, code = '', seenPlace: place = '', note = '', result = 'unknown_device' } = entry;
    byId.set(id, { result, device: { id, code, place, note, isWaiting: false } });
  }
  for (const { id, result, code = '', place = '', note = '' } of waiting)
    if (result === 'unknown_device' || result === 'dismissed')
      byId.set(id, { result, device: { id, code, place, note, isWaiting: true } });
  return [...byId.values()].flatMap(({ result, device }) => (result === 'unknown_device' ? [device] : []));
}

/** Found at another place than the ledger says. */
export const isElsewhere = ({ result, place, seenPlace }: WalkDevice): boolean =>
  result === 'found' && seenPlace !== '' && seenPlace !== place;

const DEVICE_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The device of a label: our own QR code, or a number or serial number that stands for one device only. */
export function deviceOfLabel(devices: readonly WalkDevice[], text: string): WalkDevice | undefined {
  const id = DEVICE_ID.exec(text)?.[0].toLowerCase();
  const byId = id ? devices.find(({ deviceId }) => deviceId === id) : undefined;
  if (byId) return byId;
  const label = foldCase(text);
  const same = devices.filter(({ number, serial }) => [foldCase(number), foldCase(serial)].includes(label));
  return label !== '' && same.length === 1 ? same[0] : undefined;
}

/** By words in number, name, serial number, place and department. */
export function sought(devices: readonly WalkDevice[], words: string): readonly WalkDevice[] {
  const isSought = soughtBy(words);
  return devices.filter(({ number, name, serial, place, department }) =>
    isSought(number, name, serial, place, department),
  );
}

export interface Group {
  /** Place or department; empty where the ledger says none. */
  readonly name: string;
  readonly devices: readonly WalkDevice[];
  /** Looked for, found or not. */
  readonly done: number;
  readonly missing: number;
}

/** What is done stands at the end; otherwise by name, numbers as numbers. */
export function groupsOf(devices: readonly WalkDevice[], by: 'place' | 'department'): readonly Group[] {
  const groups = [...Map.groupBy(devices, (device) => device[by])].map(([name, some]) => ({
    name,
    devices: some.toSorted((a, b) => rank(a) - rank(b) || compare(a.number || a.name, b.number || b.name)),
    done: some.filter(({ result }) => result !== 'open').length,
    missing: some.filter(({ result }) => result === 'missing').length,
  }));
  return groups.sort((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name));
}

const RANKS: Readonly<Record<Result, number>> = {
  open: 0,
  missing: 1,
  found: 2,
  unknown_device: 3,
  dismissed: 3,
};
const rank = ({ result }: WalkDevice) => RANKS[result];
const { compare } = new Intl.Collator('ja', { numeric: true });

/** Every place that the ledger or somebody on this walk named. */
export function placesOf(devices: readonly WalkDevice[]): readonly string[] {
  const names = new Set(devices.flatMap(({ place, seenPlace }) => [place, seenPlace]));
  names.delete('');
  return [...names].sort(compare);
}
