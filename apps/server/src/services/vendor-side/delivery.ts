/** Answer once, send to all (R-C5): who would get what and who would not and why; then the confirmation, which starts the way out. */
import type { DeliveryInput, DeliveryPreview, DeliveryProgress } from '@mamori/contract/schemas/vendor-side';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { CONNECTED } from './customers.ts';
import { differencesOf } from './sent-differences.ts';
import { setSummaries } from './set-rows.ts';

type Preview = z.input<typeof DeliveryPreview>;
type Reason = Preview['excluded'][number]['reason'];

interface Candidate {
  readonly id: string | null;
  readonly name: string;
  readonly priority: number;
  readonly status: string | null;
  readonly blocked: Reason | null;
  readonly open: boolean;
  readonly outdated: boolean;
  readonly asked: boolean;
  readonly sending: boolean;
  readonly connected: boolean;
  readonly by_file: boolean;
}

/** Every customer with its newest request, those of high priority first. */
async function candidates(tx: Tx, editionId: string): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    WITH request AS (
      SELECT DISTINCT ON (customer_id) * FROM customer_request
      WHERE edition_id = ${editionId} ORDER BY customer_id, received_at DESC
    )
    SELECT request.id, customer.name, customer.priority, request.status, request.blocked,
      coalesce(request.open_items <> '{}', false) AS open, coalesce(request.outdated, false) AS outdated,
      request.request_ref IS NOT NULL AS asked, request.delivery IS NOT NULL AS sending,
      ${CONNECTED} AS connected, coalesce(peer.reach = 'file', false) AS by_file
    FROM customer
    LEFT JOIN request ON request.customer_id = customer.id
    LEFT JOIN peer ON peer.organization_id = customer.organization_id AND peer.id = customer.peer_id
    WHERE customer.removed_at IS NULL
    ORDER BY customer.priority, customer.name, customer.id`.execute(tx);
  return rows;
}

/** What was returned goes again when its answer is another one; a correction goes where an answer went before. */
function isDue(one: Candidate, correction: boolean): boolean {
  if (one.sending) return false;
  const sent = one.status === 'sent' || one.status === 'accepted';
  if (correction) return sent && one.outdated;
  return !sent && (one.status !== 'returned' || one.outdated || one.blocked !== null || one.open);
}

function reasonAgainst(one: Candidate): Reason | 'open' | null {
  if (one.id === null || !one.asked) return 'no-request';
  if (one.blocked !== null) return one.blocked;
  if (one.open) return 'open';
  return one.connected ? null : 'not-connected';
}

interface Sorted {
  readonly ready: readonly Candidate[];
  readonly open: number;
  readonly excluded: ReadonlyMap<Reason, readonly Candidate[]>;
  readonly sending: number;
}

async function sortCandidates(tx: Tx, editionId: string, correction: boolean): Promise<Sorted> {
  const all = await candidates(tx, editionId);
  const judged = all
    .filter((one) => isDue(one, correction))
    .map((one) => ({ one, reason: reasonAgainst(one) }));
  const excluded = Map.groupBy(
    judged.filter(({ reason }) => reason !== null && reason !== 'open'),
    ({ reason }) => reason as Reason,
  );
  return {
    ready: judged.filter(({ reason }) => reason === null).map(({ one }) => one),
    open: judged.filter(({ reason }) => reason === 'open').length,
    excluded: new Map([...excluded].map(([reason, list]) => [reason, list.map(({ one }) => one)])),
    sending: all.filter(({ sending }) => sending).length,
  };
}

const NAMES_SHOWN = 20;
const CUSTOMERS_SHOWN = 200;

export async function previewDelivery(
  context: Context,
  tx: Tx,
  scope: Scope,
  editionId: string,
  correction: boolean,
): Promise<Preview> {
  const { ready, open, excluded, sending } = await sortCandidates(tx, editionId, correction);
  const sets = [...(await setSummaries(tx, null)).values()].flat();
  const ids = ready.map(({ id }) => String(id));
  return {
    editionId,
    ready: ready.length,
    byFile: ready.filter(({ by_file }) => by_file).length,
    open,
    excluded: [...excluded].map(([reason, list]) => ({
      reason,
      count: list.length,
      names: list.slice(0, NAMES_SHOWN).map(({ name }) => name),
    })),
    correcting: sets.filter(
      ({ summary }) => summary.editionId === editionId && summary.state === 'correcting',
    ).length,
    differences: correction ? await differencesOf(context, tx, scope, editionId, ids) : [],
    customers: ready
      .slice(0, CUSTOMERS_SHOWN)
      .map(({ id, name, priority }) => ({ requestId: String(id), name, priority })),
    sending,
  };
}

/** Marks what goes out, in one statement; the way out follows in chunks (deliver.ts). Throws `not-ready` when there is nothing. */
export async function startDelivery(
  context: Context,
  tx: Tx,
  scope: Scope,
  input: z.output<typeof DeliveryInput>,
): Promise<void> {
  const { ready } = await sortCandidates(tx, input.editionId, input.correction);
  const except = new Set(input.except);
  const ids = ready.map(({ id }) => String(id)).filter((id) => !except.has(id));
  const delivery = {
    run: context.newId(),
    by: scope.personId,
    byName: scope.personName,
    at: context.now().toISOString(),
    correction: input.correction,
    explanation: input.explanation,
  };
  const marked = await tx
    .updateTable('customer_request')
    .set({ delivery: jsonb(delivery), problem: null })
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .where('delivery', 'is', null)
    .returning('id')
    .execute();
  if (marked.length === 0) throw new Problem('not-ready', { params: { count: 0 } });
  await recordAudit(tx, scope, {
    action: input.correction ? 'delivery.correctionStarted' : 'delivery.started',
    subject: `delivery:${delivery.run}`,
    details: { edition: input.editionId, customers: marked.length, explanation: input.explanation },
  });
}

const PROBLEMS_SHOWN = 50;

export async function deliveryProgress(tx: Tx, editionId: string): Promise<z.input<typeof DeliveryProgress>> {
  const { rows } = await sql<{ sending: number; sent: number }>`
    SELECT (count(*) FILTER (WHERE delivery IS NOT NULL))::int AS sending,
      (count(*) FILTER (WHERE delivery IS NULL AND sent_at IS NOT NULL))::int AS sent
    FROM customer_request WHERE edition_id = ${editionId}`.execute(tx);
  const problems = await tx
    .selectFrom('customer_request as one')
    .innerJoin('customer', (join) =>
      join
        .onRef('customer.organization_id', '=', 'one.organization_id')
        .onRef('customer.id', '=', 'one.customer_id'),
    )
    .select(['one.id', 'one.problem', 'customer.name'])
    .where('one.edition_id', '=', editionId)
    .where('one.problem', 'is not', null)
    .orderBy('customer.name')
    .limit(PROBLEMS_SHOWN)
    .execute();
  return {
    sending: rows[0]?.sending ?? 0,
    sent: rows[0]?.sent ?? 0,
    problems: problems.map((row) => ({ requestId: row.id, name: row.name, problem: row.problem ?? '' })),
  };
}
