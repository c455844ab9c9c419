/**
 * What the diagram of an organization shows and where (R-D6). Reading and laying out thousands of devices takes longer than a page may, so
 * it is kept until one of the things that it follows from, or the day, is another one.
 */
import { drawnFrom } from '@mamori/core/diagram/draw';
import { layoutOf } from '@mamori/core/diagram/layout';
import type { DiagramInput } from '@mamori/core/diagram/model';
import { warningsOf } from '@mamori/core/diagram/warnings';
import type { Drawing } from '@mamori/core/diagram/words';
import { supportEndsOn } from '@mamori/core/products/support-end';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import { PRODUCT_STAMP, productsFor } from '../support-ends/installed.ts';
import { ownEnds } from '../support-ends/select.ts';
import { todayInJapan } from '../today.ts';
import { type Arrangement, placesOf, readArrangement } from './arrangement.ts';
import { inputOf, type ReadCall } from './input.ts';

export interface NetworkPlan extends Pick<Drawing, 'diagram' | 'layout' | 'warnings'> {
  readonly input: DiagramInput;
  readonly arrangement: Arrangement;
}

interface Kept {
  readonly stamp: string;
  readonly plan: NetworkPlan | null;
}

/** Organizations in memory, some MB each for a large hospital; the one that was asked longest ago goes first. */
const MOST_KEPT = 20;
const kept = new Map<string, Kept>();

/** Null while there is nothing to draw. The same object as long as nothing changes. */
export async function networkPlan(call: ReadCall): Promise<NetworkPlan | null> {
  const { organization, state, own } = await stampOf(call.tx);
  // What a transaction sees of its own writes is nobody else's until it ends.
  if (own !== null) return plan(call);
  const stamp = `${todayInJapan(call.context.now())} ${state}`;
  const known = kept.get(organization);
  const entry = known?.stamp === stamp ? known : { stamp, plan: await plan(call) };
  kept.delete(organization);
  kept.set(organization, entry);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return entry.plan;
}

async function plan(call: ReadCall): Promise<NetworkPlan | null> {
  const { tx } = call;
  const ledgers = await inputOf(call);
  if (ledgers.devices.length + ledgers.segments.length + ledgers.lines.length === 0) return null;
  const arrangement = await readArrangement(tx);
  const input = { ...ledgers, folding: arrangement };
  const diagram = drawnFrom(input);
  const products = await productsFor(tx, await ownEnds(tx));
  const { warnings } = warningsOf(input, diagram, (device) => supportEndsOn(device, products));
  return { input, arrangement, diagram, layout: layoutOf(diagram, placesOf(arrangement)), warnings };
}

interface Stamp {
  readonly organization: string;
  readonly state: string;
  /** The transaction itself, when it has written. */
  readonly own: string | null;
}

const versions = (table: 'system' | 'vendor' | 'remote_access' | 'network_layout') =>
  sql`(SELECT count(*) || '/' || coalesce(sum(version), 0) FROM ${sql.table(table)})`;

async function stampOf(tx: Tx): Promise<Stamp> {
  const { rows } = await sql<Stamp>`
    SELECT current_setting('app.organization', true) AS organization,
      concat_ws(' ', (SELECT count(*) FROM ledger_change_set), ${versions('system')}, ${versions('vendor')},
        ${versions('remote_access')}, ${versions('network_layout')}, ${PRODUCT_STAMP}) AS state,
      pg_current_xact_id_if_assigned()::text AS own`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('no row from a query without FROM');
  return row;
}
