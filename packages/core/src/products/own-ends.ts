/**
 * Ends of support that a facility found out itself (R-D1, R-G1; S1 第5条), in the shape of the products that ship with Mamori: they mean the
 * texts in which their words stand, and go before those.
 */
import type { Product } from '@mamori/regulations/products-model';
import type { ProductEnd } from '../ledger/ledgers/products.ts';
import { patternText } from './pattern-text.ts';

/** `model`: recognised by maker and model, as network devices and analysers are. */
export interface OwnProduct extends Omit<Product, 'appliesTo'> {
  readonly appliesTo: 'os' | 'software' | 'model';
  readonly own: true;
}
export type KnownProduct = Product | OwnProduct;

export const isOwn = (product: KnownProduct): product is OwnProduct => 'own' in product;

/** The longest name first, so that `RTX830` goes before `RTX`. */
export const ownProducts = (ends: readonly ProductEnd[]): readonly OwnProduct[] =>
  ends
    .filter(({ name }) => patternText(name) !== '')
    .map(ownProduct)
    .toSorted((a, b) => b.name.length - a.name.length);

function ownProduct({ id, name, appliesTo, endsOn, source, checkedOn }: ProductEnd): OwnProduct {
  const asOf = checkedOn ?? endsOn ?? '';
  return {
    own: true,
    id: `own.${id}`,
    format: 'mamori.products/1',
    name,
    appliesTo,
    match: wholeWords(patternText(name)),
    retrieved: asOf,
    asOf,
    sources: { record: source, vendor: source },
    closed: true,
    facets: {},
    cycles: [{ id: 'own', name, ends: endsOn, grade: 'secondary', when: {} }],
  };
}

/** `rtx830` is not meant by `rtx8300`. */
function wholeWords(text: string): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
  return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}
