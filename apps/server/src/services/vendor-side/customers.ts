/** The vendor's customers and the product versions they use (R-C5). */
import type { Customer, CustomerInput } from '@mamori/contract/schemas/vendor-side';
import type { Tx } from '@mamori/database/connect';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';

type Input = z.output<typeof CustomerInput>;
type Row = z.input<typeof Customer>;

function columns({ name, facilityCode, contact, email, phone, priority, note }: Input) {
  const values = { name, facility_code: facilityCode, contact, email, phone, priority, note };
  // Whoever saves it has looked at it.
  return { ...values, unchecked: false };
}

const table = ledgerTable('customer', columns);

/** Documents reach it: a confirmed key, or a file by hand. `peer` is the joined table. */
export const CONNECTED: RawBuilder<boolean> = sql<boolean>`coalesce(
  peer.removed_at IS NULL AND peer.remote_organization_id IS NOT NULL
    AND (peer.reach = 'file' OR peer.fingerprints <> '{}'), false)`;

function select(tx: Tx) {
  return tx
    .selectFrom('customer')
    .leftJoin('peer', (join) =>
      join
        .onRef('peer.organization_id', '=', 'customer.organization_id')
        .onRef('peer.id', '=', 'customer.peer_id'),
    )
    .select([
      'customer.id',
      'customer.version',
      'customer.name',
      'customer.facility_code',
      'customer.contact',
    ])
    .select(['customer.email', 'customer.phone', 'customer.priority', 'customer.note', 'customer.unchecked'])
    .select(CONNECTED.as('connected'))
    .select((eb) =>
      eb
        .selectFrom('customer_product')
        .select((of) => of.fn.agg<string[] | null>('array_agg', ['product_version_id']).as('ids'))
        .whereRef('customer_product.organization_id', '=', 'customer.organization_id')
        .whereRef('customer_product.customer_id', '=', 'customer.id')
        .as('versions'),
    )
    .where('customer.removed_at', 'is', null);
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>): Row {
  const { versions, facility_code, ...rest } = row;
  return { ...rest, facilityCode: facility_code, productVersionIds: [...(versions ?? [])].sort() };
}

/** Throws `not-found` for a version that is not there. */
async function setProducts(
  tx: Tx,
  organizationId: string,
  customerId: string,
  wanted: readonly string[],
): Promise<void> {
  const ids = [...new Set(wanted)];
  await requireVersions(tx, ids);
  await tx.deleteFrom('customer_product').where('customer_id', '=', customerId).execute();
  if (ids.length === 0) return;
  await tx
    .insertInto('customer_product')
    .values(
      ids.map((id) => ({
        organization_id: organizationId,
        customer_id: customerId,
        product_version_id: id,
      })),
    )
    .execute();
}

/** Throws `not-found`. */
export async function requireVersions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .selectFrom('product_version')
    .select('id')
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute();
  if (rows.length !== ids.length) throw new Problem('not-found');
}

/** `organizationId` of the transaction: updates need it for the rows of the products. */
export function customers(organizationId: string): Ledger<Input, Row> {
  return {
    name: 'customer',
    list: async (tx) => (await select(tx).orderBy('customer.name').limit(200).execute()).map(toRow),
    find: async (tx, _, id) => {
      const row = await select(tx).where('customer.id', '=', id).executeTakeFirst();
      return row ? toRow(row) : null;
    },
    insert: async (tx, _, id, input) => {
      await table.insert(tx, organizationId, id, input);
      await setProducts(tx, organizationId, id, input.productVersionIds);
    },
    update: async (tx, id, basedOn, input) => {
      if (!(await table.update(tx, id, basedOn, input))) return false;
      await setProducts(tx, organizationId, id, input.productVersionIds);
      return true;
    },
    setRemoved: table.setRemoved,
  };
}
