/**
 * Where a person may put things (R-D6): a node in the places of its container, changing places with what stands there; a container wherever
 * it covers no other. What is asked for is a wish: the nearest place that keeps the picture orderly is taken.
 */
import {
  type Box,
  columnsIn,
  contains,
  GUTTER,
  heightOf,
  NODE,
  nodeAt,
  overlap,
  PADDING,
  type Point,
  right,
  slot,
  union,
} from './geometry.ts';

/** The boxes as they stand now. `homes`: container, or its continuation, of each node. */
export interface Standing {
  readonly containers: Readonly<Record<string, Box>>;
  readonly nodes: Readonly<Record<string, Box>>;
  readonly homes: Readonly<Record<string, string>>;
}

/** What changed, by id of nodes and containers; null where there is no better place than the one it has. */
export type Moves = Readonly<Record<string, Box>> | null;

export type Direction = 'left' | 'right' | 'up' | 'down';

const RASTER = 10;
/** Edges so near to each other are meant to be in line. */
const MAGNET = 24;
const STEP = 40;
/** Farther out nobody finds it again. */
const OUTSIDE = 600;

const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const snapped = (value: number) => Math.round(value / RASTER) * RASTER;

/** `at`: upper left corner that was wished for. */
export function moveTo(standing: Standing, id: string, at: Point): Moves {
  return standing.nodes[id] ? nodeTo(standing, id, at) : containerTo(standing, id, at);
}

/** The next place in that direction. */
export function step(standing: Standing, id: string, direction: Direction): Moves {
  return standing.nodes[id] ? nodeStep(standing, id, direction) : containerStep(standing, id, direction);
}

/** Places of a container: those of its nodes, then free ones on its raster. */
function placesIn({ containers, nodes, homes }: Standing, id: string): readonly Box[] {
  const home = homes[id] ?? '';
  const box = containers[home];
  if (!box) return [];
  const taken = Object.entries(homes).flatMap(([one, where]) => (where === home ? (nodes[one] ?? []) : []));
  const columns = columnsIn(box.width);
  const rows = Math.floor((box.height - heightOf(1)) / (heightOf(2) - heightOf(1))) + 1;
  const free = Array.from({ length: Math.max(0, rows) * columns }, (_, index) =>
    slot(box, index % columns, Math.floor(index / columns)),
  ).filter((place) => contains(box, place) && !taken.some((one) => overlap(one, place, 8)));
  return [...taken, ...free];
}

function nodeTo(standing: Standing, id: string, at: Point): Moves {
  const wish = centre(nodeAt(at));
  const best = nearest(placesIn(standing, id), (place) => distance(centre(place), wish));
  return best ? exchanged(standing, id, best) : null;
}

function nearest(places: readonly Box[], cost: (place: Box) => number): Box | null {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const value = cost(place);
    if (value < least) [best, least] = [place, value];
  }
  return best;
}

const same = (a: Box, b: Box) => a.x === b.x && a.y === b.y;

/** What stands there goes where the other one came from. */
function exchanged({ nodes }: Standing, id: string, place: Box): Moves {
  const from = nodes[id];
  if (!from || same(from, place)) return null;
  const [other] = Object.entries(nodes).find(([one, box]) => one !== id && same(box, place)) ?? [];
  const moved = { [id]: nodeAt(place) };
  return other === undefined ? moved : { ...moved, [other]: nodeAt(from) };
}

/** How far a place lies that way; what is off the line counts more than what is far. */
function along(from: Point, to: Point, direction: Direction): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
  const aside = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
  const isBeside = aside > (direction === 'left' || direction === 'right' ? NODE.height : NODE.width);
  return ahead < 1 || (isBeside && ahead < aside / 2) ? Number.POSITIVE_INFINITY : ahead + 3 * aside;
}

function nodeStep(standing: Standing, id: string, direction: Direction): Moves {
  const from = standing.nodes[id];
  if (!from) return null;
  const best = nearest(placesIn(standing, id), (place) => along(centre(from), centre(place), direction));
  return best ? exchanged(standing, id, best) : null;
}

const others = ({ containers }: Standing, id: string) =>
  Object.entries(containers).flatMap(([one, box]) => (one === id ? [] : [box]));

const isFree = (box: Box, boxes: readonly Box[]) => !boxes.some((one) => overlap(one, box, PADDING));

function containerTo(standing: Standing, id: string, at: Point): Moves {
  const box = standing.containers[id];
  if (!box) return null;
  const boxes = others(standing, id);
  const wish = inReach(aligned({ ...box, x: snapped(at.x), y: snapped(at.y) }, boxes), boxes);
  const sides = boxes.flatMap((one) => beside(one, box));
  const xs = [wish.x, ...sides.map(({ x }) => x)];
  const ys = [wish.y, ...sides.map(({ y }) => y)];
  const places = isFree(wish, boxes) ? [wish] : xs.flatMap((x) => ys.map((y) => ({ ...box, x, y })));
  const byDistance = places.toSorted((a, b) => distance(a, wish) - distance(b, wish));
  const best = byDistance.find((place) => isFree(place, boxes));
  return best && !same(best, box) ? withContents(standing, id, best) : null;
}

/** Corners at which a box of this size stands next to another one. */
const beside = (one: Box, { width, height }: Box): Point[] => [
  { x: right(one) + GUTTER.x, y: one.y },
  { x: one.x - width - GUTTER.x, y: one.y + one.height + GUTTER.y },
  { x: one.x, y: one.y - height - GUTTER.y },
];

/** In line with the edges of the others where it nearly is. */
function aligned(box: Box, boxes: readonly Box[]): Box {
  const pull = (value: number, lines: readonly number[]) => {
    const line = lines.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
    return line !== undefined && Math.abs(line - value) <= MAGNET ? line : value;
  };
  return {
    ...box,
    x: pull(
      box.x,
      boxes.flatMap((one) => [one.x, right(one) - box.width]),
    ),
    y: pull(
      box.y,
      boxes.map(({ y }) => y),
    ),
  };
}

function inReach(box: Box, boxes: readonly Box[]): Box {
  if (boxes.length === 0) return box;
  const all = union(boxes);
  const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return {
    ...box,
    x: between(box.x, all.x - box.width - OUTSIDE, right(all) + OUTSIDE),
    y: between(box.y, all.y - box.height - OUTSIDE, all.y + all.height + OUTSIDE),
  };
}

const BY: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Over what is in the way, in steps; null at the edge of the picture. */
function containerStep(standing: Standing, id: string, direction: Direction): Moves {
  const box = standing.containers[id];
  if (!box) return null;
  const boxes = others(standing, id);
  const by = BY[direction];
  for (let count = 1; count < 1000; count++) {
    const place = { ...box, x: box.x + by.x * count * STEP, y: box.y + by.y * count * STEP };
    if (!same(inReach(place, boxes), place)) return null;
    if (isFree(place, boxes)) return withContents(standing, id, place);
  }
  return null;
}

function withContents({ containers, nodes, homes }: Standing, id: string, to: Box): Moves {
  const from = containers[id] ?? to;
  const inside = Object.entries(nodes).filter(([one]) => homes[one] === id);
  return {
    [id]: to,
    ...Object.fromEntries(
      inside.map(([one, node]) => [one, { ...node, x: node.x + to.x - from.x, y: node.y + to.y - from.y }]),
    ),
  };
}
