/**
 * The diagram in words for those who do not see it (R-D6, R-J2): a tree of sections with codes, names and figures, from which the pages and
 * documents make sentences. It says everything that the picture shows, and the implied links too.
 */
import type { Known } from '../ledger/column.ts';
import type { Diagram, DiagramContainer, DiagramEdge, DiagramNode, LineKind } from './model.ts';
import { type DiagramWarning, warningsByNode } from './warnings.ts';

export interface DescribedNode {
  readonly code: 'device' | 'group' | 'outside' | 'wireless';
  readonly id: string;
  /** Empty where words name it by its icon. */
  readonly name: string;
  readonly icon: DiagramNode['icon'];
  readonly count: number;
  readonly details: readonly string[];
  readonly systems: readonly string[];
  readonly accessPoints: number | null;
  /** Numbers of its warnings. */
  readonly warnings: readonly number[];
}

export interface DescribedLink {
  readonly code: DiagramEdge['type'];
  readonly id: string;
  readonly name: string;
  readonly lineKind: LineKind | null;
  readonly carrier: string;
  readonly restricted: Known | null;
  readonly from: DescribedEnd;
  readonly to: DescribedEnd;
}

/** What a link ends at. */
export interface DescribedEnd {
  readonly id: string;
  readonly name: string;
  readonly icon: DiagramNode['icon'] | null;
  readonly area: DiagramContainer['area'] | null;
}

export type DescribedSection =
  | { readonly code: 'lines'; readonly links: readonly DescribedLink[] }
  | {
      readonly code: 'container';
      readonly container: DiagramContainer;
      /** Devices in it, those of groups counted. */
      readonly devices: number;
      readonly nodes: readonly DescribedNode[];
      readonly warnings: readonly number[];
    }
  | { readonly code: 'links'; readonly links: readonly DescribedLink[] }
  | { readonly code: 'warnings'; readonly warnings: readonly DiagramWarning[] };

/** Lines from outside, then each container from the outside inwards, what is connected to what, and the warnings by number. */
export function described(
  diagram: Diagram,
  warnings: readonly DiagramWarning[],
): readonly DescribedSection[] {
  const marks = warningsByNode(diagram, warnings);
  const members = Map.groupBy(diagram.nodes, ({ containerId }) => containerId);
  const numbersOf = (id: string) => marks.get(id)?.numbers ?? [];
  const links = diagram.edges.map((edge) => linkOf(edge, diagram));
  const isFromOutside = ({ code }: DescribedLink) =>
    code === 'line' || code === 'remote' || code === 'service';
  return [
    { code: 'lines', links: links.filter(isFromOutside) },
    ...diagram.containers.map((container) => {
      const nodes = members.get(container.id) ?? [];
      return {
        code: 'container',
        container,
        devices: nodes.reduce((total, { deviceIds }) => total + deviceIds.length, 0),
        nodes: nodes.map((node) => nodeOf(node, numbersOf(node.id))),
        warnings: numbersOf(container.id),
      } as const;
    }),
    { code: 'links', links: links.filter((link) => !isFromOutside(link)) },
    { code: 'warnings', warnings },
  ];
}

const nodeOf = (node: DiagramNode, warnings: readonly number[]): DescribedNode => ({
  code: node.type,
  id: node.id,
  name: node.name,
  icon: node.icon,
  count: Math.max(1, node.deviceIds.length),
  details: node.details,
  systems: node.systems,
  accessPoints: node.accessPoints,
  warnings,
});

function linkOf(edge: DiagramEdge, diagram: Diagram): DescribedLink {
  const { type, id, name, lineKind, carrier, restricted, from, to } = edge;
  const end = (endId: string) => endOf(endId, diagram);
  return { code: type, id, name, lineKind, carrier, restricted, from: end(from), to: end(to) };
}

function endOf(id: string, { nodes, containers }: Diagram): DescribedEnd {
  const node = nodes.find((one) => one.id === id);
  if (node) return { id, name: node.name || (node.details[0] ?? ''), icon: node.icon, area: null };
  const container = containers.find((one) => one.id === id);
  return { id, name: container?.name ?? '', icon: null, area: container?.area ?? null };
}
