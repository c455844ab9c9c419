/** A vendor's kind of contract follows from its contracts (R-C1, docs/decisions/0020). */
import type { IsoDate } from '../assessment/answer-document.ts';

export const CONTRACT_KINDS = ['maintenance', 'saas', 'purchase_only'] as const;
export type ContractKindName = (typeof CONTRACT_KINDS)[number];

export interface DatedContract {
  readonly kind: ContractKindName;
  /** Last day; null while it has no end. */
  readonly endsOn: IsoDate | null;
}

/** The last day still belongs to the contract. */
export function hasEnded({ endsOn }: Pick<DatedContract, 'endsOn'>, today: IsoDate): boolean {
  return endsOn !== null && endsOn < today;
}

/**
 * Null: no contract is on record, and the person's own answer stands. `unknown`: all have ended, and only people know
 * whether they were renewed. Otherwise the kind that asks most of the vendor (S2: a purchase alone needs no vendor form).
 */
export function contractKindOf(
  contracts: readonly DatedContract[],
  today: IsoDate,
): ContractKindName | 'unknown' | null {
  if (contracts.length === 0) return null;
  const current = contracts.filter((contract) => !hasEnded(contract, today)).map(({ kind }) => kind);
  return CONTRACT_KINDS.find((kind) => current.includes(kind)) ?? 'unknown';
}

/** Vendors under such a contract fill in their form. */
export const KINDS_WITH_VENDOR_FORM = ['maintenance', 'saas'] as const;

/** Whether the vendor has to fill in its form (S2; S0 12-D-19): not with a purchase only, not without a contract. */
export function needsVendorForm(kind: ContractKindName | 'none' | 'unknown'): 'yes' | 'no' | 'unknown' {
  if (kind === 'unknown') return 'unknown';
  return KINDS_WITH_VENDOR_FORM.some((one) => one === kind) ? 'yes' : 'no';
}
