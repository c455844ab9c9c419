/** What differs between two versions, drawn over the picture: a sign and a line of its own for each kind, besides the colour (R-D6). */
import type { ChangeKind } from './compare.ts';
import type { Box, Point } from './geometry.ts';
import type { SvgInput } from './render-svg.ts';
import { round } from './svg-parts.ts';
import { INK } from './theme.ts';

interface Mark {
  readonly colour: string;
  readonly dash: string;
  /** On a square of 20. */
  readonly sign: string;
}

export const CHANGE_MARKS: Readonly<Record<ChangeKind, Mark>> = {
  added: { colour: '#1b6e3c', dash: '', sign: 'M10 4v12M4 10h12' },
  removed: { colour: '#a11d1d', dash: '9 6', sign: 'M4 10h12' },
  changed: { colour: '#8a5a00', dash: '2 5', sign: 'M10 4l6.5 11.5h-13z' },
};

export function changeMarks({ changes, layout }: Pick<SvgInput, 'changes' | 'layout'>): string[] {
  return [...(changes ?? [])].flatMap(([id, kind]) => {
    const box = layout.nodes[id] ?? layout.containers[id];
    if (box) return [around(box, kind), sign({ x: box.x, y: box.y }, kind)];
    const points = layout.edges[id]?.points ?? [];
    return points.length < 2 ? [] : [along(points, kind), sign(middleOf(points), kind)];
  });
}

const strokeOf = ({ colour, dash }: Mark, width: number) =>
  `stroke="${colour}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} fill="none"`;

const around = ({ x, y, width, height }: Box, kind: ChangeKind) =>
  `<rect x="${round(x - 5)}" y="${round(y - 5)}" width="${round(width + 10)}" height="${round(height + 10)}" rx="12" ${strokeOf(CHANGE_MARKS[kind], 5)}/>`;

const along = (points: readonly Point[], kind: ChangeKind) =>
  `<polyline points="${points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}" opacity="0.6" stroke-linejoin="round" ${strokeOf(CHANGE_MARKS[kind], 7)}/>`;

/** In the upper left corner; warnings have the right one. */
function sign({ x, y }: Point, kind: ChangeKind): string {
  const { colour, sign: path } = CHANGE_MARKS[kind];
  return (
    `<g transform="translate(${round(x - 20)} ${round(y - 20)})" fill="none" stroke-linecap="round" stroke-linejoin="round">` +
    `<circle cx="16" cy="16" r="15" fill="${colour}" stroke="${INK.paper}" stroke-width="2"/>` +
    `<path transform="translate(6 6)" d="${path}" stroke="#fff" stroke-width="2.6"/></g>`
  );
}

/** Of the longest piece. */
function middleOf(points: readonly Point[]): Point {
  let best = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    if (length > best.length)
      best = { length, at: { x: (point.x + before.x) / 2 + 4, y: (point.y + before.y) / 2 + 4 } };
  });
  return best.at;
}

/** For legends: the sign as an SVG of 32 × 32. */
export const changeSign = (kind: ChangeKind): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">${sign({ x: 20, y: 20 }, kind)}</svg>`;
