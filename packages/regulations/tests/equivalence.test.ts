import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import type { EditionId } from '../src/model/edition.ts';

const catalogue = loadCatalogue();
const entries = (from: EditionId, to: EditionId) => {
  const found = catalogue.equivalence(from, to);
  if (found === undefined) throw new Error(`no equivalence ${from} ${to}`);
  return found.entries;
};
const successor = (from: EditionId, to: EditionId, item: string) =>
  entries(from, to).find((it) => it.from.includes(item));

describe('R-B12 carry-over follows RULES.md', () => {
  it.each(['fy2023/facility', 'fy2024/facility'] as const)(
    '%s → FY2025: renumbered and merged items',
    (from) => {
      const to = 'fy2025/facility';
      expect(successor(from, to, '2-6')?.to).toEqual(['2-11']);
      expect(successor(from, to, '2-8')?.to).toEqual(['2-13']);
      for (const device of ['server', 'terminal', 'network']) {
        expect(successor(from, to, `2-7/${device}`)).toMatchObject({ to: ['2-6'], relation: 'merged' });
      }
      for (const device of ['server', 'terminal']) {
        expect(successor(from, to, `2-9/${device}`)).toMatchObject({ to: ['2-12'], relation: 'merged' });
        expect(successor(from, to, `2-4/${device}`)).toMatchObject({ to: ['2-4'], relation: 'major' });
      }
      expect(successor(from, to, '3-3')).toMatchObject({ to: ['3-3'], relation: 'major' });
    },
  );

  it('2-⑦…2-⑩ and 4-① are new in FY2025', () => {
    const added = entries('fy2024/facility', 'fy2025/facility').filter((it) => it.relation === 'new');
    expect(added.flatMap((it) => it.to)).toEqual(['2-7', '2-8', '2-9', '2-10', '4-1']);
  });

  it('nothing disappears between the editions', () => {
    for (const table of catalogue.equivalences) {
      expect(table.entries.filter((it) => it.relation === 'gone')).toEqual([]);
    }
  });

  it('FY2023 → FY2025 agrees with the way over FY2024', () => {
    for (const audience of ['facility', 'pharmacy', 'vendor', 'pharmacy-vendor'] as const) {
      const [a, b, c] = [`fy2023/${audience}`, `fy2024/${audience}`, `fy2025/${audience}`] as const;
      for (const { item } of catalogue.items(a)) {
        const direct = successor(a, c, item.id)?.to;
        const over = successor(a, b, item.id)?.to.flatMap((id) => successor(b, c, id)?.to ?? []);
        expect([item.id, direct]).toEqual([item.id, over]);
      }
    }
  });
});
