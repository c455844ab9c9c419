import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { diffEditions, type EditionDifference } from '../src/diff.ts';
import type { EditionId } from '../src/model/edition.ts';
import { diffText } from '../src/text-diff.ts';

const catalogue = loadCatalogue();
function between(from: EditionId, to: EditionId): EditionDifference {
  const entries = catalogue.equivalence(from, to)?.entries ?? [];
  return diffEditions(catalogue.edition(from), catalogue.edition(to), entries);
}
const changesOf = (difference: EditionDifference, to: string) =>
  difference.items
    .find((it) => it.entry.to.includes(to))
    ?.pairs.map((it) => it.changes.map((change) => change.kind));

describe('R-B12 differences item by item', () => {
  const difference = between('fy2023/facility', 'fy2025/facility');

  it('come in the order of the newer form', () => {
    expect(difference.items.map((it) => it.entry.to[0])).toEqual(
      catalogue.items('fy2025/facility').map((it) => it.item.id),
    );
  });

  it('show wording, classes, number and due year', () => {
    expect(changesOf(difference, '2-4')?.[0]).toEqual(
      expect.arrayContaining(['wording', 'deviceClasses', 'dueFiscalYear', 'number', 'group']),
    );
    expect(changesOf(difference, '2-11')?.[0]).toEqual(['number', 'dueFiscalYear']);
    expect(changesOf(difference, '2-6')).toHaveLength(3);
    expect(changesOf(difference, '3-3')?.[0]).toContain('plannedCounts');
  });

  it('mark what was added to the wording of 2(4)', () => {
    const change = difference.items
      .find((it) => it.entry.to.includes('2-4'))
      ?.pairs[0]?.changes.find((it) => it.kind === 'wording');
    expect(change).toMatchObject({
      segments: [{ kind: 'same' }, { kind: 'added', text: '管理者権限対象者の明確化を行っている。' }],
    });
  });

  it('name notes that only one form prints', () => {
    const { removed, added } = difference.formTexts;
    expect(removed.map((it) => it.text)).toContain('○令和5年度中');
    expect(added.map((it) => it.text).join()).toContain('令和7年度中');
  });

  it('are none between an edition and itself', () => {
    const same = catalogue.items('fy2025/vendor').map(({ item }) => ({
      from: [item.id],
      to: [item.id],
      relation: 'same' as const,
    }));
    const edition = catalogue.edition('fy2025/vendor');
    const none = diffEditions(edition, edition, same);
    expect(none.items.flatMap((it) => it.pairs.flatMap((pair) => pair.changes))).toEqual([]);
    expect(none.formTexts).toEqual({ removed: [], added: [] });
  });
});

describe('text differences', () => {
  it('give back both texts, whatever they are', () => {
    const texts = fc.string({ maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const segments = diffText(a, b);
        const join = (kind: string) =>
          segments
            .filter((it) => it.kind === 'same' || it.kind === kind)
            .map((it) => it.text)
            .join('');
        expect(join('removed')).toBe(a);
        expect(join('added')).toBe(b);
      }),
    );
  });
});
