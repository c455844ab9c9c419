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
import { sql } from 'kysely';
import { keeping, LEDGER_CHANGES, stampOf } from '../kept.ts';
import { PRODUCT_STAMP, productsFor } from '../support-ends/installed.ts';
import { ownEnds } from '../support-ends/select.ts';
import { todayInJapan } from '../today.ts';
import { type Arrangement, placesOf, readArrangement } from './arrangement.ts';
import { inputOf, type ReadCall } from './input.ts';

export interface NetworkPlan extends Pick<Drawing, 'diagram' | 'layout' | 'warnings'> {
  readonly input: DiagramInput;
  readonly arrangement: Arrangement;
}

/** For 20 organizations: some MB each for a large hospital. */
const kept = keeping<NetworkPlan | null>(20);

const versions = (table: 'system' | 'vendor' | 'remote_access' | 'network_layout') =>
  sql<string>`(SELECT count(*) || '/' || coalesce(sum(version), 0) FROM ${sql.table(table)})`;

const FOLLOWS_FROM = [
  LEDGER_CHANGES,
  versions('system'),
  versions('vendor'),
  versions('remote_access'),
  versions('network_layout'),
  PRODUCT_STAMP,
];

/** Null while there is nothing to draw. The same object as long as nothing changes. */
export async function networkPlan(call: ReadCall): Promise<NetworkPlan | null> {
  const { organization, state, own } = await stampOf(call.tx, FOLLOWS_FROM);
  if (own !== null) return plan(call);
  const today = todayInJapan(call.context.now());
  return kept(organization, [today, ...state].join(' '), () => plan(call));
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
