/** What keeps an imported edition from being published (R-B1, R-B12, R-B15). */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { alreadyInstalled, checkImport, type ImportContent } from '../src/check-import.ts';
import type { Edition } from '../src/model/edition.ts';
import type { Equivalence } from '../src/model/equivalence.ts';

const catalogue = loadCatalogue();
const next = (change: (it: Edition) => void = () => {}): Edition => {
  const edition = structuredClone(catalogue.edition('fy2025/facility'));
  Object.assign(edition, { id: 'fy2026/facility', fiscalYear: 2026, published: '2026-06' });
  for (const section of edition.pages.flatMap((page) => page.sections))
    for (const item of section.groups.flatMap((group) => group.items)) item.dueFiscalYear += 1;
  change(edition);
  return edition;
};
const table: Equivalence = {
  from: 'fy2025/facility',
  to: 'fy2026/facility',
  source: 'test',
  entries: catalogue
    .items('fy2025/facility')
    .map(({ item }) => ({ from: [item.id], to: [item.id], relation: 'same' as const })),
};
const codes = (content: ImportContent) =>
  checkImport(content, catalogue).map(({ code, file }) => [code, file]);

describe('checkImport', () => {
  it('lets a whole edition with its table pass', () => {
    expect(codes({ editions: [next()], equivalences: [table] })).toEqual([]);
  });

  it('asks for at least one edition, each once', () => {
    expect(codes({ editions: [], equivalences: [] })).toEqual([['no-edition', '']]);
    expect(codes({ editions: [next(), next()], equivalences: [table] })).toEqual([
      ['edition-twice', 'fy2026/facility'],
    ]);
  });

  it('asks what became of every item of the previous edition', () => {
    const between = 'fy2025/facility → fy2026/facility';
    expect(codes({ editions: [next()], equivalences: [] })).toEqual([['equivalence-missing', between]]);
    const short = { ...table, entries: table.entries.slice(1) };
    expect(codes({ editions: [next()], equivalences: [short] })).toEqual([
      ['item-not-covered', between],
      ['item-not-covered', between],
    ]);
  });

  it('refuses a table that belongs to no imported edition', () => {
    const foreign = { ...table, from: 'fy2023/facility', to: 'fy2025/facility' } as Equivalence;
    const found = codes({ editions: [next()], equivalences: [table, foreign] });
    expect(found[0]).toEqual(['unknown-edition', 'fy2023/facility → fy2025/facility']);
  });

  it('runs the linters of the editions that ship', () => {
    const broken = next((it) => Object.assign(it, { published: '2031-01' }));
    expect(codes({ editions: [broken], equivalences: [table] })).toEqual([
      ['published-outside-year', 'fy2026/facility'],
    ]);
  });

  it('knows what can never be replaced', () => {
    const shipped = catalogue.edition('fy2025/facility');
    expect(alreadyInstalled({ editions: [shipped, next()], equivalences: [] }, catalogue)).toEqual([
      'fy2025/facility',
    ]);
  });
});
