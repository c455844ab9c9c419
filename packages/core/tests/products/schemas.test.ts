/** The published schemas of files with ends of support say what the reader takes and refuses (R-G1: offline update). */
import { readFileSync } from 'node:fs';
import { loadProducts, productSchemas, readProducts } from '@mamori/regulations/products';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const schemas = productSchemas();
const file = (name: string) => new URL(`../../../../docs/schemas/${name}-1.schema.json`, import.meta.url);
const published = (name: keyof typeof schemas) =>
  new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    JSON.parse(readFileSync(file(name), 'utf8')),
  );

describe('docs/schemas of ends of support', () => {
  it.each(['products', 'products-set'] as const)('%s is what the reader goes by', (name) => {
    expect(JSON.parse(readFileSync(file(name), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemas[name])));
  });

  it('take every installed product, alone and together', () => {
    const [one, several] = [published('products'), published('products-set')];
    const products = loadProducts();
    for (const product of products) expect(one(product), JSON.stringify(one.errors)).toBe(true);
    const set = { format: 'mamori.products-set/1', products };
    expect(several(set), JSON.stringify(several.errors)).toBe(true);
    expect(readProducts(JSON.stringify(set), 'new.json')).toHaveLength(products.length);
  });

  it.each([
    ['another format', { format: 'mamori.products/2' }],
    ['a day that is none', { asOf: '2026/11/01' }],
    ['a field that nobody knows', { vendor: 'x' }],
    ['no cycle', { cycles: [] }],
  ])('refuse %s, as the reader does', (_, wrong) => {
    const product = { ...loadProducts()[0], ...wrong };
    expect(published('products')(product)).toBe(false);
    expect(() => readProducts(JSON.stringify(product), 'new.json')).toThrow();
  });
});
