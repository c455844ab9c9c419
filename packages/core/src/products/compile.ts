/** Products with their patterns compiled once, and the versions that a text can mean. */
import type { Cycle } from '@mamori/regulations/products-model';
import type { KnownProduct } from './own-ends.ts';

interface CompiledReader {
  readonly pattern: RegExp;
  readonly value: string | undefined;
}

export interface CompiledProduct {
  readonly product: KnownProduct;
  readonly match: RegExp;
  /** Readers of each trait. */
  readonly facets: readonly (readonly CompiledReader[])[];
  readonly cycles: readonly CompiledCycle[];
}

interface CompiledCycle {
  readonly candidate: Candidate;
  /** Values by the place of their trait among the facets. */
  readonly when: readonly (readonly [number, readonly string[]])[];
}

export interface Candidate {
  readonly product: KnownProduct;
  readonly cycle: Cycle;
}

export function compileProduct(product: KnownProduct): CompiledProduct {
  const traits = Object.keys(product.facets);
  return {
    product,
    match: new RegExp(product.match, 'u'),
    facets: Object.values(product.facets).map((readers) =>
      readers.map(({ read, value }) => ({ pattern: new RegExp(read, 'u'), value })),
    ),
    cycles: product.cycles.map((cycle) => ({
      candidate: { product, cycle },
      when: Object.entries(cycle.when).map(([trait, values]) => [traits.indexOf(trait), values]),
    })),
  };
}

/**
 * Versions that the text does not exclude; null when the text is about another product. Empty for a version that the data does not know.
 * `text` comes from `patternText`.
 */
export function candidates(compiled: CompiledProduct, text: string): readonly Candidate[] | null {
  if (!compiled.match.test(text)) return null;
  const told = compiled.facets.map((readers) => read(readers, text));
  return compiled.cycles.filter(({ when }) => isPossible(when, told)).map(({ candidate }) => candidate);
}

function read(readers: readonly CompiledReader[], text: string): string | null {
  for (const { pattern, value } of readers) {
    const found = pattern.exec(text);
    if (found) return value ?? joined(found);
  }
  return null;
}

/** `17`, `03` → `17.03`; `2012 r2` → `2012r2`. */
const joined = (found: RegExpExecArray): string =>
  found
    .slice(1)
    .filter((group) => group !== undefined)
    .join('.')
    .replaceAll(' ', '');

const isPossible = (when: CompiledCycle['when'], told: readonly (string | null)[]): boolean =>
  when.every(([place, values]) => {
    const value = told[place] ?? null;
    return value === null || values.includes(value);
  });
