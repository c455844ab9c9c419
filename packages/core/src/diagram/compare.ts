/**
 * Two versions of the diagram on one picture (R-D6; S1 第4条(1)①, 参考2-2): the later one, with what was removed still standing in it, and
 * the kind of change of everything that differs. Devices are compared one by one, however people folded the picture.
 */
import type { DiagramChange } from './difference.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './model.ts';

export type ChangeKind = 'added' | 'removed' | 'changed';

export const changeKind = ({ code }: DiagramChange): ChangeKind => code.split('-')[1] as ChangeKind;

export interface ComparedPicture {
  /** Of both versions. */
  readonly diagram: Diagram;
  readonly layout: Layout;
  /** By id of node, container and edge on the picture. */
  readonly marks: ReadonlyMap<string, ChangeKind>;
  /** Where a change is to be seen, by its id; what is folded away stands for the group that holds it. */
  readonly placeOf: (change: DiagramChange) => string | null;
}

interface Versions {
  /** As they were drawn. */
  readonly before: Diagram;
  readonly after: Diagram;
  readonly layout: Layout;
  readonly changes: readonly DiagramChange[];
}

/**
 * Lines between devices follow from the devices: where one came or went, its lines are not told apart from it. Lines of the ledger are.
 * `before`, `after`: every device by itself.
 */
export function toldChanges(
  changes: readonly DiagramChange[],
  before: Diagram,
  after: Diagram,
): readonly DiagramChange[] {
  const edges = new Map([...before.edges, ...after.edges].map((edge) => [edge.id, edge]));
  const cameOrWent = new Set(
    changes
      .filter((one) => !one.code.startsWith('edge') && changeKind(one) !== 'changed')
      .map(({ id }) => id),
  );
  const isTold = (one: DiagramChange) => {
    const edge = edges.get(one.id);
    if (!one.code.startsWith('edge') || !edge || edge.type === 'line') return true;
    return changeKind(one) === 'changed' || !(cameOrWent.has(edge.from) || cameOrWent.has(edge.to));
  };
  return changes.filter(isTold);
}

export function comparedPicture({ before, after, layout, changes }: Versions): ComparedPicture {
  const removed = removedFrom(before, after, changes);
  const diagram = {
    containers: [...after.containers, ...removed.containers],
    nodes: [...after.nodes, ...removed.nodes],
    edges: [...after.edges, ...removed.edges],
  };
  const nodeOf = new Map(
    diagram.nodes.flatMap((node) =>
      [node.id, ...node.deviceIds.map(deviceId)].map((id) => [id, node] as const),
    ),
  );
  const known = new Set([...diagram.containers, ...diagram.edges].map(({ id }) => id));
  const placeOf = ({ id }: DiagramChange) => nodeOf.get(id)?.id ?? (known.has(id) ? id : null);
  const hasMore = removed.containers.length + removed.nodes.length + removed.edges.length > 0;
  return {
    diagram,
    layout: hasMore ? layoutOf(diagram, { previous: layout }) : layout,
    marks: marksOf(changes, placeOf, nodeOf),
    placeOf,
  };
}

const deviceId = (id: string) => `device:${id}`;

function removedFrom(before: Diagram, after: Diagram, changes: readonly DiagramChange[]): Diagram {
  const isGone = new Set(changes.filter((one) => changeKind(one) === 'removed').map(({ id }) => id));
  const there = new Set([...after.nodes, ...after.containers, ...after.edges].map(({ id }) => id));
  const isGoneNode = ({ id, deviceIds }: DiagramNode) =>
    !there.has(id) &&
    (deviceIds.length === 0 ? isGone.has(id) : deviceIds.every((one) => isGone.has(deviceId(one))));
  const nodes = before.nodes.filter(isGoneNode);
  const homes = new Set(nodes.map(({ containerId }) => containerId));
  const containers = before.containers.filter(
    ({ id }) => !there.has(id) && (isGone.has(id) || homes.has(id)),
  );
  const ends = new Set([...there, ...nodes.map(({ id }) => id), ...containers.map(({ id }) => id)]);
  const isGoneEdge = ({ id, from, to }: DiagramEdge) =>
    isGone.has(id) && !there.has(id) && ends.has(from) && ends.has(to);
  return { nodes, containers, edges: before.edges.filter(isGoneEdge) };
}

/** A group is new or gone where all of its devices are; else it changed. */
function marksOf(
  changes: readonly DiagramChange[],
  placeOf: ComparedPicture['placeOf'],
  nodeOf: ReadonlyMap<string, DiagramNode>,
): ReadonlyMap<string, ChangeKind> {
  const marks = new Map<string, ChangeKind>();
  const counts = new Map<string, number>();
  for (const one of changes) {
    const place = placeOf(one);
    if (place === null) continue;
    const kind = changeKind(one);
    const members = nodeOf.get(one.id)?.deviceIds.length ?? 1;
    const count = (counts.get(`${place} ${kind}`) ?? 0) + 1;
    counts.set(`${place} ${kind}`, count);
    marks.set(place, count >= members ? kind : 'changed');
  }
  return marks;
}
