/**
 * Where everything stands (R-D6). What a person placed, and what the version before had, stays; new things go to free places. Containers
 * grow without moving what is in them; what they would overlap is pushed down, unless a person placed something in it: then the new
 * thing goes to a continuation of its container.
 */
import { type Arrangement, arrange } from './arrange.ts';
import {
  type Box,
  bottom,
  columnsIn,
  contains,
  GUTTER,
  heightOf,
  nodeAt,
  overlap,
  type Point,
  right,
  slot,
  union,
  widthOf,
  withMargins,
} from './geometry.ts';
import type { Diagram, DiagramContainer, DiagramNode } from './model.ts';
import { compareText } from './order.ts';
import { type Route, routesOf } from './route.ts';

export interface Layout {
  /** By container id; a continuation's id is that of its container, `~` and a number. */
  readonly containers: Readonly<Record<string, Box>>;
  readonly nodes: Readonly<Record<string, Box>>;
  /** By edge id: the corners of its line, from border to border. Implied edges have none. */
  readonly edges: Readonly<Record<string, Route>>;
  /** Around everything. */
  readonly bounds: Box;
}

export interface LayoutOptions {
  /** Upper left corners that a person chose, of nodes and containers. */
  readonly positions?: Readonly<Record<string, Point>>;
  /** The layout of the version before. */
  readonly previous?: Places;
}

export const containerOfPart = (id: string): string => id.replace(/~\d+$/, '');

/** Container or continuation in which each node stands. */
export function homesOf({ nodes }: Diagram, places: Places): ReadonlyMap<string, string> {
  const containers = new Map(Object.entries(places.containers));
  return new Map(
    nodes.flatMap(({ id, containerId }) => {
      const box = places.nodes[id];
      return box ? [[id, homeOf(containerId, box, containers)] as const] : [];
    }),
  );
}

interface State {
  readonly diagram: Diagram;
  readonly pinned: ReadonlySet<string>;
  readonly containers: Map<string, Box>;
  readonly nodes: Map<string, Box>;
  /** Container or continuation of each placed node. */
  readonly homes: Map<string, string>;
}

export type Places = Pick<Layout, 'containers' | 'nodes'>;

/** Pure; a few milliseconds for a clinic, about a tenth of a second for 500 devices. */
export function layoutOf(diagram: Diagram, options: LayoutOptions = {}): Layout {
  const places = placesOf(diagram, options);
  const edges = routesOf(diagram, places);
  const points = Object.values(edges).flatMap(({ points: some }) => some);
  const corners = points.map(({ x, y }) => ({ x: x - LINE_ROOM, y, width: 2 * LINE_ROOM, height: 0 }));
  const boxes = [...Object.values(places.containers), ...Object.values(places.nodes), ...corners];
  return { ...places, edges, bounds: union(boxes) };
}

/** Beside the outermost lines. */
const LINE_ROOM = 9;

/** The boxes of a layout, without lines. */
export function placesOf(diagram: Diagram, { positions = {}, previous }: LayoutOptions = {}): Places {
  const isFirst = previous === undefined;
  const base: Arrangement = isFirst
    ? arrange(diagram)
    : {
        containers: new Map(Object.entries(previous.containers)),
        nodes: new Map(Object.entries(previous.nodes)),
      };
  const state = begun(diagram, base, positions);
  if (isFirst) clearPinned(state);
  for (const container of diagram.containers) {
    if (!state.containers.has(container.id)) openContainer(state, container);
  }
  for (const node of diagram.nodes) {
    const home = state.homes.get(node.id);
    if (home === undefined) settle(state, node);
  }
  for (const id of [...state.containers.keys()].sort(compareText)) enclose(state, id);
  return finished(state);
}

/** What is known of places: the person's first, then those of before, moved along with their container. */
function begun(diagram: Diagram, base: Arrangement, positions: Readonly<Record<string, Point>>): State {
  const containers = new Map<string, Box>();
  const shift = new Map<string, Point>();
  const ids = new Set(diagram.containers.map(({ id }) => id));
  for (const [id, box] of base.containers) {
    if (!ids.has(containerOfPart(id))) continue;
    const at = positions[id] ?? box;
    containers.set(id, { ...box, x: at.x, y: at.y });
    shift.set(id, { x: at.x - box.x, y: at.y - box.y });
  }
  const nodes = new Map<string, Box>();
  const homes = new Map<string, string>();
  for (const { id, containerId } of diagram.nodes) {
    const stored = positions[id];
    const found = stored
      ? { place: nodeAt(stored), home: homeOf(containerId, nodeAt(stored), containers) }
      : keptPlace(base, shift, id, containerId);
    if (!found) continue;
    nodes.set(id, found.place);
    homes.set(id, found.home);
  }
  const inUse = new Set(homes.values());
  for (const id of [...containers.keys()]) {
    if (containerOfPart(id) !== id && !inUse.has(id)) containers.delete(id);
  }
  return { diagram, pinned: new Set(Object.keys(positions)), containers, nodes, homes };
}

/** Null for a new node, and for one whose container changed since: it has no place in the new one yet. */
function keptPlace(
  base: Arrangement,
  shift: ReadonlyMap<string, Point>,
  id: string,
  containerId: string,
): Found | null {
  const before = base.nodes.get(id);
  if (!before) return null;
  const home = homeOf(containerId, before, base.containers);
  if (!isIn(before, base.containers.get(home))) return null;
  const { x, y } = shift.get(home) ?? { x: 0, y: 0 };
  return { home, place: nodeAt({ x: before.x + x, y: before.y + y }) };
}

const isIn = (node: Box, box: Box | undefined) => box !== undefined && contains(box, node);

function homeOf(containerId: string, node: Box, containers: ReadonlyMap<string, Box>): string {
  if (isIn(node, containers.get(containerId))) return containerId;
  const parts = [...containers].filter(([id]) => id !== containerId && containerOfPart(id) === containerId);
  return parts.find(([, box]) => contains(box, node))?.[0] ?? containerId;
}

/** In a first layout, what stands where a person put something else looks for another place. */
function clearPinned({ pinned, nodes, homes }: State): void {
  const fixed = [...nodes].filter(([id]) => pinned.has(id));
  for (const [id, box] of nodes) {
    if (pinned.has(id) || !fixed.some(([, one]) => overlap(one, box, 8))) continue;
    nodes.delete(id);
    homes.delete(id);
  }
}

/** A new container: the highest, then leftmost place between the others where it fits, below the bands. */
function openContainer({ diagram, containers }: State, { id, area }: DiagramContainer): void {
  const count = diagram.nodes.filter(({ containerId }) => containerId === id).length;
  const all = union([...containers.values()]);
  const columns =
    area === 'backbone' || area === 'outside' ? columnsIn(all.width) : Math.min(3, Math.max(1, count));
  const size = { width: widthOf(columns), height: heightOf(Math.max(1, Math.ceil(count / columns))) };
  if (area === 'outside' && containers.size > 0) {
    containers.set(id, { x: all.x, y: all.y - GUTTER.band - size.height, ...size });
    return;
  }
  containers.set(id, freePlace(containers, all, size));
}

function freePlace(
  containers: ReadonlyMap<string, Box>,
  all: Box,
  size: { readonly width: number; readonly height: number },
): Box {
  const bands = ['outside', 'cloud', 'backbone'].flatMap((id) => containers.get(id) ?? []);
  const top = bands.length === 0 ? all.y : Math.max(...bands.map(bottom)) + GUTTER.band;
  const boxes = [...containers.values()];
  const xs = [all.x, ...boxes.map((box) => right(box) + GUTTER.x)];
  const ys = [top, ...boxes.map((box) => bottom(box) + GUTTER.y)].filter((y) => y >= top);
  const places = ys.flatMap((y) => xs.map((x) => ({ x, y, ...size })));
  const free = places
    .filter((box) => right(box) <= Math.max(right(all), all.x + size.width))
    .filter((box) => !boxes.some((one) => overlap(one, box, GUTTER.x - 1)))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return free[0] ?? { x: all.x, y: containers.size === 0 ? 0 : bottom(all) + GUTTER.y, ...size };
}

const inHome = ({ nodes, homes }: State, home: string): Box[] =>
  [...homes].filter(([, one]) => one === home).flatMap(([id]) => nodes.get(id) ?? []);

/** A node without a place: a free one in its container, one that the container grows by, or a continuation. */
function settle(state: State, node: DiagramNode): void {
  const { containers } = state;
  const parts = [...containers.keys()]
    .filter((id) => containerOfPart(id) === node.containerId)
    .sort(compareText);
  const found =
    first(parts, (id) => within(state, id, node)) ??
    first(parts, (id) => grownFreely(state, id)) ??
    first(parts, (id) => grownByPushing(state, id)) ??
    continued(state, node.containerId, parts.length);
  state.nodes.set(node.id, found.place);
  state.homes.set(node.id, found.home);
}

interface Found {
  readonly home: string;
  readonly place: Box;
}

function first(parts: readonly string[], find: (id: string) => Box | null): Found | null {
  for (const home of parts) {
    const place = find(home);
    if (place) return { home, place };
  }
  return null;
}

function freeSlots(state: State, box: Box, home: string): Box[] {
  const rows = Math.max(1, Math.floor((box.height - heightOf(1)) / (heightOf(2) - heightOf(1))) + 1);
  const columns = columnsIn(box.width);
  const taken = inHome(state, home);
  const pinned = [...state.pinned].flatMap((id) => state.nodes.get(id) ?? []);
  return Array.from({ length: rows * columns }, (_, index) =>
    slot(box, index % columns, Math.floor(index / columns)),
  )
    .filter((place) => contains(box, place))
    .filter((place) => ![...taken, ...pinned].some((one) => overlap(one, place, 8)));
}

function within(state: State, home: string, { rank }: DiagramNode): Box | null {
  const box = state.containers.get(home);
  if (!box) return null;
  const slots = freeSlots(state, box, home);
  // In a band the rows mean something: vendors above networks, what guards above what distributes.
  const isBand = home === 'outside' || home === 'backbone';
  return (isBand && rank > 0 ? slots.at(-1) : slots[0]) ?? null;
}

const longer = (box: Box): Box => ({ ...box, height: box.height + heightOf(2) - heightOf(1) });
const wider = (box: Box): Box => ({ ...box, width: box.width + widthOf(2) - widthOf(1) });

const others = ({ containers }: State, home: string) =>
  [...containers].filter(([id]) => id !== home).map(([, box]) => box);

function grownFreely(state: State, home: string): Box | null {
  const box = state.containers.get(home);
  if (!box) return null;
  const all = union([...state.containers.values()]);
  const down = longer(box);
  const options = home === 'outside' || home === 'backbone' ? [wider(box), down] : [down, wider(box)];
  for (const grown of options) {
    const isFree = !others(state, home).some((one) => overlap(one, grown, 24));
    const isOnPage = grown.height > box.height || right(grown) <= right(all);
    const [place] = isFree && isOnPage ? freeSlots(state, grown, home) : [];
    if (!place) continue;
    state.containers.set(home, grown);
    return place;
  }
  return null;
}

function grownByPushing(state: State, home: string): Box | null {
  const box = state.containers.get(home);
  if (!box) return null;
  const grown = longer(box);
  const [place] = freeSlots(state, grown, home);
  if (!place) return null;
  const moves = pushed(state, home, grown);
  if (!moves) return null;
  state.containers.set(home, grown);
  for (const [id, by] of moves) moveDown(state, id, by);
  return place;
}

/** How far each container below has to go down; null where one of them holds something that a person placed. */
function pushed(state: State, home: string, grown: Box): ReadonlyMap<string, number> | null {
  const moves = new Map<string, number>();
  const queue: (readonly [string, Box])[] = [[home, grown]];
  for (let index = 0; index < queue.length; index++) {
    const [from, box] = queue[index] ?? ['', grown];
    const rest = [...state.containers].filter(([id]) => id !== from && id !== home);
    for (const [id, other] of rest) {
      const now = { ...other, y: other.y + (moves.get(id) ?? 0) };
      if (!overlap(box, now, 24)) continue;
      if (isFixed(state, id) || now.y < box.y) return null;
      const next = { ...now, y: bottom(box) + GUTTER.y };
      moves.set(id, next.y - other.y);
      queue.push([id, next]);
    }
  }
  return moves;
}

const isFixed = ({ pinned, homes }: State, container: string) =>
  pinned.has(container) || [...homes].some(([id, home]) => home === container && pinned.has(id));

function moveDown({ containers, nodes, homes }: State, container: string, by: number): void {
  const box = containers.get(container);
  if (box) containers.set(container, { ...box, y: box.y + by });
  for (const [id, home] of homes) {
    const node = nodes.get(id);
    if (home === container && node) nodes.set(id, { ...node, y: node.y + by });
  }
}

function continued(state: State, containerId: string, parts: number): Found {
  const home = `${containerId}~${parts + 1}`;
  const all = union([...state.containers.values(), ...state.nodes.values()]);
  const box = { x: all.x, y: bottom(all) + GUTTER.y, width: widthOf(3), height: heightOf(1) };
  state.containers.set(home, box);
  return { home, place: slot(box, 0, 0) };
}

/** A container reaches around all that is in it, wherever a person put it. */
function enclose(state: State, id: string): void {
  const box = state.containers.get(id);
  const inside = inHome(state, id).filter((node) => box && !contains(box, node));
  if (!box || inside.length === 0) return;
  const grown = union([box, ...inside.map(withMargins)]);
  const moves = pushed(state, id, grown);
  state.containers.set(id, grown);
  for (const [other, by] of moves ?? []) moveDown(state, other, by);
}

function finished({ containers, nodes }: State): Places {
  const sorted = (map: ReadonlyMap<string, Box>) =>
    Object.fromEntries([...map].sort(([a], [b]) => compareText(a, b)));
  return { containers: sorted(containers), nodes: sorted(nodes) };
}
