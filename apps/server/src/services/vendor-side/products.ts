/** Products of a vendor (R-C5). */
import type { Product, ProductInput } from '@mamori/contract/schemas/vendor-side';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';

type Input = z.output<typeof ProductInput>;
type Row = z.input<typeof Product>;

const columns = ({ name, maker, kind, note }: Input) => ({ name, maker, kind, note });

function select(tx: Tx) {
  return tx
    .selectFrom('product')
    .select(['id', 'version', 'name', 'maker', 'kind', 'note'])
    .select((eb) =>
      eb
        .selectFrom('product_version')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('product_version.organization_id', '=', 'product.organization_id')
        .whereRef('product_version.product_id', '=', 'product.id')
        .where('product_version.removed_at', 'is', null)
        .as('versions'),
    )
    .where('product.removed_at', 'is', null);
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>): Row {
  const { versions, ...rest } = row;
  return { ...rest, versionCount: Number(versions ?? 0) };
}

export const products: Ledger<Input, Row> = {
  name: 'product',
  list: async (tx) => (await select(tx).orderBy('sort').orderBy('name').limit(1000).execute()).map(toRow),
  find: async (tx, _, id) => {
    const row = await select(tx).where('product.id', '=', id).executeTakeFirst();
    return row ? toRow(row) : null;
  },
  ...ledgerTable('product', columns),
};
