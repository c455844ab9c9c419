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
import { keeping, LEDGER_CHANGES, stampOf } from '../kept.ts';
import { PRODUCT_STAMP } from '../support-ends/installed.ts';
import { todayInJapan } from '../today.ts';
import { loadLedgerFacts } from './load.ts';
import { factRules } from './rules.ts';

const SYSTEMS = sql<string>`(SELECT count(*) || ' ' || coalesce(max(updated_at)::text, '') FROM system)`;

/** For 500 editions of organizations. */
const kept = keeping<readonly Proposal[]>(500);

interface FactCall {
  readonly context: Pick<Context, 'now'>;
  readonly tx: Tx;
}

/** Null where there are no rules for the edition, or nothing stands in any ledger. */
export async function proposalsOf(
  { context, tx }: FactCall,
  editionId: EditionId,
): Promise<readonly Proposal[] | null> {
  const { organization, state, own } = await stampOf(tx, [LEDGER_CHANGES, SYSTEMS, PRODUCT_STAMP]);
  const [changes] = state;
  if (changes === '0') return null;
  const files = factRules().of(editionId);
  if (files.length === 0) return null;
  const today = todayInJapan(context.now());
  const stamp = [today, ...state, own].join(' ');
  return kept(`${organization} ${editionId}`, stamp, async () =>
    proposalsFor(files, await loadLedgerFacts(tx, today)),
  );
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
