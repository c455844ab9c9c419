/** Changes of the network in words: what it is, where it stands, what was before and is now (R-D6, R-J2). */
import type { DiagramComparison } from '@mamori/contract/schemas/network-diagram';
import type { DiagramChange } from '@mamori/core/diagram/difference';
import type { Diagram, DiagramEdge, DiagramNode } from '@mamori/core/diagram/model';
import { type DiagramWords, label } from '@mamori/core/diagram/words';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';

type Said = Pick<z.input<typeof DiagramComparison>['changes'][number], 'what' | 'name' | 'about' | 'details'>;
type Value = DiagramChange['fields'][string]['before'];

const WHAT = { container: 'segment', node: 'device', edge: 'line' } as const;
/** A segment that a device left or joined is told by where it stands. */
const UNTOLD: readonly string[] = ['deviceIds', 'segmentIds'];

export function changeWords(
  before: Diagram,
  after: Diagram,
  words: DiagramWords,
  locale: Locale,
): (change: DiagramChange) => Said {
  const t = translator(locale);
  const both = [before, after];
  const containers = new Map(both.flatMap((one) => one.containers.map((each) => [each.id, each] as const)));
  const nodes = new Map(both.flatMap((one) => one.nodes.map((each) => [each.id, each] as const)));
  const edges = new Map(both.flatMap((one) => one.edges.map((each) => [each.id, each] as const)));
  const nameOf = (id: string) => {
    const [node, container] = [nodes.get(id), containers.get(id)];
    if (node) return label.node(node, words);
    return container ? label.container(container, false, words) : '';
  };
  const join = (texts: readonly string[]) =>
    texts.filter((text) => text !== '').join(t('documents:separator'));
  const ofNode = (node: DiagramNode) => ({
    name: label.node(node, words),
    about: join([words.icons[node.icon], nameOf(node.containerId)]),
  });
  const ofEdge = (edge: DiagramEdge) => ({
    name: edge.name || label.edge(edge, words),
    about: join([
      edge.name === '' ? '' : label.edge(edge, words),
      t('networkDiagram:between', { from: nameOf(edge.from), to: nameOf(edge.to) }),
    ]),
  });
  const headOf = ({ id, name }: DiagramChange) => {
    const [node, edge, container] = [nodes.get(id), edges.get(id), containers.get(id)];
    if (node) return ofNode(node);
    if (edge) return ofEdge(edge);
    return { name: nameOf(id) || name, about: container ? label.containerDetail(container, words) : '' };
  };
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    internet: words.internet,
    restricted: words.restricted,
    segmentKind: words.segmentKinds,
    lineKind: words.lineKinds,
    icon: words.icons,
  };
  const wordOf = (field: string, value: Value): string => {
    if (value === null || value === '') return t('networkDiagram:compare.blank');
    if (typeof value === 'object')
      return value.length === 0 ? t('networkDiagram:compare.blank') : join(value);
    if (['containerId', 'from', 'to'].includes(field))
      return nameOf(String(value)) || t('networkDiagram:compare.blank');
    return tables[field]?.[String(value)] ?? String(value);
  };
  const fieldOf = (field: string) =>
    t(`networkDiagram:compare.fields.${field}` as 'networkDiagram:compare.fields.name');
  return (change) => ({
    what: WHAT[change.code.split('-')[0] as keyof typeof WHAT],
    ...headOf(change),
    details: Object.entries(change.fields)
      .filter(([field]) => !UNTOLD.includes(field))
      .map(([field, { before: was, after: is }]) =>
        t('networkDiagram:compare.detail', {
          field: fieldOf(field),
          before: wordOf(field, was),
          after: wordOf(field, is),
        }),
      ),
  });
}
