/** Loads `regulations/products`, and a single newer file that somebody brings on a stick (R-G1: offline update). */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { RegulationDataError } from './errors.ts';
import { ContentReader } from './knowledge.ts';
import { DEFAULT_CONTENT_DIRECTORY } from './load.ts';
import { Product } from './products-model.ts';

/** Every product in the order of their ids, or one error that names every place that is wrong. */
export function loadProducts(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): readonly Product[] {
  const reader = new ContentReader(contentDirectory);
  const products = reader.all('products', Product, ({ id }) => id);
  if (reader.problems.length > 0) throw new RegulationDataError(reader.problems);
  return products;
}

/** One product from the text of a YAML or JSON file; throws `RegulationDataError`. `file` is named in its problems. */
export function readProduct(text: string, file: string): Product {
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
  const parsed = Product.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.data;
  throw new RegulationDataError(
    parsed.error.issues.map(({ path, message }) => ({
      code: 'not-in-model' as const,
      file,
      path: path.join('.'),
      params: { reason: message },
    })),
  );
}

/** The installed products with newer files in place of older ones of the same id. */
export function withNewer(installed: readonly Product[], brought: readonly Product[]): readonly Product[] {
  const byId = new Map(installed.map((one) => [one.id, one]));
  for (const one of brought) {
    const known = byId.get(one.id);
    if (!known || `${one.asOf}${one.retrieved}` > `${known.asOf}${known.retrieved}`) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** JSON Schema of a file, for those who write one. */
export const productSchema = (): unknown => z.toJSONSchema(Product, { io: 'input' });
