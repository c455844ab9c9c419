/** The rules and ends of support that ship with the product, read at the first question: half a second that start-up need not wait. */

import type { EditionId } from '@mamori/regulations/model/edition';
import { loadProducts } from '@mamori/regulations/products';
import type { Product } from '@mamori/regulations/products-model';
import { loadRules, rulesOf } from '@mamori/regulations/rules';
import type { RuleFile } from '@mamori/regulations/rules-model';

export interface FactRules {
  /** Of an edition's form, one file per item; none for a year that has no rules yet. */
  of(editionId: EditionId): readonly RuleFile[];
  readonly products: readonly Product[];
}

const YEARS = ['fy2025'] as const;

let loaded: FactRules | undefined;

export function factRules(): FactRules {
  loaded ??= load();
  return loaded;
}

function load(): FactRules {
  const files = YEARS.flatMap((year) => loadRules(year));
  const byEdition = new Map<EditionId, readonly RuleFile[]>();
  return {
    of(editionId) {
      const known = byEdition.get(editionId) ?? rulesOf(files, editionId);
      byEdition.set(editionId, known);
      return known;
    },
    products: loadProducts(),
  };
}
