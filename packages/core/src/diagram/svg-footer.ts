/** Below the picture: what the signs mean, the lines, the warnings by number, and the title block (R-D6). */
import type { Point } from './geometry.ts';
import type { DiagramEdge, Icon } from './model.ts';
import type { SvgInput } from './render-svg.ts';
import { iconOf } from './svg-icons.ts';
import { sign, textAt } from './svg-parts.ts';
import { fitted, wrapped } from './text.ts';
import { INK, strokeOf } from './theme.ts';
import { label as labels } from './words.ts';

/** Lines of the ledger are numbered in the order of the picture's edges; one line has one number wherever it ends. */
export function lineNumbers(edges: readonly DiagramEdge[]): ReadonlyMap<string, number> {
  const ids = [...new Set(edges.flatMap(({ lineId }) => lineId ?? []))];
  return new Map(ids.map((id, index) => [id, index + 1]));
}

interface FooterInput extends SvgInput {
  /** In units of the picture. */
  readonly width: number;
}

interface Part {
  readonly content: string;
  readonly height: number;
}

/** Width for which the type sizes below are meant; a wider picture gets larger letters. */
const MEANT_FOR = 2150;
const SMALLEST = 0.72;
const ROW = 21;
const SIZE = 12.5;
const GAP = 28;

export function footer(input: FooterInput): Part {
  const scale = Math.max(SMALLEST, input.width / MEANT_FOR);
  const width = input.width / scale;
  const block = 300;
  const legendWidth = Math.min(620, width * 0.3);
  const rest = width - block - legendWidth - 3 * GAP;
  const linesWidth = rest * 0.46;
  const warningsWidth = rest - linesWidth;
  const parts = [
    legend(input, legendWidth),
    lineList(input, linesWidth),
    warningList(input, warningsWidth),
    titleBlock(input, block),
  ];
  const widths = [legendWidth, linesWidth, warningsWidth, block];
  const height = Math.max(...parts.map((part) => part.height));
  let x = 0;
  const content = parts.map((part, index) => {
    // The title block stands in the corner of the sheet.
    const y = index === parts.length - 1 ? height - part.height : 0;
    const moved = `<g transform="translate(${Math.round(x)} ${Math.round(y)})">${part.content}</g>`;
    x += (widths[index] ?? 0) + GAP;
    return moved;
  });
  return {
    content: `<g transform="scale(${scale.toFixed(4)})">${content.join('')}</g>`,
    height: height * scale,
  };
}

const headed = (heading: string, width: number) =>
  textAt({ x: 0, y: 15 }, heading, { size: 14, weight: 700 }) +
  `<path d="M0 23H${Math.round(width)}" stroke="${INK.rule}" fill="none"/>`;

/** Kinds of things and lines that the picture shows. */
function signsOf({ diagram, words }: Pick<SvgInput, 'diagram' | 'words'>) {
  const icons = [...new Set(diagram.nodes.map(({ icon }) => icon))].filter(
    (icon) => !icon.startsWith('outside_'),
  );
  const edges = new Map<string, DiagramEdge>();
  for (const edge of diagram.edges) if (!edge.isImplied) edges.set(labels.edge(edge, words), edge);
  return [
    ...icons.map((icon) => ({ label: words.icons[icon], draw: (at: Point) => iconSign(icon, at) })),
    ...[...edges].map(([label, edge]) => ({ label, draw: (at: Point) => edgeSign(edge, at) })),
  ];
}

/** The legend for pages and documents that set their own type: each sign is an SVG of 32 × 20. */
export const legendOf = (drawing: Pick<SvgInput, 'diagram' | 'words'>) =>
  signsOf(drawing).map(({ label, draw }) => ({
    label,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 20" width="32" height="20">${draw({ x: 2, y: 1 })}</svg>`,
  }));

function legend(input: FooterInput, width: number): Part {
  const { words } = input;
  const cells = signsOf(input);
  const columns = Math.max(2, Math.min(4, Math.floor(width / 150), Math.ceil(cells.length / 6)));
  const room = width / columns;
  const rows = Math.ceil(cells.length / columns);
  const drawn = cells.map((cell, index) =>
    signCell(cell, { x: Math.floor(index / rows) * room, y: 32 + (index % rows) * ROW }, room),
  );
  return { content: headed(words.headings.legend, width) + drawn.join(''), height: 34 + rows * ROW };
}

type Sign = ReturnType<typeof signsOf>[number];

const signCell = ({ label, draw }: Sign, at: Point, room: number): string =>
  draw(at) + textAt({ x: at.x + 34, y: at.y + 14 }, fitted(label, room - 38, 12), { size: 12 });

const iconSign = (icon: Icon, { x, y }: Point): string =>
  `<g transform="translate(${x + 4} ${y}) scale(0.56)" fill="none" stroke="${INK.text}" stroke-width="2" stroke-linejoin="round">` +
  `${iconOf(icon)}</g>`;

function edgeSign(edge: DiagramEdge, { x, y }: Point): string {
  const { colour, width, dash } = strokeOf(edge);
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="M${x} ${y + 9.5}H${x + 28}" stroke="${colour}" stroke-width="${width}"${dashes} fill="none"/>`;
}

const MOST_LINES = 16;

/** Lines of the ledger by the marks that stand on the picture. */
export function linesOf({ diagram, words }: Pick<SvgInput, 'diagram' | 'words'>) {
  const numbers = lineNumbers(diagram.edges);
  const names = new Map(diagram.nodes.map((node) => [node.id, labels.node(node, words)]));
  const byLine = new Map<string, DiagramEdge>();
  for (const edge of diagram.edges)
    if (edge.lineId !== null && !byLine.has(edge.lineId)) byLine.set(edge.lineId, edge);
  return [...byLine.values()].map((edge) => {
    const restricted = edge.restricted === null ? '' : words.restricted[edge.restricted];
    const carrier = edge.carrier !== '' ? edge.carrier : (names.get(edge.from) ?? '');
    const parts = [edge.name, restricted, labels.edge(edge, words), carrier].filter((text) => text !== '');
    return { mark: `L${numbers.get(edge.lineId ?? '') ?? ''}`, text: [...new Set(parts)].join('／') };
  });
}

function lineList(input: FooterInput, width: number): Part {
  const { words } = input;
  const all = linesOf(input);
  const texts = all.slice(0, MOST_LINES);
  const drawn = texts.map(({ mark, text }, index) => {
    const y = 46 + index * ROW;
    return (
      textAt({ x: 0, y }, mark, { size: SIZE, weight: 700 }) +
      textAt({ x: 34, y }, fitted(text, width - 34, SIZE), { size: SIZE })
    );
  });
  const more = all.length - texts.length;
  const last =
    more > 0 ? textAt({ x: 34, y: 46 + texts.length * ROW }, words.more(more), { size: SIZE }) : '';
  const height = 34 + (texts.length + (more > 0 ? 1 : 0)) * ROW;
  return { content: headed(words.headings.lines, width) + drawn.join('') + last, height };
}

const MOST_WARNING_ROWS = 18;

function warningList({ warnings, words }: FooterInput, width: number): Part {
  const heading = headed(words.headings.warnings, width);
  if (warnings.length === 0) {
    return { content: heading + textAt({ x: 0, y: 46 }, words.noWarnings, { size: SIZE }), height: 55 };
  }
  const rows: string[] = [];
  let used = 0;
  let shown = 0;
  for (const warning of warnings) {
    const lines = wrapped(words.warning(warning), width - 46, SIZE, 2);
    if (used + lines.length > MOST_WARNING_ROWS) break;
    const y = 46 + used * ROW;
    rows.push(
      sign({ x: 0, y: y - 11 }, 12) +
        textAt({ x: 16, y }, String(warning.number), { size: SIZE, weight: 700, colour: INK.warn }) +
        lines
          .map((line, index) => textAt({ x: 46, y: y + index * ROW * 0.86 }, line, { size: SIZE }))
          .join(''),
    );
    used += lines.length;
    shown++;
  }
  const more = warnings.length - shown;
  if (more > 0) rows.push(textAt({ x: 46, y: 46 + used++ * ROW }, words.more(more), { size: SIZE }));
  return { content: heading + rows.join(''), height: 34 + used * ROW };
}

function titleBlock({ words, sheet }: FooterInput, width: number): Part {
  const { headings } = words;
  const rows = [
    [headings.facility, sheet.facility],
    [headings.date, sheet.date],
    [headings.version, sheet.version],
    [headings.drawnBy, sheet.drawnBy],
  ] as const;
  const [head, row] = [44, 27];
  const height = head + rows.length * row;
  const drawn = rows.map(([label, text], index) => {
    const y = head + index * row;
    return (
      `<path d="M0 ${y}H${width}" stroke="${INK.text}" fill="none" stroke-width="0.8"/>` +
      textAt({ x: 12, y: y + 18 }, label, { size: 11.5, colour: INK.soft }) +
      textAt({ x: 84, y: y + 18 }, fitted(text, width - 96, 13), { size: 13, weight: 700 })
    );
  });
  return {
    height: height + 2,
    content:
      `<rect x="0" y="0" width="${width}" height="${height}" fill="${INK.paper}" stroke="${INK.text}" stroke-width="1.4"/>` +
      textAt({ x: width / 2, y: 29 }, fitted(sheet.title, width - 24, 17), {
        size: 17,
        weight: 700,
        anchor: 'middle',
      }) +
      drawn.join(''),
  };
}
