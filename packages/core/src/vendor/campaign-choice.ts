/**
 * Who is asked for the vendor form: whoever operates or maintains a system under a contract. A purchase alone, or no contract at
 * all, needs no form (S2 シートの用意; S0 12-D-23). What nobody knows is said so, never guessed.
 */

export const CONTRACT_REASONS = ['contract', 'purchaseOnly', 'noContract', 'unknown', 'ended'] as const;
export type ContractReason = (typeof CONTRACT_REASONS)[number];

export interface ContractFacts {
  /** What the register says of the vendor as a whole. */
  readonly contractKind: 'maintenance' | 'saas' | 'purchase_only' | 'none' | 'unknown';
  readonly contracts: readonly {
    readonly kind: 'maintenance' | 'saas' | 'purchase_only';
    readonly endsOn: string | null;
  }[];
}

export interface FormNeed {
  /** Chosen beforehand. */
  readonly needed: boolean;
  readonly reason: ContractReason;
}

const BY_KIND = {
  maintenance: { needed: true, reason: 'contract' },
  saas: { needed: true, reason: 'contract' },
  purchase_only: { needed: false, reason: 'purchaseOnly' },
  none: { needed: false, reason: 'noContract' },
  unknown: { needed: false, reason: 'unknown' },
} as const satisfies Record<ContractFacts['contractKind'], FormNeed>;

/** Contracts that were entered decide; without any, the kind that the register names. */
export function formNeed({ contractKind, contracts }: ContractFacts, today: string): FormNeed {
  if (contracts.length === 0) return BY_KIND[contractKind];
  const running = contracts.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  if (running.some(({ kind }) => BY_KIND[kind].needed)) return BY_KIND.maintenance;
  if (running.length > 0) return BY_KIND.purchase_only;
  // The contracts have ended but the register still says that there is one: a person looks.
  return { needed: BY_KIND[contractKind].needed, reason: 'ended' };
}
