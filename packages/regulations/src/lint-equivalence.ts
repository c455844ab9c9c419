/** An equivalence table accounts for every item of both editions, once, and says what changed (R-B12). */

import type { ProblemCode, RegulationProblem } from './errors.ts';
import { type IndexedItem, indexItems } from './index-items.ts';
import { equivalenceFile } from './load.ts';
import type { Edition } from './model/edition.ts';
import type { Equivalence, EquivalenceEntry, Relation } from './model/equivalence.ts';
import { normalise } from './normalise.ts';

type Report = (code: ProblemCode, path: string, params?: RegulationProblem['params']) => void;

/** How many items each side of a relation has: [least, most]. */
const ARITY = {
  same: { from: [1, 1], to: [1, 1] },
  minor: { from: [1, 1], to: [1, 1] },
  major: { from: [1, 99], to: [1, 99] },
  split: { from: [1, 1], to: [2, 99] },
  merged: { from: [2, 99], to: [1, 1] },
  new: { from: [0, 0], to: [1, 99] },
  gone: { from: [1, 99], to: [0, 0] },
} as const satisfies Record<Relation, { from: readonly [number, number]; to: readonly [number, number] }>;

export function lintEquivalence(
  equivalence: Equivalence,
  find: (id: string) => Edition | undefined,
  file: string = equivalenceFile(equivalence.from, equivalence.to),
): readonly RegulationProblem[] {
  const problems: RegulationProblem[] = [];
  const report: Report = (code, path, params = {}) => problems.push({ code, file, path, params });
  const from = find(equivalence.from);
  const to = find(equivalence.to);
  if (from === undefined) report('unknown-edition', 'from', { id: equivalence.from });
  if (to === undefined) report('unknown-edition', 'to', { id: equivalence.to });
  if (from === undefined || to === undefined) return problems;
  if (from.audience !== to.audience)
    report('audience-differs', 'to', { from: from.audience, to: to.audience });
  if (from.fiscalYear >= to.fiscalYear) report('wrong-direction', 'to', { from: from.id, to: to.id });
  const older = new Map(indexItems(from).map((it) => [it.item.id, it]));
  const newer = new Map(indexItems(to).map((it) => [it.item.id, it]));
  lintCover('from', equivalence, older, report);
  lintCover('to', equivalence, newer, report);
  equivalence.entries.forEach((entry, i) => {
    lintEntry(entry, `entries.${i}`, report);
    lintSame(entry, `entries.${i}`, older, newer, report);
  });
  return problems;
}

function lintCover(
  side: 'from' | 'to',
  equivalence: Equivalence,
  items: ReadonlyMap<string, IndexedItem>,
  report: Report,
): void {
  const counts = new Map<string, number>();
  equivalence.entries.forEach((entry, i) => {
    for (const id of entry[side]) {
      if (!items.has(id)) report('unknown-item', `entries.${i}.${side}`, { id, edition: equivalence[side] });
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  });
  for (const id of items.keys()) {
    if (!counts.has(id)) report('item-not-covered', side, { id, edition: equivalence[side] });
  }
  for (const [id, count] of counts) {
    if (count > 1) report('item-covered-twice', side, { id, edition: equivalence[side] });
  }
}

function lintEntry(entry: EquivalenceEntry, path: string, report: Report): void {
  const arity = ARITY[entry.relation];
  for (const side of ['from', 'to'] as const) {
    const count = entry[side].length;
    if (count < arity[side][0] || count > arity[side][1]) {
      report('relation-arity', `${path}.${side}`, { relation: entry.relation, items: count });
    }
  }
  const said = entry.difference !== undefined && entry.difference.ja !== '' && entry.difference.en !== '';
  if (entry.relation !== 'same' && !said) report('difference-missing', path, { relation: entry.relation });
}

function lintSame(
  entry: EquivalenceEntry,
  path: string,
  older: ReadonlyMap<string, IndexedItem>,
  newer: ReadonlyMap<string, IndexedItem>,
  report: Report,
): void {
  const a = older.get(entry.from[0] ?? '')?.item.text.text;
  const b = newer.get(entry.to[0] ?? '')?.item.text.text;
  if (entry.relation !== 'same' || a === undefined || b === undefined) return;
  if (normalise(a) !== normalise(b)) report('same-but-different', path, { from: a, to: b });
}
