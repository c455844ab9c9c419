/**
 * Per-system answers → the facility's answer (R-B6; RULES, Sum over a facility's systems): one system that fails makes the item いいえ,
 * and the reasons stay visible. No internet never takes a system out (R-A3).
 */
import type { DeviceClass, Edition, Item } from '@mamori/regulations/model/edition';
import type { ItemVerdict } from '../verdict.ts';

/** Drop notApplicable; any no → no; else any unknown → unknown; else yes. All notApplicable → notApplicable. None → unknown. */
export function sumVerdicts(verdicts: readonly ItemVerdict[]): ItemVerdict {
  if (verdicts.length === 0) return 'unknown';
  const counted = verdicts.filter((verdict) => verdict !== 'notApplicable');
  if (counted.length === 0) return 'notApplicable';
  if (counted.includes('no')) return 'no';
  return counted.includes('unknown') ? 'unknown' : 'yes';
}

export interface SystemAnswer {
  readonly systemId: string;
  readonly verdict: ItemVerdict;
  /** Classes of its devices; null or empty = not known, which never drops the system. */
  readonly deviceClasses: readonly DeviceClass[] | null;
  /** A device of its own under no server (S0 1-6①). */
  readonly standalone?: boolean;
  readonly note?: string;
}

export type SumReasonCode =
  | 'system-yes'
  | 'system-no'
  | 'system-unknown'
  | 'system-not-applicable'
  | 'device-class-does-not-apply'
  | 'standalone-left-out';

export interface SumReason {
  readonly systemId: string;
  /** Key `rules:sum.<code>`. */
  readonly code: SumReasonCode;
  readonly counted: boolean;
  readonly source?: string;
  readonly note: string;
}

export interface ItemSum {
  readonly verdict: ItemVerdict;
  readonly reasons: readonly SumReason[];
}

const CODES = {
  yes: 'system-yes',
  no: 'system-no',
  unknown: 'system-unknown',
  notApplicable: 'system-not-applicable',
} as const satisfies Record<ItemVerdict, SumReasonCode>;

const asksServersOnly = (item: Item): boolean =>
  item.deviceClasses.length > 0 && item.deviceClasses.every((one) => one === 'server');

function reasonFor(edition: Edition, item: Item, system: SystemAnswer): SumReason {
  const { systemId, deviceClasses } = system;
  const note = system.note ?? '';
  // S0 1-6①, an answer for FY2023 only.
  if (system.standalone === true && edition.fiscalYear === 2023 && asksServersOnly(item)) {
    return { systemId, code: 'standalone-left-out', counted: false, source: 'S0 1-6①', note };
  }
  const known = deviceClasses !== null && deviceClasses.length > 0 && item.deviceClasses.length > 0;
  if (known && !deviceClasses.some((one) => item.deviceClasses.includes(one))) {
    return { systemId, code: 'device-class-does-not-apply', counted: false, note };
  }
  return { systemId, code: CODES[system.verdict], counted: system.verdict !== 'notApplicable', note };
}

/** The facility's answer for one item over its systems; systems without a device of the item's class are dropped, with the reason. */
export function sumSystems(edition: Edition, item: Item, systems: readonly SystemAnswer[]): ItemSum {
  const reasons = systems.map((system) => reasonFor(edition, item, system));
  const verdicts = systems.map((system, index): ItemVerdict => {
    const code = reasons[index]?.code;
    return code === CODES[system.verdict] ? system.verdict : 'notApplicable';
  });
  return { verdict: sumVerdicts(verdicts), reasons };
}
