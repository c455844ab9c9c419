/**
 * The diagram as a draw.io file, uncompressed mxGraph XML, for those who go on drawing by hand (R-D6). Ids are those of the diagram, so that
 * a file can be compared with the next one.
 */
import type { Box, Point } from './geometry.ts';
import { containerOfPart, homesOf } from './layout.ts';
import type { DiagramContainer, DiagramEdge, DiagramNode } from './model.ts';
import { cleaned, escaped } from './text.ts';
import { INK, isBroken, strokeOf, tintOf } from './theme.ts';
import { type DiagramWarning, type NodeWarnings, warningsByNode } from './warnings.ts';
import { type DiagramWords, type Drawing, label as labels } from './words.ts';

/** A3 landscape in draw.io's units, hundredths of an inch. */
const PAGE = { width: 1654, height: 1169 } as const;
const HEADING = 44;

export function drawioOf({ diagram, layout, warnings, words, sheet }: Drawing): string {
  const marks = warningsByNode(diagram, warnings);
  const homes = homesOf(diagram, layout);
  const byId = new Map(diagram.containers.map((one) => [one.id, one]));
  const containers = Object.entries(layout.containers).flatMap(([id, box]) => {
    const container = byId.get(containerOfPart(id));
    return container ? [containerCell(id, container, box, words)] : [];
  });
  const nodes = diagram.nodes.flatMap((node) => {
    const [box, home] = [layout.nodes[node.id], homes.get(node.id)];
    const parent = home === undefined ? undefined : layout.containers[home];
    if (!box || home === undefined || !parent) return [];
    return [nodeCell({ node, box, home, parent, words, mark: marks.get(node.id), warnings })];
  });
  const edges = diagram.edges
    .filter(({ isImplied }) => !isImplied)
    .map((edge) => edgeCell(edge, layout.edges[edge.id]?.points ?? [], words));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="mamori" compressed="false">',
    `<diagram id="network" name="${escaped(sheet.title)}">`,
    `<mxGraphModel grid="1" gridSize="10" page="1" pageWidth="${PAGE.width}" pageHeight="${PAGE.height}" math="0">`,
    '<root><mxCell id="0"/><mxCell id="1" parent="0"/>',
    ...containers,
    ...nodes,
    ...edges,
    '</root></mxGraphModel></diagram></mxfile>',
  ].join('\n');
}

const geometry = ({ x, y, width, height }: Box) =>
  `<mxGeometry x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}" as="geometry"/>`;

interface Cell {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly style: string;
  readonly parent: string;
  readonly attributes: string;
  readonly geometry: string;
}

/** An object, so that it can carry a tooltip. Labels are plain text: draw.io reads no markup in them. */
const cell = ({ id, label, tooltip, style, parent, attributes, geometry: place }: Cell) =>
  `<object id="${escaped(id)}" label="${escaped(label)}" tooltip="${escaped(tooltip)}">` +
  `<mxCell style="${escaped(style)}" parent="${escaped(parent)}" ${attributes}>${place}</mxCell></object>`;

function containerCell(id: string, container: DiagramContainer, box: Box, words: DiagramWords): string {
  const { fill, border } = tintOf(container);
  const label = [
    labels.container(container, id !== container.id, words),
    labels.containerDetail(container, words),
  ];
  const style = [
    `swimlane;html=0;rounded=1;arcSize=3;startSize=${HEADING};horizontal=1;align=left;spacingLeft=14`,
    `fillColor=${fill};swimlaneFillColor=${fill};strokeColor=${border};fontColor=${INK.text};fontSize=13`,
    `collapsible=0;dashed=${isBroken(container) ? 1 : 0};`,
  ].join(';');
  return cell({
    id,
    label: label.filter((text) => text !== '').join('\n'),
    tooltip: container.ranges.join('\n'),
    style,
    parent: '1',
    attributes: 'vertex="1"',
    geometry: geometry(box),
  });
}

interface NodeCell {
  readonly node: DiagramNode;
  readonly box: Box;
  readonly home: string;
  readonly parent: Box;
  readonly words: DiagramWords;
  readonly mark: NodeWarnings | undefined;
  readonly warnings: readonly DiagramWarning[];
}

/** Children of a swimlane stand relative to it. */
function nodeCell({ node, box, home, parent, words, mark, warnings }: NodeCell): string {
  const label = [labels.node(node, words), labels.nodeDetail(node, words)].filter((text) => text !== '');
  const signs = mark ? `⚠ ${mark.numbers.join(',')}` : '';
  const told = warnings.filter(({ number }) => mark?.numbers.includes(number)).map(words.warning);
  const stroke = mark ? `strokeColor=${INK.warn};strokeWidth=2` : `strokeColor=${INK.soft}`;
  return cell({
    id: node.id,
    label: [...label, signs].filter((text) => text !== '').join('\n'),
    tooltip: [words.icons[node.icon], ...node.details, ...node.systems, ...told].join('\n'),
    style: `rounded=1;html=0;whiteSpace=wrap;overflow=hidden;fontSize=11;fillColor=${INK.paper};fontColor=${INK.text};${stroke};`,
    parent: home,
    attributes: 'vertex="1"',
    geometry: geometry({ ...box, x: box.x - parent.x, y: box.y - parent.y }),
  });
}

function edgeCell(edge: DiagramEdge, points: readonly Point[], words: DiagramWords): string {
  const { colour, width, dash } = strokeOf(edge);
  const dashes = dash === '' ? '' : `dashed=1;dashPattern=${dash};`;
  const place = points.slice(1, -1).map(({ x, y }) => `<mxPoint x="${Math.round(x)}" y="${Math.round(y)}"/>`);
  return cell({
    id: edge.id,
    label: edge.type === 'line' ? labels.edge(edge, words) : '',
    tooltip: [labels.edge(edge, words), edge.name, edge.carrier]
      .filter((text) => cleaned(text) !== '')
      .join('\n'),
    style: `edgeStyle=orthogonalEdgeStyle;html=0;rounded=1;endArrow=none;strokeColor=${colour};strokeWidth=${width};fontSize=11;${dashes}`,
    parent: '1',
    attributes: `edge="1" source="${escaped(edge.from)}" target="${escaped(edge.to)}"`,
    geometry: `<mxGeometry relative="1" as="geometry"><Array as="points">${place.join('')}</Array></mxGeometry>`,
  });
}
