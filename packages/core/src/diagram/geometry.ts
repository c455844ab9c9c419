/** Boxes on the drawing, in units of the picture: one unit is one SVG pixel before it is scaled to the page. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Upper left corner and size. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const NODE = { width: 164, height: 64 } as const;
/** Between nodes of a container: wide enough for a few lines. */
export const GAP = { x: 18, y: 30 } as const;
/** Between containers, and between the bands of the picture. */
export const GUTTER = { x: 46, y: 50, band: 70 } as const;
export const PADDING = 24;
/** Height of a container's heading. */
export const HEADING = 60;

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;

/** Whether they come nearer to each other than `margin`. */
export const overlap = (a: Box, b: Box, margin = 0): boolean =>
  a.x < right(b) + margin && b.x < right(a) + margin && a.y < bottom(b) + margin && b.y < bottom(a) + margin;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

export function union(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

/** A node with its container's margins around it. */
export const withMargins = ({ x, y, width, height }: Box): Box => ({
  x: x - PADDING,
  y: y - HEADING,
  width: width + 2 * PADDING,
  height: height + HEADING + PADDING,
});

export const nodeAt = ({ x, y }: Point): Box => ({ x, y, ...NODE });

/** Width of a container with so many columns of nodes. */
export const widthOf = (columns: number): number => 2 * PADDING + columns * (NODE.width + GAP.x) - GAP.x;
export const heightOf = (rows: number): number => HEADING + PADDING + rows * (NODE.height + GAP.y) - GAP.y;
export const columnsIn = (width: number): number =>
  Math.max(1, Math.floor((width - 2 * PADDING + GAP.x) / (NODE.width + GAP.x)));

/** Place of the node in this column and row of a container. */
export const slot = ({ x, y }: Point, column: number, row: number): Box =>
  nodeAt({
    x: x + PADDING + column * (NODE.width + GAP.x),
    y: y + HEADING + row * (NODE.height + GAP.y),
  });
