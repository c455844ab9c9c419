/** Versions of products with release, end of support and the state of their answers (R-C5). */
import type { ProductVersion, ProductVersionInput } from '@mamori/contract/schemas/vendor-side';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { setSummaries } from './set-rows.ts';

/** `productId` is given when a version comes into being; afterwards it stays. */
export type VersionInput = z.output<typeof ProductVersionInput> & { readonly productId?: string };
type Row = z.input<typeof ProductVersion>;

function columns({ label, releasedOn, supportEndsOn, note, productId }: VersionInput) {
  const values = { label, released_on: releasedOn, support_ends_on: supportEndsOn, note };
  return productId === undefined ? values : { ...values, product_id: productId };
}

function select(tx: Tx) {
  return tx
    .selectFrom('product_version as one')
    .select([
      'one.id',
      'one.version',
      'one.product_id',
      'one.label',
      'one.released_on',
      'one.support_ends_on',
    ])
    .select('one.note')
    .select((eb) =>
      eb
        .selectFrom('customer_product')
        .innerJoin('customer', (join) =>
          join
            .onRef('customer.organization_id', '=', 'customer_product.organization_id')
            .onRef('customer.id', '=', 'customer_product.customer_id'),
        )
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('customer_product.organization_id', '=', 'one.organization_id')
        .whereRef('customer_product.product_version_id', '=', 'one.id')
        .where('customer.removed_at', 'is', null)
        .as('customers'),
    )
    .where('one.removed_at', 'is', null)
    .orderBy('one.released_on', (order) => order.desc().nullsLast())
    .orderBy('one.label', 'desc')
    .orderBy('one.id');
}

type Stored = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

/** Versions with their sets: two queries, however many there are. */
async function withSets(tx: Tx, rows: readonly Stored[]): Promise<Row[]> {
  const sets = await setSummaries(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    productId: row.product_id,
    label: row.label,
    releasedOn: row.released_on,
    supportEndsOn: row.support_ends_on,
    note: row.note,
    customerCount: Number(row.customers ?? 0),
    sets: (sets.get(row.id) ?? []).map(({ summary }) => summary),
  }));
}

export async function listVersions(tx: Tx, productId?: string): Promise<Row[]> {
  const all = select(tx).limit(5000);
  return withSets(tx, await (productId ? all.where('one.product_id', '=', productId) : all).execute());
}

export const productVersions: Ledger<VersionInput, Row> = {
  name: 'productVersion',
  list: (tx) => listVersions(tx),
  find: async (tx, _, id) => {
    const row = await select(tx).where('one.id', '=', id).executeTakeFirst();
    return row ? ((await withSets(tx, [row]))[0] ?? null) : null;
  },
  ...ledgerTable('product_version', columns),
};

/** Throws `not-found`. */
export async function requireProduct(tx: Tx, id: string): Promise<void> {
  const row = await tx
    .selectFrom('product')
    .select('id')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
}
