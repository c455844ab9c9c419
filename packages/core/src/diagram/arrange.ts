/**
 * A first arrangement, made for A3 landscape: the outside on top with the cloud at its right, the backbone under it, then the segments in
 * rows of equal height. Of all row heights and page widths the one is taken that can be printed largest.
 */
import {
  type Box,
  bottom,
  columnsIn,
  GAP,
  GUTTER,
  HEADING,
  heightOf,
  NODE,
  nodeAt,
  PADDING,
  slot,
  widthOf,
} from './geometry.ts';
import type { Diagram, DiagramContainer, DiagramNode } from './model.ts';

export interface Arrangement {
  readonly containers: ReadonlyMap<string, Box>;
  readonly nodes: ReadonlyMap<string, Box>;
}

/** A3 landscape, less what legend and title block take below. */
const RATIO = (420 / 297) * 1.22;
const MOST_ROWS = 9;
const FEWEST_COLUMNS = 4;
const MOST_COLUMNS = 40;
/** Between the rows of a band, in which many lines run. */
const BAND_GAP = 48;

type Members = ReadonlyMap<string, readonly DiagramNode[]>;

export function arrange(diagram: Diagram): Arrangement {
  const members = Map.groupBy(diagram.nodes, ({ containerId }) => containerId);
  const inRows = diagram.containers.filter(({ area }) => !BANDS.includes(area));
  const order = [...inRows].sort((a, b) => Number(a.area !== 'segment') - Number(b.area !== 'segment'));
  const bands = bandsOf(diagram, members);
  const { shelves, width } = bestShelves(order, members, bands);
  const containers = new Map<string, Box>();
  const nodes = new Map<string, Box>();
  const top = placeBands(bands, width, { containers, nodes });
  let y = top;
  for (const shelf of shelves) {
    const height = Math.max(...shelf.map((item) => item.height));
    let x = 0;
    for (const item of widened(shelf, width, shelf === shelves.at(-1))) {
      const box = { x, y, width: item.width, height };
      containers.set(item.id, box);
      for (const [id, place] of filled(box, members.get(item.id) ?? [])) nodes.set(id, place);
      x += item.width + GUTTER.x;
    }
    y += height + GUTTER.y;
  }
  return { containers, nodes };
}

const BANDS: readonly DiagramContainer['area'][] = ['outside', 'cloud', 'backbone'];

interface Item {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

function bestShelves(
  order: readonly DiagramContainer[],
  members: Members,
  bands: Bands,
): { readonly shelves: readonly (readonly Item[])[]; readonly width: number } {
  let best = { score: Number.POSITIVE_INFINITY, shelves: [] as Item[][], width: widthOf(FEWEST_COLUMNS) };
  for (let columns = FEWEST_COLUMNS; columns <= MOST_COLUMNS; columns++) {
    const most = widthOf(columns);
    const above = bandHeights(bands, most);
    for (let rows = 1; rows <= MOST_ROWS; rows++) {
      const shelves = shelvesOf(order, members, rows, most);
      const height =
        above + sum(shelves.map((shelf) => Math.max(...shelf.map((item) => item.height)) + GUTTER.y));
      const used = Math.max(widthOf(FEWEST_COLUMNS), ...shelves.map(shelfWidth));
      const waste = sum(shelves.map((shelf) => most - shelfWidth(shelf))) / most;
      const score = Math.max(most, height * RATIO) * (1 + waste * 0.08);
      if (score < best.score)
        best = { score, shelves, width: Math.max(used, shelves.length > 1 ? most : used) };
    }
  }
  return best;
}

function shelvesOf(
  order: readonly DiagramContainer[],
  members: Members,
  rows: number,
  most: number,
): Item[][] {
  const shelves: Item[][] = [];
  const rooms: number[] = [];
  for (const { id } of order) {
    const list = members.get(id) ?? [];
    const columns = Math.min(columnsIn(most), Math.max(1, Math.ceil(list.length / rows)));
    const item = { id, width: widthOf(columns), height: heightOf(rowsOf(list, columns)) };
    const fits = rooms.findIndex((room) => item.width + GUTTER.x <= room);
    const at = fits === -1 ? shelves.length : fits;
    shelves[at] = [...(shelves[at] ?? []), item];
    rooms[at] = fits === -1 ? most - item.width : (rooms[at] ?? 0) - item.width - GUTTER.x;
  }
  return shelves;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const shelfWidth = (shelf: readonly Item[]) =>
  sum(shelf.map(({ width }) => width)) + GUTTER.x * (shelf.length - 1);

/** A row reaches from edge to edge; the last one only where little is missing. */
function widened(shelf: readonly Item[], width: number, isLast: boolean): readonly Item[] {
  const missing = width - shelfWidth(shelf);
  if (isLast && missing > width * 0.35) return shelf;
  const total = sum(shelf.map((item) => item.width));
  let left = missing;
  return shelf.map((item, index) => {
    const share = index === shelf.length - 1 ? left : Math.round((missing * item.width) / total);
    left -= share;
    return { ...item, width: item.width + share };
  });
}

/** Switches first, on a row of their own where the others need further rows. */
function cells(list: readonly DiagramNode[], columns: number): (readonly [DiagramNode, number, number])[] {
  const heads = list.filter(({ rank }) => rank === 0).length;
  const isSplit = heads > 0 && heads < list.length && list.length > columns;
  const jump = isSplit ? Math.ceil(heads / columns) * columns - heads : 0;
  return list.map((node, index) => {
    const cell = index < heads ? index : index + jump;
    return [node, cell % columns, Math.floor(cell / columns)] as const;
  });
}

function rowsOf(list: readonly DiagramNode[], columns: number): number {
  return 1 + Math.max(0, ...cells(list, columns).map(([, , row]) => row));
}

function filled(box: Box, list: readonly DiagramNode[]): (readonly [string, Box])[] {
  return cells(list, columnsIn(box.width)).map(([node, column, row]) => [node.id, slot(box, column, row)]);
}

/** Rows of nodes, centred; null where there is no such band. */
interface Bands {
  readonly outside: readonly (readonly DiagramNode[])[] | null;
  readonly cloud: readonly DiagramNode[] | null;
  readonly backbone: readonly (readonly DiagramNode[])[] | null;
}

/** Nodes of a band next to what they are connected to, from the networks outside to both sides. */
function bandsOf({ containers, edges }: Diagram, members: Members): Bands {
  const has = (id: string) => containers.some((one) => one.id === id);
  const outside = members.get('outside') ?? [];
  const backbone = members.get('backbone') ?? [];
  const nets = [...outside.filter(({ rank }) => rank > 0)].sort((a, b) => a.rank - b.rank);
  const places = new Map(nets.map(({ id }, index) => [id, index]));
  const near = (list: readonly DiagramNode[]) => {
    const mean = ({ id }: DiagramNode) => {
      const found = edges.flatMap(({ from, to }) =>
        from === id ? (places.get(to) ?? []) : to === id ? (places.get(from) ?? []) : [],
      );
      return found.length === 0 ? nets.length : sum(found) / found.length;
    };
    const means = new Map(list.map((node) => [node.id, mean(node)]));
    return [...list].sort((a, b) => (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0));
  };
  const rows = (...some: (readonly DiagramNode[])[]) => some.filter((row) => row.length > 0);
  return {
    outside: has('outside') ? rows(near(outside.filter(({ rank }) => rank === 0)), nets) : null,
    cloud: has('cloud') ? (members.get('cloud') ?? []) : null,
    backbone: has('backbone')
      ? rows(
          near(backbone.filter(({ rank }) => rank === 0)),
          backbone.filter(({ rank }) => rank > 0),
        )
      : null,
  };
}

const wrapped = (rows: readonly (readonly DiagramNode[])[], columns: number): DiagramNode[][] =>
  rows.flatMap((row) => {
    const count = Math.ceil(row.length / columns);
    const each = Math.ceil(row.length / count);
    return Array.from({ length: count }, (_, index) => row.slice(index * each, (index + 1) * each));
  });

const bandHeight = (rows: number) =>
  HEADING + PADDING + Math.max(1, rows) * (NODE.height + BAND_GAP) - BAND_GAP;

const cloudColumns = (count: number, width: number) =>
  Math.max(1, Math.min(Math.ceil(count / 2), Math.floor(columnsIn(width) / 3)));

function outsideSize({ outside, cloud }: Bands, width: number) {
  const columns = cloud ? cloudColumns(cloud.length, width) : 0;
  const left = cloud ? width - widthOf(columns) - GUTTER.x : width;
  const rows = outside ? wrapped(outside, columnsIn(left)) : [];
  const cloudHeight = cloud ? heightOf(Math.ceil(cloud.length / columns)) : 0;
  return { columns, left, rows, height: Math.max(outside ? bandHeight(rows.length) : 0, cloudHeight) };
}

function bandHeights(bands: Bands, width: number): number {
  const { height } = outsideSize(bands, width);
  const rows = bands.backbone ? wrapped(bands.backbone, columnsIn(width)).length : 0;
  return (height > 0 ? height + GUTTER.band : 0) + (bands.backbone ? bandHeight(rows) + GUTTER.band : 0);
}

interface Placed {
  readonly containers: Map<string, Box>;
  readonly nodes: Map<string, Box>;
}

function placeRows(box: Box, rows: readonly (readonly DiagramNode[])[], nodes: Map<string, Box>): void {
  rows.forEach((row, index) => {
    const step = Math.min(NODE.width * 2, (box.width - 2 * PADDING + GAP.x) / Math.max(1, row.length));
    const first = box.x + (box.width - step * row.length + step - NODE.width) / 2;
    const y = box.y + HEADING + index * (NODE.height + BAND_GAP);
    row.forEach((node, column) => {
      nodes.set(node.id, nodeAt({ x: Math.round(first + column * step), y }));
    });
  });
}

/** Returns where the first row of segments begins. */
function placeBands(bands: Bands, width: number, { containers, nodes }: Placed): number {
  const { columns, left, rows, height } = outsideSize(bands, width);
  if (bands.outside) {
    const box = { x: 0, y: 0, width: left, height };
    containers.set('outside', box);
    placeRows(box, rows, nodes);
  }
  if (bands.cloud) {
    const box = { x: width - widthOf(columns), y: 0, width: widthOf(columns), height };
    containers.set('cloud', box);
    bands.cloud.forEach((node, index) => {
      nodes.set(node.id, slot(box, index % columns, Math.floor(index / columns)));
    });
  }
  let y = height > 0 ? height + GUTTER.band : 0;
  if (bands.backbone) {
    const list = wrapped(bands.backbone, columnsIn(width));
    const box = { x: 0, y, width, height: bandHeight(list.length) };
    containers.set('backbone', box);
    placeRows(box, list, nodes);
    y = bottom(box) + GUTTER.band;
  }
  return y;
}
