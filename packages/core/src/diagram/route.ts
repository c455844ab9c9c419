/**
 * Lines between the boxes: rectangular, around every box that they do not end at, with few bends and crossings. Lines that begin at the same
 * thing share their way like the branches of a comb; different ones keep apart. A* on the lines along the boxes' edges.
 */
import { type Box, bottom, HEADING, overlap, type Point, right, union } from './geometry.ts';
import { Heap } from './heap.ts';
import type { Diagram, DiagramEdge } from './model.ts';
import { compareText } from './order.ts';

export interface Route {
  readonly points: readonly Point[];
}

interface Boxes {
  readonly containers: Readonly<Record<string, Box>>;
  readonly nodes: Readonly<Record<string, Box>>;
}

/** Distance of the first line from an edge, and of lines from each other. */
const FIRST = 13;
const STEP = 9;
const TRACKS = 7;
const NEAREST = 5;
/** Nearer to a corner no line ends. */
const CORNER = { x: 14, y: 14 } as const;

/** In units of length. */
const COST = {
  bend: 34,
  crossing: 30,
  beside: 260,
  besideEach: 5,
  shared: 0.35,
  inside: 1.25,
  close: 5,
} as const;
/** Of the distance that is left at least; more than `shared`, so that the search does not look everywhere. */
const HOPE = 0.85;
/** Nearer along a border a line would be taken for it. */
const CLOSE = 8;
/** How much the middle of a side is preferred, by unit of distance from it. */
const MIDDLE = { node: 0.25, container: 0.04 } as const;

const FREE = -1;
const TITLE = -2;
const [ACROSS, DOWN] = [0, 1] as const;

interface Grid {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Index of the node at each point, `FREE` or `TITLE`. */
  readonly node: Int32Array;
  readonly container: Int32Array;
  /** Whether a border runs close by, across (1) and down (2). */
  readonly close: Uint8Array;
  /** Whose line runs there, across and down: index of the source + 1. */
  readonly used: readonly [Int32Array, Int32Array];
  readonly cost: Float64Array;
  readonly from: Int32Array;
  readonly stamp: Int32Array;
  /** Nodes, then containers. */
  readonly boxes: readonly Box[];
  readonly nodeCount: number;
}

export function routesOf({ edges, nodes }: Diagram, placed: Boxes): Readonly<Record<string, Route>> {
  const drawn = edges.filter(({ isImplied }) => !isImplied);
  if (drawn.length === 0) return {};
  const ids = [...Object.keys(placed.nodes), ...Object.keys(placed.containers)];
  const index = new Map(ids.map((id, position) => [id, position]));
  const homes = new Map(nodes.map(({ id, containerId }) => [id, containerId]));
  const grid = gridOf(placed);
  const result: Record<string, Route> = {};
  const sources = new Map<string, number>();
  let turn = 0;
  for (const edge of inOrder(drawn, placed)) {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    const source = sourceOf(edge);
    if (!sources.has(source)) sources.set(source, sources.size + 1);
    if (from === undefined || to === undefined) continue;
    turn++;
    const homesOf = [edge.from, edge.to].map((id) => index.get(homes.get(id) ?? id) ?? FREE);
    const net = sources.get(source) ?? 0;
    const points = search(grid, { from, to, homes: homesOf, net, turn });
    result[edge.id] = { points: points ?? straight(grid, from, to) };
  }
  return result;
}

/** Lines of the ledger keep apart; members and uplinks of one device are branches of one line. */
const sourceOf = ({ id, type, from }: DiagramEdge) => (type === 'member' || type === 'uplink' ? from : id);

/** Short ones first: they have the least choice. */
function inOrder(edges: readonly DiagramEdge[], { containers, nodes }: Boxes): readonly DiagramEdge[] {
  const boxOf = (id: string) => nodes[id] ?? containers[id];
  const length = ({ from, to }: DiagramEdge) => {
    const [a, b] = [boxOf(from), boxOf(to)];
    return a && b ? gap(a, b) : 0;
  };
  const rank = { line: 0, remote: 0, service: 1, uplink: 2, member: 3 } as const;
  const keyed = edges.map((edge) => ({ edge, length: length(edge), rank: rank[edge.type] }));
  return keyed
    .sort((a, b) => a.rank - b.rank || a.length - b.length || compareText(a.edge.id, b.edge.id))
    .map(({ edge }) => edge);
}

const gap = (a: Box, b: Box) =>
  Math.max(0, a.x - right(b), b.x - right(a)) + Math.max(0, a.y - bottom(b), b.y - bottom(a));

function lines(
  boxes: readonly Box[],
  start: (box: Box) => number,
  end: (box: Box) => number,
  limits: readonly [number, number],
): Float64Array {
  const ports = boxes.flatMap((box) => {
    const [a, b] = [start(box), end(box)];
    return [(a + b) / 2];
  });
  const tracks = boxes.flatMap((box) =>
    Array.from({ length: TRACKS }, (_, index) => FIRST + index * STEP).flatMap((away) => [
      start(box) - away,
      end(box) + away,
    ]),
  );
  const kept = [...new Set(ports)].sort((a, b) => a - b);
  const near = (value: number, list: readonly number[]) => {
    const at = lowerBound(list, value);
    return (
      Math.abs((list[at] ?? Infinity) - value) < NEAREST ||
      Math.abs(value - (list[at - 1] ?? -Infinity)) < NEAREST
    );
  };
  const added: number[] = [];
  for (const value of [...new Set(tracks)].sort((a, b) => a - b)) {
    if (value < limits[0] || value > limits[1] || near(value, kept)) continue;
    if (value - (added.at(-1) ?? -Infinity) >= NEAREST) added.push(value);
  }
  return Float64Array.from([...kept, ...added].sort((a, b) => a - b));
}

function lowerBound(list: ArrayLike<number>, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Headings are text: no line crosses them. */
const heading = ({ x, y, width }: Box): Box => ({
  x: x + 12,
  y: y + 6,
  width: Math.min(width - 40, 290),
  height: HEADING - 12,
});

function gridOf({ containers, nodes }: Boxes): Grid {
  const nodeBoxes = Object.values(nodes);
  const containerBoxes = Object.values(containers);
  const boxes = [...nodeBoxes, ...containerBoxes];
  const all = union(boxes);
  const xs = lines(boxes, (box) => box.x, right, [all.x - 60, right(all) + 60]);
  const ys = lines(boxes, (box) => box.y, bottom, [all.y - 60, bottom(all) + 60]);
  const size = xs.length * ys.length;
  const grid: Grid = {
    xs,
    ys,
    node: new Int32Array(size).fill(FREE),
    container: new Int32Array(size).fill(FREE),
    close: new Uint8Array(size),
    used: [new Int32Array(size), new Int32Array(size)],
    cost: new Float64Array(size * 2),
    from: new Int32Array(size * 2),
    stamp: new Int32Array(size * 2),
    boxes,
    nodeCount: nodeBoxes.length,
  };
  for (const box of boxes) paintBorders(grid, box);
  containerBoxes.forEach((box, index) => {
    paint(grid, box, grid.container, nodeBoxes.length + index);
    paint(grid, heading(box), grid.node, TITLE);
  });
  nodeBoxes.forEach((box, index) => {
    paint(grid, box, grid.node, index);
  });
  return grid;
}

function paint({ xs, ys }: Grid, box: Box, target: Int32Array, value: number): void {
  const [left, end] = [lowerBound(xs, box.x), lowerBound(xs, right(box) + 0.001)];
  const [top, low] = [lowerBound(ys, box.y), lowerBound(ys, bottom(box) + 0.001)];
  for (let y = top; y < low; y++) target.fill(value, y * xs.length + left, y * xs.length + end);
}

function paintBorders(grid: Grid, { x, y, width, height }: Box): void {
  const band = 2 * CLOSE;
  for (const edge of [y, y + height]) mark(grid, { x, y: edge - CLOSE, width, height: band }, 1);
  for (const edge of [x, x + width]) mark(grid, { x: edge - CLOSE, y, width: band, height }, 2);
}

function mark(grid: Grid, box: Box, bit: number): void {
  for (const point of pointsIn(grid, box)) grid.close[point] = (grid.close[point] as number) | bit;
}

interface Task {
  readonly from: number;
  readonly to: number;
  /** Containers of both ends. */
  readonly homes: readonly number[];
  readonly net: number;
  readonly turn: number;
}

const inner = ({ x, y, width, height }: Box): Box => ({
  x: x + CORNER.x,
  y: y + CORNER.y,
  width: width - 2 * CORNER.x,
  height: height - 2 * CORNER.y,
});

const isAt = (box: Box, x: number, y: number) =>
  x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box);

/** Points of the ends where a line may begin. */
function pointsIn({ xs, ys }: Grid, box: Box): number[] {
  const [left, end] = [lowerBound(xs, box.x), lowerBound(xs, right(box) + 0.001)];
  const [top, low] = [lowerBound(ys, box.y), lowerBound(ys, bottom(box) + 0.001)];
  const points: number[] = [];
  for (let y = top; y < low; y++) for (let x = left; x < end; x++) points.push(y * xs.length + x);
  return points;
}

const away = (box: Box, x: number, y: number) =>
  Math.max(0, box.x - x, x - right(box)) + Math.max(0, box.y - y, y - bottom(box));

function search(grid: Grid, task: Task): Point[] | null {
  const { xs, ys, cost, boxes } = grid;
  const [start, goal] = [boxes[task.from], boxes[task.to]];
  if (!start || !goal) return null;
  const ends = [inner(start), inner(goal)] as const;
  const width = xs.length;
  const heap = new Heap();
  const left = (point: number) =>
    away(ends[1], xs[point % width] as number, ys[(point / width) | 0] as number) * HOPE;
  const reach = reaching(grid, task.turn, heap, left);
  for (const point of pointsIn(grid, ends[0])) {
    reach(point * 2 + ACROSS, offCentre(grid, task.from, point, ACROSS), -1);
    reach(point * 2 + DOWN, offCentre(grid, task.from, point, DOWN), -1);
  }
  for (let state = heap.pop(); state !== -1; state = heap.pop()) {
    const point = state >> 1;
    const x = xs[point % width] as number;
    const y = ys[(point / width) | 0] as number;
    if (isAt(ends[1], x, y)) return drawn(grid, state, task);
    const value = cost[state] as number;
    if (heap.lastKey > value + left(point) + 1e-9) continue;
    expand(grid, task, state, ends, reach);
  }
  return null;
}

type Reach = (state: number, value: number, before: number) => void;

/** One step on, to every side. */
function expand(grid: Grid, task: Task, state: number, ends: readonly [Box, Box], reach: Reach): void {
  const { xs, ys, cost } = grid;
  const point = state >> 1;
  const value = cost[state] as number;
  const isStart = isAt(ends[0], xs[point % xs.length] as number, ys[(point / xs.length) | 0] as number);
  for (let side = 0; side < 4; side++) {
    const next = neighbour(point, side, xs.length, ys.length);
    const axis = side < 2 ? ACROSS : DOWN;
    const isTurn = axis !== (state & 1);
    // Out of the first box a line goes on as it began.
    if (next === -1 || (isStart && isTurn)) continue;
    const by = stepCost(grid, task, point, next, axis, ends);
    if (by >= 0) reach(next * 2 + axis, value + by + (isTurn ? COST.bend : 0), state);
  }
}

/** Notes the way to a state, a point and a direction, unless a cheaper one is known. */
function reaching(
  { cost, from, stamp }: Grid,
  turn: number,
  heap: Heap,
  left: (point: number) => number,
): Reach {
  return (state, value, before) => {
    if (stamp[state] === turn && (cost[state] as number) <= value) return;
    stamp[state] = turn;
    cost[state] = value;
    from[state] = before;
    heap.push(state, value + left(state >> 1));
  };
}

/** What it costs to end away from the middle of a side. */
function offCentre({ xs, ys, boxes, nodeCount }: Grid, end: number, point: number, axis: 0 | 1): number {
  const box = boxes[end];
  if (!box) return 0;
  const weight = end < nodeCount ? MIDDLE.node : MIDDLE.container;
  const off =
    axis === DOWN
      ? (xs[point % xs.length] as number) - box.x - box.width / 2
      : (ys[(point / xs.length) | 0] as number) - box.y - box.height / 2;
  return Math.abs(off) * weight;
}

/** Left, right, up, down; -1 at the edge of the drawing. */
function neighbour(point: number, side: number, width: number, height: number): number {
  if (side === 0) return point % width > 0 ? point - 1 : -1;
  if (side === 1) return point % width < width - 1 ? point + 1 : -1;
  if (side === 2) return point >= width ? point - width : -1;
  return point < width * (height - 1) ? point + width : -1;
}

/** Negative where a box is in the way. */
function stepCost(
  grid: Grid,
  task: Task,
  point: number,
  next: number,
  axis: 0 | 1,
  ends: readonly [Box, Box],
): number {
  const { xs, ys, container, used, close } = grid;
  const x = xs[next % xs.length] as number;
  const y = ys[(next / xs.length) | 0] as number;
  if (isBlocked(grid, task, next, axis, ends, x, y)) return -1;
  const width = Math.abs((xs[point % xs.length] as number) - x);
  const height = Math.abs((ys[(point / xs.length) | 0] as number) - y);
  const length = width + height;
  const along = axis === ACROSS ? used[0] : used[1];
  const across = axis === ACROSS ? used[1] : used[0];
  const other = along[next] as number;
  const here = along[point] as number;
  if (other === task.net && here === task.net) return length * COST.shared;
  const isForeign = (net: number) => net !== 0 && net !== task.net;
  const isBeside = isForeign(other) || isForeign(here);
  const isCrossing = isForeign(across[next] as number);
  return (
    length * (container[next] === FREE ? 1 : COST.inside) +
    (isBeside ? COST.beside + length * COST.besideEach : 0) +
    (isCrossing ? COST.crossing : 0) +
    (((close[next] as number) & (axis === ACROSS ? 1 : 2)) === 0 ? 0 : length * COST.close) +
    (isAt(ends[1], x, y) ? offCentre(grid, task.to, next, axis) : 0)
  );
}

function isBlocked(
  { node, container }: Grid,
  { from, to, homes }: Task,
  point: number,
  axis: 0 | 1,
  ends: readonly [Box, Box],
  x: number,
  y: number,
): boolean {
  const inNode = node[point] as number;
  const inContainer = container[point] as number;
  if (inContainer !== FREE && !homes.includes(inContainer)) return true;
  if (inNode === from) return !isThrough(ends[0], axis, x, y);
  if (inNode === to) return !isThrough(ends[1], axis, x, y);
  if (inContainer === to) return !isThrough(ends[1], axis, x, y);
  return inNode !== FREE;
}

/** Through the border of an end straight on, not at a corner. */
function isThrough({ x: left, y: top, width, height }: Box, axis: 0 | 1, x: number, y: number): boolean {
  const isBetweenSides = x >= left && x <= left + width;
  const isBetweenTops = y >= top && y <= top + height;
  if (isBetweenSides && isBetweenTops) return true;
  return axis === DOWN ? isBetweenSides : isBetweenTops;
}

/** Corners of the way that was found, and its marks for those that follow. */
function drawn(grid: Grid, last: number, { from: start, to, net }: Task): Point[] {
  const { xs, ys, from, used, boxes } = grid;
  const points: number[] = [];
  for (let state = last; state !== -1; state = from[state] as number) {
    if (points.at(-1) !== state >> 1) points.push(state >> 1);
  }
  points.reverse();
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] as number, points[index] as number];
    const along = Math.abs(a - b) === 1 ? used[0] : used[1];
    along[a] = net;
    along[b] = net;
  }
  const corners = points.map((point) => ({
    x: xs[point % xs.length] as number,
    y: ys[Math.floor(point / xs.length)] as number,
  }));
  return simple(clipped(corners, boxes[start], boxes[to]));
}

/** From border to border: what runs inside the ends is cut off. */
function clipped(points: readonly Point[], start: Box | undefined, goal: Box | undefined): Point[] {
  if (!start || !goal) return [...points];
  let first = 0;
  while (
    first < points.length - 1 &&
    isAt(start, (points[first + 1] as Point).x, (points[first + 1] as Point).y)
  )
    first++;
  let last = points.length - 1;
  while (last > first + 1 && isAt(goal, (points[last - 1] as Point).x, (points[last - 1] as Point).y)) last--;
  const [a, b] = [points[first] as Point, points[first + 1] as Point | undefined];
  const [y, z] = [points[last - 1] as Point, points[last] as Point];
  if (!b) return [...points];
  return [border(start, a, b), ...points.slice(first + 1, last), border(goal, z, y)];
}

/** Where the way from inside to outside crosses the border. */
function border(box: Box, inside: Point, outside: Point): Point {
  if (inside.x === outside.x) return { x: inside.x, y: outside.y > inside.y ? bottom(box) : box.y };
  return { x: outside.x > inside.x ? right(box) : box.x, y: inside.y };
}

function simple(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const isStraight =
      (before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y);
    return !isStraight;
  });
}

/** No way between the boxes, as a person placed them on each other: three pieces through what is there. */
function straight({ boxes }: Grid, from: number, to: number): Point[] {
  const [a, b] = [boxes[from], boxes[to]];
  if (!a || !b || overlap(a, b)) return [];
  const [start, end] = a.y <= b.y ? [a, b] : [b, a];
  const [x1, x2] = [start.x + start.width / 2, end.x + end.width / 2];
  const [y1, y2] = [bottom(start), end.y];
  const middle = (y1 + y2) / 2;
  const points = [
    { x: x1, y: y1 },
    { x: x1, y: middle },
    { x: x2, y: middle },
    { x: x2, y: y2 },
  ];
  return simple(start === a ? points : points.reverse());
}
