/** What the data on ends of support says about the devices of a facility, and which of their products it does not know (R-D1, R-G1). */
import type { IsoDate } from '../assessment/answer-document.ts';
import { addDays } from '../calendar/iso-date.ts';
import { type Device, isCloud, isPresent } from '../ledger/ledgers/device.ts';
import type { KnownProduct } from './own-ends.ts';
import { type SupportCandidate, type SupportEnd, supportParts } from './support-end.ts';

export const SUPPORT_TIMES = ['ended', 'soon', 'later', 'open'] as const;
export type SupportTime = (typeof SUPPORT_TIMES)[number];

/** A version of a product that stands in the ledger. */
export interface FoundVersion extends SupportCandidate {
  readonly time: SupportTime;
  /** Present devices. */
  readonly deviceIds: readonly string[];
}

/** A text of the ledger of which nobody knows the end. */
export interface UnknownProduct {
  readonly appliesTo: 'os' | 'software' | 'model';
  readonly text: string;
  readonly deviceIds: readonly string[];
}

export interface SupportOverview {
  /** The earliest end first, those without an announced end last. */
  readonly found: readonly FoundVersion[];
  /** Texts that leave several versions open. */
  readonly ambiguous: readonly UnknownProduct[];
  /** The most frequent first. */
  readonly unknown: readonly UnknownProduct[];
  /** Devices of which the ledger itself has the end. */
  readonly ownDates: number;
}

/** Ends within a year are worth planning for. */
const SOON_DAYS = 365;
const APPLIANCES = ['network', 'camera', 'printer', 'card_reader', 'medical'];

/** What of a device its ends of support follow from. */
export type SupportDevice = Pick<
  Device,
  'id' | 'kind' | 'status' | 'maker' | 'model' | 'os' | 'osVersion' | 'software' | 'supportEndsOn'
>;

export function supportOverview(
  devices: readonly SupportDevice[],
  products: readonly KnownProduct[],
  today: IsoDate,
): SupportOverview {
  const found = new Map<string, FoundVersion & { deviceIds: string[] }>();
  const unknown = new Map<string, UnknownProduct & { deviceIds: string[] }>();
  const ambiguous = new Map<string, UnknownProduct & { deviceIds: string[] }>();
  const note = (into: typeof unknown, appliesTo: UnknownProduct['appliesTo'], text: string, id: string) => {
    const key = `${appliesTo} ${text.toLowerCase()}`;
    const entry = into.get(key) ?? { appliesTo, text, deviceIds: [] };
    entry.deviceIds.push(id);
    into.set(key, entry);
  };
  const take = (end: SupportEnd, id: string): boolean => {
    if (end.status !== 'known') return false;
    const { status: _, ...candidate } = end;
    const key = `${candidate.product} ${candidate.cycle}`;
    const entry = found.get(key) ?? { ...candidate, time: timeOf(candidate.date, today), deviceIds: [] };
    if (entry.deviceIds.at(-1) !== id) entry.deviceIds.push(id);
    found.set(key, entry);
    return true;
  };
  const present = devices.filter((one) => isPresent(one) && !isCloud(one.kind));
  for (const device of present) {
    const os = `${device.os} ${device.osVersion}`.trim();
    const parts = supportParts({ ...device, software: [] }, products);
    const modelIsKnown = parts.software.some((one) => take(one, device.id));
    if (!take(parts.os, device.id) && device.supportEndsOn === null) {
      if (os !== '') note(parts.os.status === 'ambiguous' ? ambiguous : unknown, 'os', os, device.id);
      else if (!modelIsKnown && APPLIANCES.includes(device.kind) && device.model !== '')
        note(unknown, 'model', `${device.maker} ${device.model}`.trim(), device.id);
    }
    for (const text of device.software) {
      const [end] = supportParts({ os: '', osVersion: '', software: [text] }, products).software;
      if (end?.status === 'ambiguous') note(ambiguous, 'software', text, device.id);
      else if (!end || !take(end, device.id)) note(unknown, 'software', text, device.id);
    }
  }
  return {
    found: [...found.values()].toSorted(byEnd),
    ambiguous: [...ambiguous.values()].toSorted(byCount),
    unknown: [...unknown.values()].toSorted(byCount),
    ownDates: present.filter(({ supportEndsOn }) => supportEndsOn !== null).length,
  };
}

function timeOf(date: IsoDate | null, today: IsoDate): SupportTime {
  if (date === null) return 'open';
  if (date < today) return 'ended';
  return date <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

const LAST = '9999-12-31';
const byEnd = (a: FoundVersion, b: FoundVersion): number =>
  (a.date ?? LAST).localeCompare(b.date ?? LAST) || a.cycleName.localeCompare(b.cycleName);
const byCount = (a: UnknownProduct, b: UnknownProduct): number =>
  b.deviceIds.length - a.deviceIds.length || a.text.localeCompare(b.text);
