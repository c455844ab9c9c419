/**
 * Of devices: class (R-A5), whether they still count, end of support (R-D1, R-G1), segments (R-H2), shared passwords (R-E5), records of
 * disposals (R-D3).
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import { addDays } from '../calendar/iso-date.ts';
import { choice, date, type Known, known, references } from '../ledger/column.ts';
import { disposalRecorded } from '../ledger/disposal.ts';
import {
  type Device,
  type DeviceKind,
  type DeviceStatus,
  deviceClass,
  isCloud,
  isPresent,
} from '../ledger/ledgers/device.ts';
import type { Disposal } from '../ledger/ledgers/movement.ts';
import {
  type SupportCandidate,
  type SupportEnd,
  supportEndsOn,
  supportParts,
} from '../products/support-end.ts';
import type { DerivedColumns } from './derived.ts';
import type { FactRow, Facts } from './facts.ts';

const asDevice = (row: FactRow) => row as unknown as Device;
const yesOrNo = (holds: boolean): Known => (holds ? 'yes' : 'no');

/** `possible`: the text leaves several versions open, and some of them have ended. `unknown`: nobody knows its end. */
export const SUPPORT_STATES = ['yes', 'no', 'possible', 'unknown'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

export const DEVICE_COLUMNS: DerivedColumns = {
  /** `server`, `terminal`, `network`: the classes in which the form asks. */
  deviceClass: {
    column: choice(['server', 'terminal', 'network', 'media', 'other'], {}),
    values: () => (row) => deviceClass(row.kind as DeviceKind),
  },
  cloud: { column: known({}), values: () => (row) => yesOrNo(isCloud(row.kind as DeviceKind)) },
  /** Not retired or disposed of. */
  present: {
    column: known({}),
    values: () => (row) => yesOrNo(isPresent({ status: row.status as DeviceStatus })),
  },
  supportEnd: {
    column: date({}),
    values: (facts) => (row) => supportEndsOn(asDevice(row), facts.products),
  },
  supportEnded: {
    column: choice(SUPPORT_STATES, { required: true }),
    values: (facts) => (row) => supportEnded(asDevice(row), facts),
  },
  /** Cannot be mended and nobody decided what to do, or the day to look again has passed (R-G5). */
  riskUndecided: {
    column: choice(['yes', 'no', 'unknown'], { required: true }),
    values: (facts) => (row) => riskUndecided(asDevice(row), facts),
  },
  /** Of a device that is disposed of: whether a record of the disposal has everything; null for others. */
  disposalRecord: {
    column: choice(['yes', 'no', 'unknown'], {}),
    values: ({ ledgers }) => {
      const byDevice = new Map<string, Disposal[]>();
      for (const row of (ledgers.disposal ?? []) as unknown as readonly Disposal[])
        for (const id of row.deviceIds) byDevice.set(id, [...(byDevice.get(id) ?? []), row]);
      return (row) =>
        row.status === 'disposed' ? disposalRecorded(asDevice(row), byDevice.get(row.id) ?? []) : null;
    },
  },
  /** Kinds of the segments in which it stands. */
  segmentKinds: {
    column: references('segment', {}),
    values: ({ ledgers }) => {
      const kinds = new Map(ledgers.segment?.map(({ id, kind }) => [id, String(kind)]));
      return (row) => [...new Set(asDevice(row).segmentIds.flatMap((id) => kinds.get(id) ?? []))];
    },
  },
  /** Whether another device in use has the same password; unknown while nobody said which ones share. */
  passwordShared: {
    column: known({}),
    values: ({ ledgers }) => {
      const groups = new Map<string, number>();
      for (const row of ledgers.device ?? [])
        if (isPresent(asDevice(row)))
          groups.set(asDevice(row).passwordGroup, (groups.get(asDevice(row).passwordGroup) ?? 0) + 1);
      return (row) => {
        const { passwordGroup } = asDevice(row);
        return passwordGroup === '' ? 'unknown' : yesOrNo((groups.get(passwordGroup) ?? 0) > 1);
      };
    },
  },
};

/**
 * Support ends with the day: on the day after it has ended. The ledger's own date goes first, so that a paid extension counts where it is
 * recorded. Otherwise the worst part decides, and that all goes on needs a certain OS.
 */
export function supportEnded(
  device: Device,
  { today, products }: Pick<Facts, 'today' | 'products'>,
): SupportState {
  if (device.supportEndsOn !== null) return yesOrNo(device.supportEndsOn < today);
  const { os, software } = supportParts(device, products);
  const states = [os, ...software].map((end) => ended(end, today));
  return WORST_FIRST.find((state) => states.includes(state)) ?? 'unknown';
}

/**
 * S1 第9条(1), 第4条(1)②④: without support or patches somebody decides to stop, to protect it another way, or to go on with a reason and a
 * day on which it is looked at again.
 */
export function riskUndecided(device: Device, facts: Pick<Facts, 'today' | 'products'>): Known {
  const state = supportEnded(device, facts);
  const needsDecision = state === 'yes' || device.patching === 'impossible';
  if (!needsDecision) return state === 'possible' ? 'unknown' : 'no';
  const { riskDecision, riskReason, riskReviewOn } = device;
  if (riskDecision === null) return 'yes';
  if (riskReviewOn !== null && riskReviewOn < facts.today) return 'yes';
  return yesOrNo(riskDecision === 'accept' && (riskReason === '' || riskReviewOn === null));
}

const WORST_FIRST: readonly SupportState[] = ['yes', 'possible', 'unknown', 'no'];

/** What several versions can mean is certain where they agree. */
function ended(end: SupportEnd, today: IsoDate): SupportState {
  if (end.status === 'unknown') return 'unknown';
  const possible: readonly SupportCandidate[] = end.status === 'known' ? [end] : end.candidates;
  const states = new Set(possible.map((one) => candidateEnded(one, today)));
  const [state = 'unknown'] = states;
  if (states.size === 1) return state;
  return states.has('yes') ? 'possible' : 'unknown';
}

/** Days for which “no end was announced” is believed after the record was written. */
const BELIEVED_DAYS = 365;

function candidateEnded({ date, asOf }: SupportCandidate, today: IsoDate): Known {
  if (date !== null) return yesOrNo(date < today);
  return today <= addDays(asOf, BELIEVED_DAYS) ? 'no' : 'unknown';
}
