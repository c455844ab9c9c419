import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { lintEquivalence } from '../src/lint-equivalence.ts';
import type { Edition, Item } from '../src/model/edition.ts';
import { type EquivalenceProposal, proposeEquivalence } from '../src/propose-equivalence.ts';

const catalogue = loadCatalogue();
const fy2025 = catalogue.edition('fy2025/facility');

/** FY2025 turned into a later edition, its items changed by a function (undefined drops the item). */
function changed(change: (item: Item) => readonly Item[] | Item | undefined): Edition {
  const next = structuredClone(fy2025);
  for (const page of next.pages) {
    for (const section of page.sections) {
      for (const group of section.groups) group.items = group.items.flatMap((item) => change(item) ?? []);
      section.groups = section.groups.filter((group) => group.items.length > 0);
    }
    page.sections = page.sections.filter((section) => section.groups.length > 0);
  }
  return { ...next, id: 'fy2026/facility', fiscalYear: 2026 };
}

const reword = (item: Item, text: string): Item => ({ ...item, text: { ...item.text, text } });
const line = (it: { from: readonly string[]; to: readonly string[]; relation: string }) =>
  `${[...it.from].sort().join('+')}>${it.to.join('+')}:${it.relation}`;
const find = (proposals: readonly EquivalenceProposal[], id: string) =>
  proposals.find((it) => it.to.includes(id) || (it.to.length === 0 && it.from.includes(id)));

describe('R-B12 proposals on the real editions', () => {
  /**
   * Where the written table is more careful than two texts can tell: the wording of FY2024 3(3) is not verified; S0 6-1,
   * 7-1 and 8-1 limit FY2023's accounts, permissions and logs to servers and administrators under the same words.
   */
  const isCareful = (from: string, to: string, line: string) =>
    (to.startsWith('fy2025') && /^fy2024\/(facility|pharmacy)$/.test(from) && line === '3-3>3-3:major') ||
    (from.startsWith('fy2023') &&
      /^(2-4\/server>2-4\/server|2-5\/server>2-5\/server|2-6>2-6|2-6>2-11):minor$/.test(line));

  it.each(catalogue.equivalences.map((it) => [it.from, it.to, it] as const))(
    '%s → %s',
    (from, to, written) => {
      const proposed = proposeEquivalence(catalogue.edition(from), catalogue.edition(to)).map(line);
      const expected = written.entries.map(line);
      const missed = expected.filter((it) => !proposed.includes(it));
      expect(missed.filter((it) => !isCareful(from, to, it))).toEqual([]);
      expect(proposed).toHaveLength(expected.length);
    },
  );

  it('explains itself: why 2(7) became 2-⑥', () => {
    const proposals = proposeEquivalence(catalogue.edition('fy2024/facility'), fy2025);
    expect(find(proposals, '2-6')).toMatchObject({ relation: 'merged', score: 1 });
    expect(find(proposals, '2-6')?.reasons.map((it) => it.code)).toEqual([
      'text-equal',
      'number-changed',
      'classes-joined',
    ]);
    expect(find(proposals, '2-8')?.reasons[0]).toMatchObject({ code: 'no-counterpart' });
  });
});

describe('proposals on changed editions', () => {
  const against = (change: Parameters<typeof changed>[0]) => proposeEquivalence(fy2025, changed(change));

  it('nothing changed: everything the same', () => {
    expect(new Set(against((item) => item).map((it) => it.relation))).toEqual(new Set(['same']));
  });

  it('a small change of wording is minor, and a number alone does not make items the same', () => {
    const proposals = against((item) =>
      item.id === '2-8' ? reword(item, 'パスワードの使い回しを、禁止している。') : item,
    );
    expect(find(proposals, '2-8')).toMatchObject({ from: ['2-8'], relation: 'minor' });
    const other = against((item) =>
      item.id === '2-8' ? reword(item, '無線LANの電波が届く範囲を毎年測定している。') : item,
    );
    expect(find(other, '2-8')).toMatchObject({ from: [], relation: 'new' });
    expect(other.filter((it) => it.relation === 'gone').map((it) => it.from)).toEqual([['2-8']]);
  });

  it('a plan that no longer counts is major, however alike the wordings', () => {
    const proposals = against((item) =>
      item.id === '2-10' ? { ...reword(item, '二要素認証を実装している。'), plannedCounts: false } : item,
    );
    expect(find(proposals, '2-10')).toMatchObject({ from: ['2-10'], relation: 'major' });
    expect(find(proposals, '2-10')?.reasons.map((it) => it.code)).toContain('planned-dropped');
  });

  it('a dropped item is gone', () => {
    expect(
      find(
        against((item) => (item.id === '3-2' ? undefined : item)),
        '3-2',
      ),
    ).toMatchObject({ relation: 'gone' });
  });

  it('an item taken apart is split', () => {
    const proposals = against((item) =>
      item.id === '2-12'
        ? [
            { ...reword(item, 'バックグラウンドで動作している不要なソフトウェアを停止している。') },
            { ...reword(item, 'バックグラウンドで動作している不要なサービスを停止している。'), id: '2-14' },
          ]
        : item,
    );
    expect(find(proposals, '2-12')).toMatchObject({
      from: ['2-12'],
      to: ['2-12', '2-14'],
      relation: 'split',
    });
  });

  it('two items written into one are merged', () => {
    const text = 'パスワードの使い回しを禁止している。また、アクセスログを管理している。';
    const proposals = against((item) =>
      item.id === '2-11' ? undefined : item.id === '2-8' ? reword(item, text) : item,
    );
    expect(find(proposals, '2-8')).toMatchObject({ from: ['2-8', '2-11'], to: ['2-8'], relation: 'merged' });
  });

  it('accounts for every item exactly once, whatever is dropped, swapped or cut, and always in the same way', () => {
    const items = catalogue.items('fy2025/facility').map((it) => it.item);
    const operation = fc.record({
      item: fc.nat(items.length - 1),
      kind: fc.constantFrom('drop', 'swap', 'cut', 'append'),
      other: fc.nat(items.length - 1),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), (operations) => {
        const plan = new Map(operations.map((it) => [items[it.item]?.id, it]));
        const next = changed((item) => {
          const step = plan.get(item.id);
          const other = items[step?.other ?? 0]?.text.text ?? '';
          if (step === undefined) return item;
          if (step.kind === 'drop') return item.id === '0-1' ? item : undefined;
          if (step.kind === 'swap') return reword(item, other);
          if (step.kind === 'cut') return reword(item, item.text.text.slice(0, 9));
          return reword(item, item.text.text + other);
        });
        const proposals = proposeEquivalence(fy2025, next);
        expect(proposeEquivalence(fy2025, next)).toEqual(proposals);
        const find = (id: string) => [fy2025, next].find((it) => it.id === id);
        const entries = proposals.map(({ from, to, relation }) => ({ from, to, relation }));
        const table = { from: fy2025.id, to: next.id, source: 'test', entries };
        const wrong = lintEquivalence(table, find).filter((it) => it.code !== 'difference-missing');
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
