/**
 * Keeps what the overview shows of a request up to date whenever its answer changes: what is open, whether it is ready, whether what was
 * sent still holds (R-C5). One read and one write, however many customers.
 */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { type ComposedFor, composerFor } from './composition.ts';

export interface RefreshFilter {
  readonly editionId?: string;
  readonly customerIds?: readonly string[];
  readonly productVersionId?: string;
}

interface Row {
  readonly id: string;
  readonly customer_id: string;
  readonly edition_id: string;
  readonly status: string;
  readonly sent_revision: Readonly<Record<string, unknown>>;
  readonly blocked: string | null;
  readonly open_items: readonly string[];
  readonly outdated: boolean;
}

/** Statuses that the answer decides; the others tell what was sent and decided. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(['received', 'needs_answers', 'ready']);

function stateAfter(row: Row, { composition, hash }: ComposedFor) {
  const { blocked, openItems } = composition;
  const ready = blocked ? 'received' : openItems.length > 0 ? 'needs_answers' : 'ready';
  return {
    id: row.id,
    status: BEFORE_SENDING.has(row.status) ? ready : row.status,
    blocked,
    open_items: openItems,
    outdated: hash !== null && row.sent_revision.answers !== undefined && row.sent_revision.answers !== hash,
  };
}

const sameState = (row: Row, next: ReturnType<typeof stateAfter>): boolean =>
  row.status === next.status &&
  row.blocked === next.blocked &&
  row.outdated === next.outdated &&
  row.open_items.join() === next.open_items.join();

async function affected(tx: Tx, filter: RefreshFilter): Promise<Row[]> {
  let select = tx
    .selectFrom('customer_request as one')
    .select(['one.id', 'one.customer_id', 'one.edition_id', 'one.status', 'one.sent_revision'])
    .select(['one.blocked', 'one.open_items', 'one.outdated']);
  if (filter.editionId) select = select.where('one.edition_id', '=', filter.editionId);
  if (filter.customerIds) {
    const ids = [...filter.customerIds];
    select = select.where('one.customer_id', '=', (eb) => eb.fn.any(eb.val(ids)));
  }
  if (filter.productVersionId) {
    const versionId = filter.productVersionId;
    select = select.where('one.customer_id', 'in', (eb) =>
      eb
        .selectFrom('customer_product')
        .select('customer_product.customer_id')
        .where('customer_product.product_version_id', '=', versionId),
    );
  }
  return select.execute();
}

export async function refreshRequests(
  context: Context,
  tx: Tx,
  scope: Scope,
  filter: RefreshFilter,
): Promise<void> {
  const rows = await affected(tx, filter);
  const changed: ReturnType<typeof stateAfter>[] = [];
  for (const [editionId, ofEdition] of Map.groupBy(rows, (row) => row.edition_id)) {
    if (!context.regulations.current().editions.has(editionId)) continue;
    const ids = [...new Set(ofEdition.map((row) => row.customer_id))];
    const composer = await composerFor(context, tx, scope, editionId, ids);
    for (const row of ofEdition) {
      const next = stateAfter(row, await composer.forCustomer(row.customer_id));
      if (!sameState(row, next)) changed.push(next);
    }
  }
  if (changed.length === 0) return;
  await sql`
    UPDATE customer_request SET status = next.status, blocked = next.blocked, open_items = next.open_items,
      outdated = next.outdated, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      AS next (id uuid, status text, blocked text, open_items text[], outdated boolean)
    WHERE customer_request.id = next.id`.execute(tx);
}
