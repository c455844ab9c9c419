/** What the schema of `regulations/products` cannot see: ids, days, traits, and patterns that could run for ever. */
import type { Cycle, Product } from './products-model.ts';

export interface ProductProblem {
  /** `windows`, `windows 10-22h2`. */
  readonly where: string;
  readonly code:
    | 'duplicate-id'
    | 'same-cycle'
    | 'extended-before-end'
    | 'read-before-record'
    | 'unknown-trait'
    | 'value-never-read'
    | 'no-open-end'
    | 'open-end-in-closed'
    | 'pattern-broken'
    | 'pattern-dangerous';
  readonly detail: string;
}

/** Values that no text gives: a cycle for versions that came after the record, or for texts without the trait. */
const NEVER_READ = new Set(['later', 'none']);

export function lintProducts(products: readonly Product[]): readonly ProductProblem[] {
  return [
    ...repeated(products.map(({ id }) => id)).map((id) => problem(id, 'duplicate-id', id)),
    ...products.flatMap((product) => [
      ...lintPatterns(product),
      ...lintCycles(product),
      ...lintOpenEnd(product),
      ...product.cycles.flatMap((cycle) => lintCycle(product, cycle)),
    ]),
  ];
}

const problem = (where: string, code: ProductProblem['code'], detail: string): ProductProblem => ({
  where,
  code,
  detail,
});

const repeated = (texts: readonly string[]) => texts.filter((text, place) => texts.indexOf(text) !== place);

function lintCycles({ id, cycles, asOf, retrieved }: Product): readonly ProductProblem[] {
  return [
    ...repeated(cycles.map((cycle) => cycle.id)).map((one) => problem(`${id} ${one}`, 'duplicate-id', one)),
    ...repeated(cycles.map(({ when }) => JSON.stringify(when))).map((when) =>
      problem(id, 'same-cycle', when),
    ),
    ...(retrieved < asOf ? [problem(id, 'read-before-record', `${retrieved} < ${asOf}`)] : []),
  ];
}

function lintOpenEnd({ id, cycles, closed }: Product): readonly ProductProblem[] {
  const isOpen = cycles.some(({ ends }) => ends === null);
  if (closed) return isOpen ? [problem(id, 'open-end-in-closed', '')] : [];
  return isOpen ? [] : [problem(id, 'no-open-end', '')];
}

function lintCycle(product: Product, cycle: Cycle): readonly ProductProblem[] {
  const where = `${product.id} ${cycle.id}`;
  const { ends, extended } = cycle;
  const isEarly = ends !== null && extended !== undefined && extended <= ends;
  return [
    ...(isEarly ? [problem(where, 'extended-before-end', `${extended} <= ${ends}`)] : []),
    ...Object.entries(cycle.when).flatMap(([trait, values]) => lintTrait(product, where, trait, values)),
  ];
}

/** A fixed value that no reader gives would silently exclude the cycle for good. */
function lintTrait(
  { facets }: Product,
  where: string,
  trait: string,
  values: readonly string[],
): readonly ProductProblem[] {
  const readers = facets[trait];
  if (!readers) return [problem(where, 'unknown-trait', trait)];
  if (readers.some(({ value }) => value === undefined)) return [];
  const given = new Set(readers.map(({ value }) => value));
  return values
    .filter((value) => !given.has(value) && !NEVER_READ.has(value))
    .map((value) => problem(where, 'value-never-read', `${trait}: ${value}`));
}

function lintPatterns({ id, match, facets }: Product): readonly ProductProblem[] {
  const patterns = [match, ...Object.values(facets).flatMap((readers) => readers.map(({ read }) => read))];
  return patterns.flatMap((pattern) => {
    const code = patternProblem(pattern);
    return code ? [problem(id, code, pattern)] : [];
  });
}

/**
 * Null for a pattern that is quick on any text of 200 characters: no repetition without an upper bound, no reference back, no repetition
 * inside a repeated group.
 */
export function patternProblem(pattern: string): 'pattern-broken' | 'pattern-dangerous' | null {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'pattern-broken';
  }
  const bare = pattern.replace(/\\[^\dk]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const isUnbounded = /[*+]|\{\d+,\}/.test(bare);
  const refersBack = /\\[1-9k]/.test(pattern);
  const nestsRepetitions = /\{\d+(?:,\d+)?\}[^()]*\)(?:\{|\*|\+)/.test(bare);
  return isUnbounded || refersBack || nestsRepetitions ? 'pattern-dangerous' : null;
}
