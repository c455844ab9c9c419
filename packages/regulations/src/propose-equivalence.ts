/**
 * For an imported edition whose relation to the previous one nobody has written down: a proposal per item, with a score
 * and reasons, for a person to review (R-B12). Deterministic; a guess is never published by itself.
 */
import { type IndexedItem, indexItems } from './index-items.ts';
import type { Edition } from './model/edition.ts';
import type { EquivalenceEntry, Relation } from './model/equivalence.ts';
import { comparer, type Similarity } from './similarity.ts';

/** Key of `regulations:reason.<code>` in the message catalogue. */
export interface ProposalReason {
  readonly code:
    | 'text-equal'
    | 'text-similar'
    | 'text-contained'
    | 'same-number'
    | 'number-changed'
    | 'classes-joined'
    | 'classes-separated'
    | 'scope-wider'
    | 'scope-narrower'
    | 'planned-dropped'
    | 'planned-added'
    | 'no-counterpart';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface EquivalenceProposal extends EquivalenceEntry {
  readonly from: string[];
  readonly to: string[];
  readonly relation: Relation;
  /** Likeness of the wordings, 0…1; for new and gone items that of the nearest item that was not taken. */
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
}

/** From here on a changed wording is proposed as minor. */
const MINOR = 0.85;
/** From here on two wordings are proposed as one item, whatever their numbers. */
const RELATED = 0.5;
/** Enough when section and printed number are the same too. */
const RELATED_BY_NUMBER = 0.3;
/** Share of one text found in the other that makes a part of a split or merged item. */
const CONTAINED = 0.75;

interface Candidate extends Similarity {
  readonly from: IndexedItem;
  readonly to: IndexedItem;
  /** Similarity of place: section, number, device class; decides between equal texts only. */
  readonly place: number;
}

interface Cluster {
  readonly from: Set<IndexedItem>;
  readonly to: Set<IndexedItem>;
}

export function proposeEquivalence(from: Edition, to: Edition): readonly EquivalenceProposal[] {
  const older = indexItems(from);
  const newer = indexItems(to);
  const compare = comparer([...older, ...newer].map((it) => it.item.text.text));
  const candidates = older.flatMap((a) =>
    newer.map((b) => candidate(a, b, compare(a.item.text.text, b.item.text.text))),
  );
  const clusters = cluster(older, newer, candidates);
  const proposals = clusters.map((it) => propose(it, candidates));
  const taken = (side: 'from' | 'to') => new Set(clusters.flatMap((it) => [...it[side]]));
  const gone = older.filter((it) => !taken('from').has(it)).map((it) => alone(it, 'gone', candidates));
  const added = newer.filter((it) => !taken('to').has(it)).map((it) => alone(it, 'new', candidates));
  const order = new Map(newer.map((it) => [it.item.id, it.order]));
  const position = (it: EquivalenceProposal) => order.get(it.to[0] ?? '') ?? newer.length;
  return [...proposals, ...added, ...gone].sort((a, b) => position(a) - position(b));
}

function candidate(from: IndexedItem, to: IndexedItem, similarity: Similarity): Candidate {
  const a = from.item;
  const b = to.item;
  const shared = a.deviceClasses.filter((it) => b.deviceClasses.includes(it)).length;
  const all = new Set([...a.deviceClasses, ...b.deviceClasses]).size;
  const classes = all === 0 ? 1 : shared / all;
  const place = classes + (sameSection(from, to) ? 1 : 0) + (sameNumber(from, to) ? 0.5 : 0);
  return { ...similarity, from, to, place };
}

/** 0-1 is a different question from every other item; numbers alone never relate it. */
function sameSection(a: IndexedItem, b: IndexedItem): boolean {
  return a.section.number === b.section.number;
}

function sameNumber(a: IndexedItem, b: IndexedItem): boolean {
  return sameSection(a, b) && plainId(a) === plainId(b);
}

function plainId(it: IndexedItem): string {
  return it.item.id.split('/')[0] ?? it.item.id;
}

/** Who belongs together: each older item goes to its best newer one; a newer one left over may be part of a split. */
function cluster(
  older: readonly IndexedItem[],
  newer: readonly IndexedItem[],
  candidates: readonly Candidate[],
): readonly Cluster[] {
  const byNewer = new Map<IndexedItem, Cluster>();
  const byOlder = new Map<IndexedItem, Cluster>();
  const join = (a: IndexedItem, b: IndexedItem) => {
    const found = byNewer.get(b) ?? byOlder.get(a) ?? { from: new Set(), to: new Set() };
    found.from.add(a);
    found.to.add(b);
    byNewer.set(b, found);
    byOlder.set(a, found);
  };
  for (const a of older) {
    const best = strongest(candidates.filter((it) => it.from === a && isRelated(it)));
    if (best !== undefined) join(a, best.to);
  }
  for (const b of newer.filter((it) => !byNewer.has(it))) {
    const part = strongest(candidates.filter((it) => it.to === b && isPartOfSplit(it)));
    // Only a plain continuation can turn out to be a split: many to many is for a person to decide.
    if (part !== undefined && (byOlder.get(part.from)?.from.size ?? 0) <= 1) join(part.from, b);
  }
  return [...new Set(byNewer.values())];
}

function isRelated(it: Candidate): boolean {
  if (it.score >= RELATED) return true;
  if (sameSection(it.from, it.to) && it.olderKept >= CONTAINED) return true;
  return sameNumber(it.from, it.to) && it.score >= RELATED_BY_NUMBER;
}

function isPartOfSplit(it: Candidate): boolean {
  return sameSection(it.from, it.to) && (it.score === 1 || it.newerKnown >= CONTAINED);
}

function strongest(candidates: readonly Candidate[]): Candidate | undefined {
  const strength = (it: Candidate) => Math.max(it.score, it.olderKept >= CONTAINED ? it.olderKept * 0.9 : 0);
  return [...candidates].sort(
    (a, b) =>
      strength(b) - strength(a) ||
      b.place - a.place ||
      a.from.order - b.from.order ||
      a.to.order - b.to.order,
  )[0];
}

function propose(it: Cluster, candidates: readonly Candidate[]): EquivalenceProposal {
  const from = [...it.from].sort((a, b) => a.order - b.order);
  const to = [...it.to].sort((a, b) => a.order - b.order);
  const pairs = candidates.filter((pair) => it.from.has(pair.from) && it.to.has(pair.to));
  const score = Math.min(...pairs.map((pair) => pair.score));
  const reasons = reasonsOf(from, to, pairs, score);
  const relation = relationOf(from.length, to.length, pairs, score, reasons);
  return { from: from.map((x) => x.item.id), to: to.map((x) => x.item.id), relation, score, reasons };
}

function relationOf(
  from: number,
  to: number,
  pairs: readonly Candidate[],
  score: number,
  reasons: readonly ProposalReason[],
): Relation {
  // Something more, or something else, is asked: an old answer cannot stand without being looked at.
  const asksMore = reasons.some((it) => it.code === 'planned-dropped' || it.code === 'scope-wider');
  if (to > 1) return 'split';
  if (from > 1) {
    // Parts put together keep their words; anything else that joins is a change of substance.
    const kept = pairs.every((pair) => pair.score >= MINOR || pair.olderKept >= CONTAINED);
    const grown = pairs.every((pair) => pair.score < MINOR) && sameWordings(pairs);
    return kept && !grown ? 'merged' : 'major';
  }
  if (score === 1) return asksMore ? 'major' : 'same';
  return score >= MINOR && !asksMore ? 'minor' : 'major';
}

function sameWordings(pairs: readonly Candidate[]): boolean {
  return new Set(pairs.map((pair) => pair.from.item.text.text)).size === 1;
}

function reasonsOf(
  from: readonly IndexedItem[],
  to: readonly IndexedItem[],
  pairs: readonly Candidate[],
  score: number,
): readonly ProposalReason[] {
  const reasons: ProposalReason[] = [wordingReason(pairs, score)];
  const add = (code: ProposalReason['code'], params: ProposalReason['params'] = {}) =>
    reasons.push({ code, params });
  const labels = (list: readonly IndexedItem[]) => list.map((it) => it.item.label).join('、');
  if (pairs.every((pair) => sameNumber(pair.from, pair.to))) add('same-number');
  else add('number-changed', { from: labels(from), to: labels(to) });
  const [before, after] = [classesOf(from), classesOf(to)];
  if (from.length > 1) add('classes-joined', { items: from.length });
  if (to.length > 1) add('classes-separated', { items: to.length });
  if (before.size > 0 && [...after].some((it) => !before.has(it))) add('scope-wider');
  else if (after.size > 0 && [...before].some((it) => !after.has(it))) add('scope-narrower');
  const planned = (list: readonly IndexedItem[]) => list.some((it) => acceptsPlan(it));
  if (planned(from) && !planned(to)) add('planned-dropped');
  if (!planned(from) && planned(to)) add('planned-added');
  return reasons;
}

/** An imported edition may not have plannedCounts set yet: its text says so too. */
function acceptsPlan(it: IndexedItem): boolean {
  return it.item.plannedCounts || it.item.text.text.includes('予定');
}

function wordingReason(pairs: readonly Candidate[], score: number): ProposalReason {
  if (score === 1) return { code: 'text-equal', params: {} };
  if (score >= MINOR) return { code: 'text-similar', params: { percent: percent(score) } };
  const kept = Math.min(...pairs.map((pair) => Math.max(pair.olderKept, pair.newerKnown)));
  if (kept >= CONTAINED) return { code: 'text-contained', params: { percent: percent(kept) } };
  return { code: 'text-similar', params: { percent: percent(score) } };
}

function classesOf(items: readonly IndexedItem[]): ReadonlySet<string> {
  return new Set(items.flatMap((it) => it.item.deviceClasses));
}

function alone(
  it: IndexedItem,
  relation: 'new' | 'gone',
  candidates: readonly Candidate[],
): EquivalenceProposal {
  const side = relation === 'new' ? 'to' : 'from';
  const nearest = strongest(candidates.filter((pair) => pair[side] === it));
  const score = nearest?.score ?? 0;
  const other = relation === 'new' ? nearest?.from : nearest?.to;
  const reasons: ProposalReason[] = [
    { code: 'no-counterpart', params: { nearest: other?.item.label ?? '', percent: percent(score) } },
  ];
  const ids = [it.item.id];
  return {
    from: relation === 'gone' ? ids : [],
    to: relation === 'new' ? ids : [],
    relation,
    score,
    reasons,
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
