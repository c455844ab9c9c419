/** What kill-rounds.ts and the writer that it kills say to each other. */

/** Item → version of the last write that was acknowledged. */
export type Acknowledged = Readonly<Record<string, number>>;

/** Asks the writer to pause and compare the database with what was acknowledged; the first order also starts it. */
export interface Order {
  readonly verify: Acknowledged;
}

export interface Findings {
  /** Acknowledged versions that the database no longer has, or has with other content. */
  readonly lost: readonly string[];
  /** Problems of the audit chains, and acknowledged writes without audit entry. */
  readonly chain: readonly string[];
  readonly answers: number;
  readonly sealed: number;
}

export type Report =
  | { readonly acknowledged: readonly [item: string, version: number] }
  | { readonly findings: Findings };
