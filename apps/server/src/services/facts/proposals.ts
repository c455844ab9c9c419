/**
 * What the ledgers propose for a checklist. Reading ten thousand rows costs more than judging them, so the result is kept until something
 * was written: the number of changes of the organization grows with every write and tells.
 */
import { type Proposal, proposalsFor } from '@mamori/core/facts/proposals';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { EditionId } from '@mamori/regulations/model/edition';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { PRODUCT_STAMP } from '../support-ends/installed.ts';
import { todayInJapan } from '../today.ts';
import { loadLedgerFacts } from './load.ts';
import { factRules } from './rules.ts';

interface Kept {
  readonly stamp: string;
  readonly proposals: readonly Proposal[];
}

/** Organizations and editions whose proposals are kept in memory; the one that was asked longest ago goes first. */
const MOST_KEPT = 500;
const kept = new Map<string, Kept>();

interface FactCall {
  readonly context: Pick<Context, 'now'>;
  readonly tx: Tx;
}

/** Null where there are no rules for the edition, or nothing stands in any ledger. */
export async function proposalsOf(
  { context, tx }: FactCall,
  editionId: EditionId,
): Promise<readonly Proposal[] | null> {
  const { organization, changes, systems, products, now } = await stampOf(tx);
  if (changes === '0') return null;
  const files = factRules().of(editionId);
  if (files.length === 0) return null;
  const key = `${organization} ${editionId}`;
  const today = todayInJapan(context.now());
  const stamp = [today, changes, systems, products, now].join(' ');
  const known = kept.get(key);
  kept.delete(key);
  if (known?.stamp === stamp) {
    kept.set(key, known);
    return known.proposals;
  }
  const facts = await loadLedgerFacts(tx, today);
  const proposals = proposalsFor(files, facts);
  kept.set(key, { stamp, proposals });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return proposals;
}

/** `now`: the transaction itself, when it has written: what it sees is nobody else's. */
interface Stamp {
  readonly organization: string;
  readonly changes: string;
  readonly systems: string;
  readonly products: string;
  readonly now: string;
}

async function stampOf(tx: Tx): Promise<Stamp> {
  const { rows } = await sql<Stamp>`
    SELECT current_setting('app.organization', true) AS organization,
      (SELECT count(*) FROM ledger_change_set)::text AS changes,
      (SELECT count(*) || ' ' || coalesce(max(updated_at)::text, '') FROM system) AS systems,
      ${PRODUCT_STAMP} AS products,
      coalesce(pg_current_xact_id_if_assigned()::text, '') AS now`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('no row from a query without FROM');
  return row;
}

const UNCLEAR = ':unclear';

/** The rows that a rule's sentence is about, or with `:unclear` behind its id those of which it cannot tell; none when it says nothing now. */
export async function findingRows(
  call: FactCall & { readonly scope: Scope },
  finding: string,
  ledger: string,
): Promise<readonly string[]> {
  const editions = await call.tx.selectFrom('assessment').select('edition_id').distinct().execute();
  const isUnclear = finding.endsWith(UNCLEAR);
  const ruleId = isUnclear ? finding.slice(0, -UNCLEAR.length) : finding;
  const found = new Set<string>();
  for (const { edition_id } of editions)
    for (const { reasons } of (await proposalsOf(call, edition_id as EditionId)) ?? [])
      for (const reason of reasons)
        if (reason.ruleId === ruleId && reason.ledger === ledger)
          for (const id of isUnclear ? reason.unclearIds : reason.rowIds) found.add(id);
  return [...found];
}
