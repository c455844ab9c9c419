/** Loads `regulations/products`, and a single newer file that somebody brings on a stick (R-G1: offline update). */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { RegulationDataError } from './errors.ts';
import { ContentReader } from './knowledge.ts';
import { DEFAULT_CONTENT_DIRECTORY } from './load.ts';
import { lintProducts } from './products-lint.ts';
import { Product } from './products-model.ts';

/** Every product in the order of their ids, or one error that names every place that is wrong. */
export function loadProducts(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): readonly Product[] {
  const reader = new ContentReader(contentDirectory);
  const products = reader.all('products', Product, ({ id }) => id);
  if (reader.problems.length > 0) throw new RegulationDataError(reader.problems);
  return products;
}

/** A file that somebody brings: one product, or several under `products`. */
export const ProductSet = z.strictObject({
  format: z.literal('mamori.products-set/1'),
  products: z.array(Product).min(1).max(200),
});

/**
 * The products of a YAML or JSON text, validated and linted; throws `RegulationDataError`, which names every place that is wrong. `file` is
 * named in its problems.
 */
export function readProducts(text: string, file: string): readonly Product[] {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0)
    throw new RegulationDataError(
      document.errors.map(({ message }) => ({
        code: 'not-yaml' as const,
        file,
        path: '',
        params: { reason: message.split('\n')[0] ?? '' },
      })),
    );
  const value: unknown = asJson(document, file);
  const isSet = (value as { format?: unknown } | null)?.format === 'mamori.products-set/1';
  const parsed = isSet ? ProductSet.safeParse(value) : Product.safeParse(value);
  if (!parsed.success) throw notInModel(parsed.error, file);
  const products = 'products' in parsed.data ? parsed.data.products : [parsed.data];
  const problems = lintProducts(products);
  if (problems.length > 0)
    throw new RegulationDataError(
      problems.map(({ where, code, detail }) => ({
        code: 'not-in-model' as const,
        file,
        path: where,
        params: { reason: [code, detail].filter(Boolean).join(': ') },
      })),
    );
  return products;
}

/** Aliases that refer to aliases grow without end; a text that does is refused. */
function asJson(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RegulationDataError([{ code: 'not-yaml', file, path: '', params: { reason } }]);
  }
}

const notInModel = (error: z.ZodError, file: string) =>
  new RegulationDataError(
    error.issues.map(({ path, message }) => ({
      code: 'not-in-model' as const,
      file,
      path: path.join('.'),
      params: { reason: message },
    })),
  );

/** One product from the text of a YAML or JSON file; throws `RegulationDataError`. */
export function readProduct(text: string, file: string): Product {
  const [product, ...others] = readProducts(text, file);
  if (product && others.length === 0) return product;
  const reason = `${others.length + 1} products`;
  throw new RegulationDataError([{ code: 'not-in-model', file, path: '', params: { reason } }]);
}

/** The later record, then the later reading of it. */
export const isNewer = (one: Product, other: Product): boolean =>
  `${one.asOf}${one.retrieved}` > `${other.asOf}${other.retrieved}`;

/** The installed products with newer files in place of older ones of the same id. */
export function withNewer(installed: readonly Product[], brought: readonly Product[]): readonly Product[] {
  const byId = new Map(installed.map((one) => [one.id, one]));
  for (const one of brought) {
    const known = byId.get(one.id);
    if (!known || isNewer(one, known)) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** JSON Schemas of both kinds of file, for those who write one: docs/schemas. */
export const productSchemas = () => ({
  products: described('mamori.products/1', 'One product with the days on which its support ends', Product),
  'products-set': described('mamori.products-set/1', 'Several products in one file', ProductSet),
});

function described($id: string, title: string, model: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(model, { io: 'input' });
  return { $schema, $id, title, description: BEYOND, ...schema };
}

const BEYOND =
  'JSON or YAML. When a file is taken in, ids, cycles and patterns are checked further; what does not fit is named.';
