/** What the ledgers of a facility say, as one value: everything that rules may look at (one direction: facts → proposals → answers). */
import type { DeviceClass } from '@mamori/regulations/model/edition';
import type { IsoDate } from '../assessment/answer-document.ts';
import type { LedgerValue } from '../ledger/column.ts';
import type { LedgerId } from '../ledger/ledgers.ts';
import type { KnownProduct } from '../products/own-ends.ts';
import type { Verdict } from '../verdict.ts';

/** A row as the server reads it, or a typed one such as `Device`. */
export interface FactRow {
  readonly id: string;
  readonly [column: string]: LedgerValue;
}

/** A row of the register of systems. */
export interface SystemFact {
  readonly id: string;
  readonly name: string;
  /** Whether the checklist is about it (R-A1). */
  readonly inScope: Verdict;
  /** What it consists of; null when nobody said. */
  readonly deviceClasses: readonly DeviceClass[] | null;
}

export interface Facts {
  readonly today: IsoDate;
  /** Rows that were not removed. A ledger that is missing counts as one without rows. */
  readonly ledgers: { readonly [L in LedgerId]?: readonly FactRow[] };
  readonly systems: readonly SystemFact[];
  /** `regulations/products`, or newer files in their place, after what the facility found out itself. */
  readonly products: readonly KnownProduct[];
}

/** Where a rule finds its rows: a ledger or the register of systems. */
export type FactSource = LedgerId | 'system';
