/** Where the labels of lines stand: on a straight piece of their line, clear of boxes, other labels and, if there is room, other lines. */
import { type Box, overlap, type Point } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { Diagram } from './model.ts';
import { textWidth } from './text.ts';

export const CHIP = { height: 20, size: 11.5, padding: 8 } as const;

export interface Chip extends Box {
  readonly edgeId: string;
  readonly text: string;
}

/** `labels`: text by edge id, the longer one first; what finds no place in full is put with its short form, and at last on the line. */
export function chipsOf(
  { edges }: Diagram,
  layout: Layout,
  labels: ReadonlyMap<string, readonly string[]>,
): Chip[] {
  const boxes = [...Object.values(layout.nodes)];
  const headings = Object.values(layout.containers).map((box) => ({ ...box, height: 46 }));
  const pieces = Object.entries(layout.edges).flatMap(([id, { points }]) =>
    segmentsOf(points).map((piece) => ({ id, box: thin(piece) })),
  );
  const chips: Chip[] = [];
  for (const { id } of edges) {
    const texts = labels.get(id);
    const points = layout.edges[id]?.points ?? [];
    if (!texts || points.length < 2) continue;
    const others = pieces.filter((piece) => piece.id !== id).map(({ box }) => box);
    const candidates = texts.flatMap((text) =>
      segmentsOf(points).flatMap((piece) => placesOn(piece, text, id)),
    );
    const isClear = (chip: Chip) => ![...boxes, ...headings, ...chips].some((box) => overlap(box, chip, 3));
    const clear = candidates.filter(isClear);
    const best = clear.find((chip) => !others.some((box) => overlap(box, chip, 1)));
    const chosen = best ?? clear[0];
    if (chosen) chips.push(chosen);
  }
  return chips;
}

type Piece = readonly [Point, Point];

const segmentsOf = (points: readonly Point[]): Piece[] =>
  points.slice(1).map((point, index) => [points[index] ?? point, point] as const);

const thin = ([a, b]: Piece): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8] as const;

function placesOn([a, b]: Piece, text: string, edgeId: string): Chip[] {
  const width = textWidth(text, CHIP.size) + 2 * CHIP.padding;
  const isAcross = a.y === b.y;
  const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  if (length < (isAcross ? width + 8 : CHIP.height + 4)) return [];
  return SHARES.map((share) => ({
    edgeId,
    text,
    x: a.x + (b.x - a.x) * share - width / 2,
    y: a.y + (b.y - a.y) * share - CHIP.height / 2,
    width,
    height: CHIP.height,
  }));
}
