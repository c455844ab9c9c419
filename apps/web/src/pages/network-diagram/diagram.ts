/** What the page knows of the picture (R-D6). */
import type { CallInput, CallOutput } from '@mamori/contract/client';
import { type Box, union } from '@mamori/core/diagram/geometry';
import type { Standing } from '@mamori/core/diagram/rearrange';
import { searchWords, soughtBy } from '@mamori/core/search';

export type Diagram = CallOutput<'getNetworkDiagram'>;
export type Thing = Diagram['things'][number];
export type Line = Diagram['lines'][number];
export type Warning = Diagram['warnings'][number];
export type Arrangement = CallInput<'arrangeNetworkDiagram'>['body'];

/** As an image it may neither run scripts nor reach anything, whatever stands in a ledger. */
export const asImage = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

export const isContainer = ({ type }: Thing) => type === 'container';

export function standingOf(things: readonly Thing[]): Standing {
  const boxesOf = (some: readonly Thing[]) => Object.fromEntries(some.map(({ id, box }) => [id, box]));
  const nodes = things.filter((one) => !isContainer(one));
  return {
    containers: boxesOf(things.filter(isContainer)),
    nodes: boxesOf(nodes),
    homes: Object.fromEntries(nodes.map(({ id, home }) => [id, home ?? ''])),
  };
}

/** The part of the picture that these things and lines take; null where none of them is drawn. */
export function placeOf({ things, lines }: Diagram, ids: readonly string[]): Box | null {
  const wanted = new Set(ids);
  const boxes = [
    ...things.filter(({ id }) => wanted.has(id)).map(({ box }) => box),
    ...lines
      .filter(({ id }) => wanted.has(id))
      .flatMap(({ points }) => points.map((point) => ({ ...point, width: 1, height: 1 }))),
  ];
  return boxes.length === 0 ? null : union(boxes);
}

export interface Hit {
  /** Of the thing or line on the picture. */
  readonly place: string;
  readonly name: string;
  readonly where: string;
}

const MOST_HITS = 8;

/** Things and lines that hold all words, devices of groups by their own names. */
export function found({ things, lines }: Diagram, words: string): readonly Hit[] {
  if (searchWords(words).length === 0) return [];
  const matches = soughtBy(words);
  const labels = new Map(things.map(({ id, label }) => [id, label]));
  const ofThing = ({ id, label, detail, home, devices, type }: Thing): Hit[] => {
    const where = home === null ? '' : (labels.get(home) ?? '');
    if (type !== 'group') return matches(label, detail) ? [{ place: id, name: label, where }] : [];
    const inside = devices.filter(({ name }) => matches(name));
    if (inside.length > 0) return inside.map(({ name }) => ({ place: id, name, where: label }));
    return matches(label, detail) ? [{ place: id, name: label, where }] : [];
  };
  const ofLine = ({ id, label }: Line): Hit[] =>
    matches(label) ? [{ place: id, name: label, where: '' }] : [];
  return [...things.flatMap(ofThing), ...lines.flatMap(ofLine)];
}

export const firstHits = (hits: readonly Hit[]) => ({
  shown: hits.slice(0, MOST_HITS),
  more: Math.max(0, hits.length - MOST_HITS),
});
