/** A file of ends of support as somebody would bring it on a stick. */

const product = (more: object) => ({
  id: 'sample-router',
  format: 'mamori.products/1',
  name: 'サンプルルーター',
  appliesTo: 'os',
  match: '\\bsample router\\b',
  retrieved: '2026-12-10',
  asOf: '2026-12-01',
  sources: { record: 'メーカーの一覧', vendor: 'example.jp' },
  closed: true,
  facets: {},
  cycles: [{ id: 'all', name: 'サンプルルーター', ends: '2020-03-31', grade: 'secondary', when: {} }],
  ...more,
});

/** `products`: what differs from the sample, for each of several. */
export const productFile = (products: readonly object[] = [{}], name = 'ends-of-support.json'): File =>
  new File([JSON.stringify({ format: 'mamori.products-set/1', products: products.map(product) })], name, {
    type: 'application/json',
  });
