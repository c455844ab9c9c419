/** All customers at a glance (R-C5, S4#5): counts, filters, pages by priority and name. A fixed number of queries. */
import type { CustomerLine, CustomerQuery, VendorOverview } from '@mamori/contract/schemas/vendor-side';
import type { Tx } from '@mamori/database/connect';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { CONNECTED } from './customers.ts';
import { requestRow, type StoredRequestRow } from './request-rows.ts';
import { setSummaries } from './set-rows.ts';

type Overview = z.input<typeof VendorOverview>;
type Line = z.input<typeof CustomerLine>;
type Query = z.output<typeof CustomerQuery>;

const OPEN = sql`(request.blocked IS NOT NULL OR request.open_items <> '{}')
  AND request.status IN ('received', 'needs_answers', 'returned')`;
const overdue = (today: string) =>
  sql`request.due_on < ${today}::date AND request.status IN ('received', 'needs_answers', 'ready', 'returned')`;
const OUTDATED = sql`request.outdated AND request.status IN ('sent', 'accepted')`;

interface CountRow {
  readonly status: keyof Overview['counts'];
  readonly customers: number;
  readonly open: number;
  readonly outdated: number;
  readonly overdue: number;
  readonly unchecked: number;
  readonly sending: number;
}

/** The newest request of each customer counts. */
async function countRows(tx: Tx, editionId: string, today: string): Promise<readonly CountRow[]> {
  const { rows } = await sql<CountRow>`
    WITH request AS (
      SELECT DISTINCT ON (customer_id) customer_id, status, blocked, open_items, outdated, due_on, delivery
      FROM customer_request WHERE edition_id = ${editionId} ORDER BY customer_id, received_at DESC
    )
    SELECT coalesce(request.status, 'none') AS status, count(*)::int AS customers,
      (count(*) FILTER (WHERE ${OPEN}))::int AS open,
      (count(*) FILTER (WHERE ${OUTDATED}))::int AS outdated,
      (count(*) FILTER (WHERE ${overdue(today)}))::int AS overdue,
      (count(*) FILTER (WHERE customer.unchecked))::int AS unchecked,
      (count(*) FILTER (WHERE request.delivery IS NOT NULL))::int AS sending
    FROM customer LEFT JOIN request ON request.customer_id = customer.id
    WHERE customer.removed_at IS NULL
    GROUP BY 1`.execute(tx);
  return rows;
}

export async function vendorOverview(tx: Tx, editionId: string, today: string): Promise<Overview> {
  const rows = await countRows(tx, editionId, today);
  const sum = (key: 'customers' | 'open' | 'outdated' | 'overdue' | 'unchecked' | 'sending') =>
    rows.reduce((total, row) => total + row[key], 0);
  const sets = [...(await setSummaries(tx, null)).values()]
    .flat()
    .filter(({ summary }) => summary.editionId === editionId);
  const inState = (state: string) => sets.filter(({ summary }) => summary.state === state).length;
  const products = await tx
    .selectFrom('product')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return {
    editionId,
    customers: sum('customers'),
    counts: Object.fromEntries(rows.map((row) => [row.status, row.customers])),
    open: sum('open'),
    outdated: sum('outdated'),
    overdue: sum('overdue'),
    unchecked: sum('unchecked'),
    sending: sum('sending'),
    correcting: inState('correcting'),
    drafts: inState('draft'),
    products: Number(products?.count ?? 0),
  };
}

type Condition = RawBuilder<unknown>;

const ONLY: Readonly<Record<NonNullable<Query['only']>, (today: string) => Condition>> = {
  open: () => OPEN,
  outdated: () => OUTDATED,
  overdue,
  unchecked: () => sql`customer.unchecked`,
  noProduct: () =>
    sql`NOT EXISTS (SELECT FROM customer_product used WHERE used.organization_id = customer.organization_id
      AND used.customer_id = customer.id)`,
};

const literal = (text: string) => text.replace(/[%_\\]/g, '\\$&');

function conditions(query: Query, today: string): Condition[] {
  const found: Condition[] = [sql`customer.removed_at IS NULL`];
  if (query.status === 'none') found.push(sql`request.id IS NULL`);
  else if (query.status) found.push(sql`request.status = ${query.status}`);
  if (query.priority) found.push(sql`customer.priority = ${query.priority}`);
  if (query.productVersionId) {
    found.push(sql`EXISTS (SELECT FROM customer_product used WHERE used.organization_id = customer.organization_id
      AND used.customer_id = customer.id AND used.product_version_id = ${query.productVersionId})`);
  }
  if (query.only) found.push(ONLY[query.only](today));
  if (query.search) {
    const like = `%${literal(query.search)}%`;
    found.push(sql`(customer.name ILIKE ${like} OR customer.facility_code LIKE ${like})`);
  }
  if (query.cursor) {
    const [priority, name, id] = cursorParts(query.cursor);
    found.push(
      sql`(customer.priority, customer.name, customer.id) > (${priority}::int, ${name}, ${id}::uuid)`,
    );
  }
  return found;
}

function cursorParts(cursor: string): readonly [number, string, string] {
  const parts = /^([123])\|([0-9a-f-]{36})\|(.*)$/su.exec(cursor);
  if (!parts) throw new Problem('malformed-request');
  return [Number(parts[1]), parts[3] ?? '', parts[2] ?? ''];
}

type LineRow = StoredRequestRow & {
  readonly customer_id: string;
  readonly name: string;
  readonly priority: number;
  readonly facility_code: string | null;
  readonly unchecked: boolean;
  readonly connected: boolean;
};

export async function customerLines(tx: Tx, query: Query, today: string) {
  const where = sql.join(conditions(query, today), sql` AND `);
  const { rows } = await sql<LineRow>`
    SELECT customer.id AS customer_id, customer.name, customer.priority, customer.facility_code, customer.unchecked,
      ${CONNECTED} AS connected, request.*
    FROM customer
    LEFT JOIN peer ON peer.organization_id = customer.organization_id AND peer.id = customer.peer_id
    LEFT JOIN LATERAL (
      SELECT one.id, one.edition_id, one.due_on, one.received_at, one.status, one.blocked, one.open_items, one.outdated,
        one.delivery, one.sent_at, one.problem
      FROM customer_request one
      WHERE one.organization_id = customer.organization_id AND one.customer_id = customer.id
        AND one.edition_id = ${query.editionId}
      ORDER BY one.received_at DESC LIMIT 1
    ) request ON true
    WHERE ${where}
    ORDER BY customer.priority, customer.name, customer.id
    LIMIT ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const labels = await productLabels(
    tx,
    page.map((row) => row.customer_id),
  );
  const last = page.at(-1);
  return {
    rows: page.map((row) => customerLine(row, labels.get(row.customer_id) ?? [], today)),
    next: rows.length > query.limit && last ? `${last.priority}|${last.customer_id}|${last.name}` : null,
  };
}

function customerLine(row: LineRow, products: string[], today: string): Line {
  return {
    id: row.customer_id,
    name: row.name,
    priority: row.priority,
    facilityCode: row.facility_code,
    products,
    unchecked: row.unchecked,
    connected: row.connected,
    request: row.id === null ? null : requestRow(row, today),
  };
}

export async function productLabels(tx: Tx, customerIds: readonly string[]): Promise<Map<string, string[]>> {
  const labelled = await labelledVersions(tx, customerIds);
  return new Map([...labelled].map(([id, list]) => [id, list.map(({ label }) => label)]));
}

export async function labelledVersions(tx: Tx, customerIds: readonly string[]) {
  if (customerIds.length === 0) return new Map<string, { versionId: string; label: string }[]>();
  const rows = await tx
    .selectFrom('customer_product as used')
    .innerJoin('product_version as one', (join) =>
      join
        .onRef('one.organization_id', '=', 'used.organization_id')
        .onRef('one.id', '=', 'used.product_version_id'),
    )
    .innerJoin('product', (join) =>
      join
        .onRef('product.organization_id', '=', 'one.organization_id')
        .onRef('product.id', '=', 'one.product_id'),
    )
    .select(['used.customer_id', 'one.id', 'one.label', 'product.name'])
    .where('used.customer_id', 'in', customerIds)
    .orderBy('product.name')
    .orderBy('one.label')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.customer_id);
  return new Map(
    [...grouped].map(([id, list]) => [
      id,
      list.map((row) => ({ versionId: row.id, label: `${row.name} ${row.label}` })),
    ]),
  );
}
