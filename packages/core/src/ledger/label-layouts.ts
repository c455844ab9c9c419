/**
 * A4 sheets of labels as they are sold in Japan, margins on all four sides (四辺余白付), without gaps between the labels (R-D2).
 * Millimetres; columns × labels and margins add up to 210 × 297.
 */
export interface LabelLayout {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the edge of the paper to the first label. */
  readonly left: number;
  readonly top: number;
  /** Between labels. */
  readonly gapX: number;
  readonly gapY: number;
}

export const LABEL_LAYOUT_IDS = ['24', '44', '10'] as const;
export type LabelLayoutId = (typeof LABEL_LAYOUT_IDS)[number];

export const LABEL_LAYOUTS: Readonly<Record<LabelLayoutId, LabelLayout>> = {
  '24': { columns: 3, rows: 8, width: 66, height: 33.9, left: 6, top: 12.9, gapX: 0, gapY: 0 },
  '44': { columns: 4, rows: 11, width: 48.3, height: 25.4, left: 8.4, top: 8.8, gapX: 0, gapY: 0 },
  '10': { columns: 2, rows: 5, width: 86.4, height: 50.8, left: 18.6, top: 21.5, gapX: 0, gapY: 0 },
};

/** Of one PDF; more take longer than a person waits. */
export const MOST_LABELS = 2000;

export interface LabelPlace {
  /** From 0. */
  readonly page: number;
  /** Millimetres from the upper left corner of the paper. */
  readonly x: number;
  readonly y: number;
}

/** Where the label of this index comes when the first free one is `start`, counted from 1 along the rows. */
export function labelPlace(layout: LabelLayout, start: number, index: number): LabelPlace {
  const at = start - 1 + index;
  const perPage = layout.columns * layout.rows;
  const onPage = at % perPage;
  const column = onPage % layout.columns;
  const row = Math.floor(onPage / layout.columns);
  return {
    page: Math.floor(at / perPage),
    x: layout.left + column * (layout.width + layout.gapX),
    y: layout.top + row * (layout.height + layout.gapY),
  };
}
