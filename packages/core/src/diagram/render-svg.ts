/**
 * The diagram as one SVG file for wall, paper and screen (R-D6; S1 第4条(1)①, 参考4): no fonts, pictures or addresses from elsewhere. Warnings
 * are a sign with the number of the list beside the picture; kinds are icons with words.
 */
import { changeMarks } from './change-marks.ts';
import { CHIP, chipsOf } from './chips.ts';
import type { ChangeKind } from './compare.ts';
import type { Box, Point } from './geometry.ts';
import { containerOfPart, type Layout } from './layout.ts';
import type { DiagramContainer, DiagramEdge, DiagramNode } from './model.ts';
import { footer, lineNumbers } from './svg-footer.ts';
import { iconOf } from './svg-icons.ts';
import { round, sign, textAt } from './svg-parts.ts';
import { escaped, fitted, textWidth, wrapped } from './text.ts';
import { FONT, INK, isBroken, strokeOf, tintOf } from './theme.ts';
import { type NodeWarnings, warningsByNode } from './warnings.ts';
import { type DiagramWords, type Drawing, label as labels } from './words.ts';

export interface SvgInput extends Drawing {
  /** Extends the page to the shape of A3 landscape and gives it that size; else it is as large as the picture. */
  readonly page?: 'a3';
  /** The picture alone, without legend, lists and title block: for pages that have these themselves. */
  readonly isBare?: boolean;
  /** Of a comparison: what differs, by id of node, container and edge; the rest steps back. */
  readonly changes?: ReadonlyMap<string, ChangeKind>;
}

/** The part of the plane that a bare picture shows. */
export const frameOf = ({ bounds }: Layout): Box => ({
  x: bounds.x - MARGIN,
  y: bounds.y - MARGIN,
  width: bounds.width + 2 * MARGIN,
  height: bounds.height + 2 * MARGIN,
});

const MARGIN = 48;
const A3 = { width: 420, height: 297 } as const;

export function svgOf(input: SvgInput): string {
  const { diagram, layout, warnings, sheet, page } = input;
  const numbers = lineNumbers(diagram.edges);
  const { bounds } = layout;
  const width = input.isBare ? bounds.width : Math.max(bounds.width, 1000);
  const below = input.isBare ? null : footer({ ...input, width });
  const inner = { width, height: bounds.height + (below ? 36 + below.height : 0) };
  const size = sized(inner, page);
  const left = bounds.x - (size.width - bounds.width) / 2;
  const top = bounds.y - MARGIN;
  const foot = top + size.height - MARGIN - (below?.height ?? 0);
  const marks = warningsByNode(diagram, warnings);
  const id = 'mamori-diagram';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" lang="${escaped(input.words.lang)}"`,
    ` viewBox="${[left, top, size.width, size.height].map(round).join(' ')}"${pageSize(size, page)}`,
    ` font-family="${escaped(FONT)}" fill="${INK.text}">`,
    `<title id="${id}-title">${escaped(sheet.title)}</title>`,
    `<desc id="${id}-desc">${escaped(sheet.description)}</desc>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(size.width)}" height="${round(size.height)}" fill="${INK.paper}"/>`,
    ...containersOf(input, marks),
    ...diagram.edges.map((edge) => edgePath(edge, layout, input.words)),
    ...chips(input, numbers),
    ...diagram.nodes.map((node) => {
      const content = nodeBox(node, layout.nodes[node.id], marks.get(node.id), input.words);
      return input.changes && !input.changes.has(node.id) ? `<g opacity="0.5">${content}</g>` : content;
    }),
    ...changeMarks(input),
    below
      ? `<g transform="translate(${round(left + (size.width - width) / 2)} ${round(foot)})">${below.content}</g>`
      : '',
    '</svg>',
  ].join('\n');
}

function sized(inner: { readonly width: number; readonly height: number }, page: SvgInput['page']) {
  const width = inner.width + 2 * MARGIN;
  const height = inner.height + 2 * MARGIN;
  if (page === undefined) return { width, height };
  const ratio = A3.width / A3.height;
  return { width: Math.max(width, height * ratio), height: Math.max(height, width / ratio) };
}

const pageSize = ({ width, height }: { width: number; height: number }, page: SvgInput['page']) =>
  page === 'a3'
    ? ` width="${A3.width}mm" height="${A3.height}mm"`
    : ` width="${round(width)}" height="${round(height)}"`;

const rectOf = ({ x, y, width, height }: Box, attributes: string) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${attributes}/>`;

function containersOf(
  { diagram, layout, words }: SvgInput,
  marks: ReadonlyMap<string, NodeWarnings>,
): string[] {
  const byId = new Map(diagram.containers.map((one) => [one.id, one]));
  return Object.entries(layout.containers).flatMap(([id, box]) => {
    const container = byId.get(containerOfPart(id));
    if (!container) return [];
    return [containerBox(id, container, box, words, marks.get(id))];
  });
}

function containerBox(
  id: string,
  container: DiagramContainer,
  box: Box,
  words: DiagramWords,
  mark: NodeWarnings | undefined,
): string {
  const { fill, border } = tintOf(container);
  const dash = isBroken(container) ? ' stroke-dasharray="7 5"' : '';
  const label = labels.container(container, id !== container.id, words);
  const detail = labels.containerDetail(container, words);
  const heading = headingOf(box, label, detail);
  return [
    `<g data-node="${escaped(id)}">`,
    `<title>${escaped([label, detail, ...container.ranges].filter((text) => text !== '').join('\n'))}</title>`,
    rectOf(box, `rx="10" fill="${fill}" stroke="${border}" stroke-width="1.6"${dash}`),
    rectOf({ x: box.x + 14, y: box.y + 11, width: 4, height: heading.height }, `rx="2" fill="${border}"`),
    heading.content,
    mark ? badge({ x: box.x + box.width, y: box.y }, mark, '') : '',
    '</g>',
  ].join('');
}

/** Name, and below it what it is; a narrow container has its details in two lines. */
function headingOf(box: Box, name: string, detail: string) {
  const room = box.width - 40;
  const left = box.x + 26;
  const details = detail === '' ? [] : wrapped(detail, room, 10.5, 2);
  const names = wrapped(name, room, 14.5, details.length === 0 ? 2 : 1);
  const first = box.y + (details.length > 1 ? 23 : 25);
  const below = first + names.length * 17 - (details.length > 1 ? 4.5 : 2);
  const content = [
    ...names.map((line, index) =>
      textAt({ x: left, y: first + index * 17 }, line, { size: 14.5, weight: 700 }),
    ),
    ...details.map((line, index) =>
      textAt({ x: left, y: below + index * 12 }, line, { size: 10.5, colour: INK.soft }),
    ),
  ];
  return { content: content.join(''), height: names.length * 17 + details.length * 12 };
}

function edgePath(edge: DiagramEdge, { edges }: Layout, words: DiagramWords): string {
  const points = edges[edge.id]?.points ?? [];
  if (points.length < 2) return '';
  const { colour, width, dash } = strokeOf(edge);
  const d = roundedPath(points);
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  const title = [labels.edge(edge, words), edge.name, edge.carrier].filter((text) => text !== '').join(' ');
  return [
    `<g data-edge="${escaped(edge.id)}" fill="none" stroke-linejoin="round"><title>${escaped(title)}</title>`,
    `<path d="${d}" stroke="${colour}" stroke-width="${width}"${dashes}/></g>`,
  ].join('');
}

const CURVE = 6;

/** Corners are rounded a little, so that the eye follows the line where two meet. */
function roundedPath(points: readonly Point[]): string {
  const [first] = points;
  const parts = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2];
    if (!after) return `L${round(point.x)} ${round(point.y)}`;
    const a = toward(point, before);
    const b = toward(point, after);
    return `L${round(a.x)} ${round(a.y)}Q${round(point.x)} ${round(point.y)} ${round(b.x)} ${round(b.y)}`;
  });
  return `M${round(first?.x ?? 0)} ${round(first?.y ?? 0)}${parts.join('')}`;
}

function toward(from: Point, to: Point): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const share = length === 0 ? 0 : Math.min(CURVE, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function chips(
  { diagram, layout, warnings, words }: SvgInput,
  numbers: ReadonlyMap<string, number>,
): string[] {
  const warned = new Map<string, number[]>();
  for (const { number, edgeIds } of warnings) {
    for (const id of edgeIds) warned.set(id, [...(warned.get(id) ?? []), number]);
  }
  const texts = new Map(
    diagram.edges.flatMap((edge) => {
      const number = edge.lineId === null ? undefined : numbers.get(edge.lineId);
      if (number === undefined) return [];
      const mark =
        warned
          .get(edge.id)
          ?.map((one) => ` ⚠${one}`)
          .join('') ?? '';
      return [[edge.id, [`L${number} ${labels.edge(edge, words)}${mark}`, `L${number}${mark}`]] as const];
    }),
  );
  return chipsOf(diagram, layout, texts).map((chip) => {
    const [label = '', ...marks] = chip.text.split(' ⚠');
    const at = { x: chip.x + CHIP.padding, y: chip.y + 14.2 };
    const signs = marks.map((one, index) => {
      const x = at.x + textWidth(label, CHIP.size) + 6 + index * 26;
      return (
        sign({ x, y: chip.y + 4 }, 11) +
        textAt({ x: x + 13, y: at.y }, one, { size: 11, weight: 700, colour: INK.warn })
      );
    });
    const box =
      marks.length === 0 ? chip : { ...chip, width: textWidth(label, CHIP.size) + 16 + marks.length * 26 };
    return (
      rectOf(box, `rx="10" fill="${INK.paper}" stroke="${INK.rule}"`) +
      textAt(at, label, { size: CHIP.size, weight: 700 }) +
      signs.join('')
    );
  });
}

const INSET = { icon: 9, text: 45, right: 7 } as const;

function nodeBox(
  node: DiagramNode,
  box: Box | undefined,
  mark: NodeWarnings | undefined,
  words: DiagramWords,
): string {
  if (!box) return '';
  const label = labels.node(node, words);
  const detail = labels.nodeDetail(node, words);
  const room = box.width - INSET.text - INSET.right;
  const lines = wrapped(label, room, 13, detail === '' ? 3 : 2);
  const height = lines.length * 16 + (detail === '' ? 0 : 15);
  const first = box.y + (box.height - height) / 2 + 12.5;
  const title = [label, words.icons[node.icon], ...node.details, ...node.systems];
  const stroke = mark ? `stroke="${INK.warn}" stroke-width="2"` : `stroke="${INK.soft}" stroke-width="1.2"`;
  return [
    `<g data-node="${escaped(node.id)}"><title>${escaped([...new Set(title)].join('\n'))}</title>`,
    node.type === 'group'
      ? rectOf({ ...box, x: box.x + 5, y: box.y + 5 }, `rx="8" fill="${INK.paper}" stroke="${INK.soft}"`)
      : '',
    rectOf(box, `rx="8" fill="${INK.paper}" ${stroke}`),
    `<g transform="translate(${round(box.x + INSET.icon)} ${round(box.y + (box.height - 30) / 2)}) scale(0.94)"`,
    ` fill="none" stroke="${INK.text}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">`,
    `${iconOf(node.icon)}</g>`,
    ...lines.map((line, index) =>
      textAt({ x: box.x + INSET.text, y: first + index * 16 }, line, { size: 13, weight: 700 }),
    ),
    detail === ''
      ? ''
      : textAt({ x: box.x + INSET.text, y: first + lines.length * 16 - 1 }, fitted(detail, room, 11), {
          size: 11,
          colour: INK.soft,
        }),
    mark ? badge({ x: box.x + box.width, y: box.y }, mark, groupShare(node, mark, words)) : '',
    '</g>',
  ].join('');
}

const groupShare = ({ type }: DiagramNode, { devices }: NodeWarnings, words: DiagramWords) =>
  type === 'group' ? words.count(devices) : '';

const MOST_NUMBERS = 3;

/** On the upper right corner: sign, numbers of the list, and of a group how many of its devices. */
function badge({ x, y }: Point, { numbers }: NodeWarnings, share: string): string {
  const shown = numbers.slice(0, MOST_NUMBERS).join(',') + (numbers.length > MOST_NUMBERS ? '…' : '');
  const text = share === '' ? shown : `${shown} (${share})`;
  const width = 30 + textWidth(text, 11.5);
  const box = { x: x - width + 6, y: y - 12, width, height: 19 };
  return (
    rectOf(box, `rx="9.5" fill="${INK.paper}" stroke="${INK.warn}" stroke-width="1.4"`) +
    sign({ x: box.x + 7, y: box.y + 3.5 }, 12) +
    textAt({ x: box.x + 22, y: box.y + 13.8 }, text, { size: 11.5, weight: 700, colour: INK.warn })
  );
}
