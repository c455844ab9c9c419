/** What changed between two dated versions of the diagram: codes and fields, no sentences (R-D6; S1 第4条(1)①, 参考2-2). */
import type { IsoDate } from '../assessment/answer-document.ts';
import type { Diagram, DiagramContainer, DiagramEdge, DiagramNode } from './model.ts';
import { compareText } from './order.ts';

export interface DatedDiagram {
  readonly date: IsoDate;
  readonly diagram: Diagram;
}

type Value = string | number | null | readonly string[];

export interface DiagramChange {
  readonly code: `${'container' | 'node' | 'edge'}-${'added' | 'removed' | 'changed'}`;
  readonly id: string;
  /** Name as of the later version that has it. */
  readonly name: string;
  /** Of a change: what differs, by name of the field; devices of a group as those that came and went. */
  readonly fields: Readonly<Record<string, { readonly before: Value; readonly after: Value }>>;
}

export interface DiagramDifference {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly changes: readonly DiagramChange[];
}

const FIELDS = {
  container: ['name', 'segmentKind', 'vlan', 'ranges', 'internet'],
  node: ['name', 'icon', 'details', 'containerId', 'segmentIds', 'deviceIds', 'systems', 'accessPoints'],
  edge: ['name', 'from', 'to', 'lineKind', 'carrier', 'restricted'],
} as const satisfies {
  readonly container: readonly (keyof DiagramContainer)[];
  readonly node: readonly (keyof DiagramNode)[];
  readonly edge: readonly (keyof DiagramEdge)[];
};

/** Ranks, drawing hints and positions are no changes of the network. */
export function differenceOf(before: DatedDiagram, after: DatedDiagram): DiagramDifference {
  const [a, b] = [before.diagram, after.diagram];
  return {
    from: before.date,
    to: after.date,
    changes: [
      ...changesOf('container', a.containers, b.containers, FIELDS.container),
      ...changesOf('node', a.nodes, b.nodes, FIELDS.node),
      ...changesOf('edge', a.edges, b.edges, FIELDS.edge),
    ],
  };
}

interface Thing {
  readonly id: string;
  readonly name: string;
}

function changesOf<T extends Thing>(
  what: 'container' | 'node' | 'edge',
  before: readonly T[],
  after: readonly T[],
  keys: readonly (keyof T & string)[],
): DiagramChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  return ids.flatMap((id): DiagramChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (!was || !is) {
      const code = was ? (`${what}-removed` as const) : (`${what}-added` as const);
      return [{ code, id, name: (is ?? was)?.name ?? '', fields: {} }];
    }
    const fields = changedFields(was, is, keys);
    return Object.keys(fields).length === 0 ? [] : [{ code: `${what}-changed`, id, name: is.name, fields }];
  });
}

function changedFields<T>(was: T, is: T, keys: readonly (keyof T & string)[]): DiagramChange['fields'] {
  const differing = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]));
  return Object.fromEntries(
    differing.map((key) => [key, valuePair(was[key] as Value, is[key] as Value)] as const),
  );
}

/** Of lists only what is not in both. */
function valuePair(before: Value, after: Value) {
  if (!Array.isArray(before) || !Array.isArray(after)) return { before, after };
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((one) => !others.includes(one));
  return { before: only(before, after), after: only(after, before) };
}
