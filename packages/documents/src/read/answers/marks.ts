/**
 * Marks that lie over the cells: drawn ellipses and form controls, each assigned to the word it surrounds or ticks.
 * Overlap decides, and only when it is clear.
 */
import type { DiagnosticList, ReadDiagnosticCode } from '../diagnostics.ts';
import type { Grid } from '../table/grid.ts';
import { readAnswerWords, type Word } from '../text/answer-words.ts';
import { columnLeft, rangeBox, rowTop, sharedArea } from '../xlsx/geometry.ts';
import type { Box, CellRange, FormControl, Shape, SheetGeometry } from '../xlsx/model.ts';
import { cellName, parseRange } from '../xlsx/reference.ts';
import { columnsOf, type ItemBlock, roundsOf } from './blocks.ts';
import { wordBoxes } from './word-boxes.ts';

export interface Mark {
  readonly block: ItemBlock;
  readonly round: number;
  readonly word: Word;
  /** What it is, for messages: 「楕円」, label of a control. */
  readonly content: string;
  readonly cell: string;
}

interface Target {
  readonly block: ItemBlock;
  readonly round: number;
  readonly word: Word;
  readonly box: Box;
  readonly cell: string;
}

/** Blocks whose answer must not be read because a mark over it is not clear. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly unclear: ReadonlySet<string>;
}

export const fieldKey = (block: ItemBlock, round: number): string => `${block.item.id} ${round}`;

/** Shapes with which people circle a word. */
const RINGS = new Set([
  'ellipse',
  'donut',
  'flowChartConnector',
  'flowChartTerminator',
  'roundRect',
  'rect',
  'frame',
  'flowChartAlternateProcess',
]);
/** Clear when a word is covered by half or more and no other by more than a quarter. */
const COVERED = 0.5;
const TOUCHED = 0.25;

export function readMarks(grid: Grid, blocks: readonly ItemBlock[], diagnostics: DiagnosticList): Marks {
  const { shapes, controls, geometry } = grid.sheet;
  const marks: Mark[] = [];
  const unclear = new Set<string>();
  if (shapes.length === 0 && controls.length === 0) return { marks, unclear };
  const targets = blocks.flatMap((block) => targetsOf(grid, block));
  const report = (code: ReadDiagnosticCode, box: Box, content: string, block?: ItemBlock, round = 1) => {
    diagnostics.add(
      code,
      { sheet: grid.sheet.name, cell: cellAt(geometry, box), content },
      { item: block?.item.label ?? '' },
    );
    if (block) unclear.add(fieldKey(block, round));
  };
  for (const shape of shapes) if (!shape.hidden) assignShape(grid, shape, blocks, targets, marks, report);
  for (const control of controls) assignControl(grid, control, blocks, targets, marks, report);
  return { marks, unclear };
}

type Report = (
  code: ReadDiagnosticCode,
  box: Box,
  content: string,
  block?: ItemBlock,
  round?: number,
) => void;

function targetsOf(grid: Grid, block: ItemBlock): Target[] {
  const { geometry } = grid.sheet;
  return roundsOf(block).flatMap((round) => [
    ...(['yes', 'no'] as const).flatMap((word) =>
      [...columnsOf(block, [word], round)].map((column) => ({
        block,
        round,
        word,
        box: rangeBox(geometry, { ...grid.range(block.top, column), bottom: block.bottom }),
        cell: cellName(block.top, column),
      })),
    ),
    ...grid.cellsIn(block.top, block.bottom, columnsOf(block, ['mixed'], round)).flatMap((cell) => {
      const box = rangeBox(geometry, grid.rangeOf(cell));
      const text = typeof cell.value === 'string' ? cell.value : '';
      const words = wordBoxes(text, box, grid.style(cell)).map((found) => ({ ...found }));
      const alone = words.length === 0 ? readAnswerWords(text) : undefined;
      const boxes = alone?.kind === 'answer' ? [{ word: alone.answer, box }] : words;
      return boxes.map((found) => ({
        block,
        round,
        word: found.word,
        box: found.box,
        cell: grid.name(cell),
      }));
    }),
  ]);
}

function assignShape(
  grid: Grid,
  shape: Shape,
  blocks: readonly ItemBlock[],
  targets: readonly Target[],
  marks: Mark[],
  report: Report,
): void {
  const ownText = readAnswerWords(shape.text);
  const ring = RINGS.has(shape.kind) && (shape.text === '' || ownText.kind === 'mark');
  const content = shape.name || shape.kind;
  if (!ring) {
    const over = blockUnder(grid.sheet.geometry, shape.box, blocks);
    if (shape.text !== '') report('shape-text', shape.box, shape.text);
    else if (over) report('shape-over-answer', shape.box, content, over.block, over.round);
    return;
  }
  const scored = targets
    .map((target) => ({ target, share: share(shape.box, target.box) }))
    .filter(({ share: covered }) => covered > 0)
    .sort((a, b) => b.share - a.share);
  const [best, second] = scored;
  if (best && best.share >= COVERED && (second?.share ?? 0) <= TOUCHED) {
    const { block, round, word, cell } = best.target;
    marks.push({ block, round, word, content, cell });
  } else if (best && best.share > 0.1) {
    report('ellipse-ambiguous', shape.box, content, best.target.block, best.target.round);
    for (const other of scored.slice(1))
      if (other.share > TOUCHED)
        report('ellipse-ambiguous', shape.box, content, other.target.block, other.target.round);
  } else {
    const over = blockUnder(grid.sheet.geometry, shape.box, blocks);
    if (over) report('ellipse-ambiguous', shape.box, content, over.block, over.round);
    else report('shape-not-assigned', shape.box, content);
  }
}

/** Part of the smaller of both that lies in the other. */
function share(a: Box, b: Box): number {
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return smaller > 0 ? sharedArea(a, b) / smaller : 0;
}

function assignControl(
  grid: Grid,
  control: FormControl,
  blocks: readonly ItemBlock[],
  targets: readonly Target[],
  marks: Mark[],
  report: Report,
): void {
  if (control.checked === false) return;
  const over = blockUnder(grid.sheet.geometry, control.box, blocks);
  const content = control.label || control.name;
  if (!over) {
    report('shape-not-assigned', control.box, content);
    return;
  }
  const word = wordOfControl(grid, control, over, targets);
  if (word !== undefined && control.checked !== null)
    marks.push({ ...over, word, content, cell: cellAt(grid.sheet.geometry, control.box) });
  else report('control-unclear', control.box, content, over.block, over.round);
}

function wordOfControl(
  grid: Grid,
  control: FormControl,
  { block, round }: { block: ItemBlock; round: number },
  targets: readonly Target[],
): Word | undefined {
  const label = readAnswerWords(control.label);
  if (label.kind === 'answer') return label.answer;
  if (control.label.trim() !== '') return undefined;
  const inside = targets.filter(
    (target) => target.block === block && target.round === round && centreInside(control.box, target.box),
  );
  const words = new Set(inside.map((target) => target.word));
  const [only] = words;
  if (words.size === 1) return only;
  // A box without label before the word in the next cell.
  const at = parseRange(cellAt(grid.sheet.geometry, control.box));
  const next = at ? grid.cell(at.top, at.left + 1) : undefined;
  const right = next ? readAnswerWords(grid.text(next)) : undefined;
  return words.size === 0 && right?.kind === 'answer' && right.rest === '' ? right.answer : undefined;
}

function centreInside(inner: Box, outer: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** The item and round in whose answer cells the centre lies. */
function blockUnder(
  geometry: SheetGeometry,
  box: Box,
  blocks: readonly ItemBlock[],
): { block: ItemBlock; round: number } | undefined {
  for (const block of blocks) {
    const y = box.y + box.height / 2;
    if (y < rowTop(geometry, block.top) || y > rowTop(geometry, block.bottom + 1)) continue;
    for (const round of roundsOf(block))
      for (const column of columnsOf(block, ['mixed', 'yes', 'no'], round)) {
        const range: CellRange = { top: block.top, bottom: block.bottom, left: column, right: column };
        if (centreInside(box, rangeBox(geometry, range))) return { block, round };
      }
  }
  return undefined;
}

/** The cell under the middle of a box. */
function cellAt(geometry: SheetGeometry, box: Box): string {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return cellName(
    indexAt((row) => rowTop(geometry, row), y),
    indexAt((column) => columnLeft(geometry, column), x),
  );
}

/** Largest index whose start does not lie behind the position. */
function indexAt(start: (index: number) => number, position: number): number {
  let low = 0;
  let high = 16_383;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (start(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
