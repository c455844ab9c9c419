/** Facts for tests: rows with the values that matter, everything else blank. */
import { loadProducts } from '@mamori/regulations/products';
import type { FactRow, Facts, SystemFact } from '../../src/facts/facts.ts';
import type { LedgerValue } from '../../src/ledger/column.ts';
import { blankValues } from '../../src/ledger/definition.ts';
import { type LedgerId, ledgerOf } from '../../src/ledger/ledgers.ts';

export const TODAY = '2026-02-10';
export const PRODUCTS = loadProducts();

export type Values = Readonly<Record<string, LedgerValue>>;

export const row = (ledger: LedgerId, id: string, values: Values = {}): FactRow => ({
  ...blankValues(ledgerOf(ledger)),
  ...values,
  id,
});

export const system = (id: string, more: Partial<SystemFact> = {}): SystemFact => ({
  id,
  name: '電子カルテ「みどり」',
  inScope: 'yes',
  deviceClasses: ['server', 'terminal'],
  ...more,
});

export const facts = (more: Partial<Facts> = {}): Facts => ({
  today: TODAY,
  ledgers: {},
  systems: [],
  products: PRODUCTS,
  ...more,
});

export const pc = (id: string, values: Values = {}): FactRow =>
  row('device', id, { name: '受付PC', kind: 'terminal', ...values });
