/**
 * The way out of what a person confirmed (R-C5): in chunks, each a transaction of its own, so that pages are served in between and a
 * stop loses nothing. What is on its way is marked in the database: after a restart it goes on, and nothing goes twice.
 */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { jobScope, readEverywhere } from '../background.ts';
import { CONNECTED } from './customers.ts';
import { type Sendable, type Sending, sendAnswers } from './send.ts';

const CHUNK = 50;
const INTERVAL = 60_000;

interface Delivery extends Sending {
  readonly run: string;
  readonly by: string | null;
}

/** Runs under way in this process, by organization: a second call waits for the first. */
const running = new WeakMap<Context['database'], Map<string, Promise<void>>>();

/** Sends everything that is marked; returns when nothing is left. */
export function deliverMarked(context: Context, organizationId: string): Promise<void> {
  const runs = running.get(context.database) ?? new Map<string, Promise<void>>();
  running.set(context.database, runs);
  const earlier = runs.get(organizationId) ?? Promise.resolve();
  const run = earlier
    .catch(() => {})
    .then(async () => {
      while (await deliverChunk(context, organizationId)) await yieldToOthers();
    });
  runs.set(organizationId, run);
  return run.finally(() => {
    if (runs.get(organizationId) === run) runs.delete(organizationId);
  });
}

/** False when nothing is marked any more. A chunk that fails goes one by one, so that one customer does not hold up the others. */
async function deliverChunk(context: Context, organizationId: string): Promise<boolean> {
  try {
    return (await deliverSome(context, organizationId, CHUNK)) > 0;
  } catch (cause) {
    context.log.error({ cause, organizationId }, 'delivery of answers');
    return deliverNext(context, organizationId);
  }
}

async function deliverNext(context: Context, organizationId: string): Promise<boolean> {
  try {
    return (await deliverSome(context, organizationId, 1)) > 0;
  } catch (cause) {
    context.log.error({ cause, organizationId }, 'delivery of an answer');
    return putAside(context, organizationId);
  }
}

async function deliverSome(context: Context, organizationId: string, limit: number): Promise<number> {
  return context.database.transaction(jobScope(organizationId), async (tx) => {
    const delivery = await nextRun(tx);
    if (!delivery) return 0;
    const rows = await lockMarked(tx, delivery.run, limit);
    const scope = { ...jobScope(organizationId), personId: delivery.by, personName: delivery.byName };
    for (const ofEdition of Map.groupBy(rows, (row) => row.edition_id).values()) {
      await sendAnswers(context, tx, scope, ofEdition, delivery);
    }
    return rows.length;
  });
}

async function nextRun(tx: Tx): Promise<Delivery | null> {
  const row = await tx
    .selectFrom('customer_request')
    .select('delivery')
    .where('delivery', 'is not', null)
    .orderBy('organization_id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return (row?.delivery as unknown as Delivery | undefined) ?? null;
}

async function lockMarked(tx: Tx, run: string, limit: number): Promise<Sendable[]> {
  const { rows } = await sql<Sendable>`
    WITH marked AS MATERIALIZED (
      SELECT id FROM customer_request WHERE delivery IS NOT NULL AND delivery ->> 'run' = ${run}
      ORDER BY organization_id, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    SELECT one.id, one.customer_id, one.edition_id, one.request_ref, one.sent_payload_hash, one.status, one.sent_revision,
      customer.peer_id, ${CONNECTED} AS connected
    FROM marked
    JOIN customer_request one ON one.id = marked.id
    JOIN customer ON customer.organization_id = one.organization_id AND customer.id = one.customer_id
    LEFT JOIN peer ON peer.organization_id = customer.organization_id AND peer.id = customer.peer_id
    ORDER BY one.id`.execute(tx);
  return rows;
}

/** The one that failed by itself: unmarked, with a note that the overview shows. False when there was none. */
async function putAside(context: Context, organizationId: string): Promise<boolean> {
  return context.database.transaction(jobScope(organizationId), async (tx) => {
    const delivery = await nextRun(tx);
    const [row] = delivery ? await lockMarked(tx, delivery.run, 1) : [];
    if (!row) return false;
    await tx
      .updateTable('customer_request')
      .set((eb) => ({ delivery: null, problem: 'failed', version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      .execute();
    return true;
  });
}

/** Organizations with something on its way, whoever runs the server. */
async function markedOrganizations(context: Context): Promise<string[]> {
  const rows = await readEverywhere<{ id: string }>(
    context,
    'SELECT DISTINCT organization_id AS id FROM customer_request WHERE delivery IS NOT NULL',
  );
  return rows.map(({ id }) => id);
}

/** At the start what a stop interrupted goes on; afterwards every minute, for what failed. */
export function startDelivering(context: Context): { stop(): Promise<void> } {
  let busy: Promise<void> = Promise.resolve();
  const tick = () => {
    busy = busy
      .then(async () => {
        for (const id of await markedOrganizations(context)) await deliverMarked(context, id);
      })
      .catch((cause: unknown) => context.log.error({ cause }, 'delivery of answers'));
  };
  tick();
  const timer = setInterval(tick, INTERVAL).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await busy;
      await Promise.allSettled([...(running.get(context.database)?.values() ?? [])]);
    },
  };
}
