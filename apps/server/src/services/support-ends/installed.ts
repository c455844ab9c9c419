/**
 * Ends of support as they count in this installation: what ships with the product, newer files that somebody brought in their place
 * (R-D1, R-G1). Read again only when a file came or went, in whatever process.
 */

import type { ProductEnd } from '@mamori/core/ledger/ledgers/products';
import { type OwnProduct, ownProducts } from '@mamori/core/products/own-ends';
import type { Tx } from '@mamori/database/connect';
import { withNewer } from '@mamori/regulations/products';
import { Product } from '@mamori/regulations/products-model';
import { sql } from 'kysely';
import { z } from 'zod';
import { factRules } from '../facts/rules.ts';

/** Another text with every file that comes or goes, and in every database. */
export const PRODUCT_STAMP = sql<string>`
  (SELECT coalesce(md5(string_agg(id || ' ' || version, ',' ORDER BY id)), '') FROM product_file)`;

const Content = z.array(Product);

let kept: { readonly stamp: string; readonly products: readonly Product[] } | undefined;

export async function installedProducts(tx: Tx): Promise<readonly Product[]> {
  const { rows } = await sql<{ stamp: string }>`SELECT ${PRODUCT_STAMP} AS stamp`.execute(tx);
  const stamp = rows[0]?.stamp ?? '';
  if (kept?.stamp === stamp) return kept.products;
  const products = withNewer(factRules().products, await broughtProducts(tx));
  const { rows: own } = await sql<{ id: string | null }>`
    SELECT pg_current_xact_id_if_assigned()::text AS id`.execute(tx);
  // What a transaction sees of its own writes is nobody else's until it ends.
  if (own[0]?.id === null) kept = { stamp, products };
  return products;
}

/** In the order in which they came. */
export async function broughtProducts(tx: Tx): Promise<readonly Product[]> {
  const rows = await tx
    .selectFrom('product_file')
    .select('content')
    .where('taken_out_at', 'is', null)
    .orderBy('taken_in_at')
    .execute();
  return rows.flatMap(({ content }) => Content.parse(content));
}

/** The facility's own ends go before those of the installation. */
export async function productsFor(
  tx: Tx,
  ends: readonly ProductEnd[],
): Promise<readonly (Product | OwnProduct)[]> {
  const installed = await installedProducts(tx);
  return ends.length === 0 ? installed : [...ownProducts(ends), ...installed];
}
