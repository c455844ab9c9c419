/** What changed between two versions of the diagram, in words and on a picture (R-D6; S1 第4条(1)①, 参考2-2). */
import type { DiagramComparison } from '@mamori/contract/schemas/network-diagram';
import { changeSign } from '@mamori/core/diagram/change-marks';
import { changeKind, comparedPicture, toldChanges } from '@mamori/core/diagram/compare';
import { type DiagramChange, differenceOf } from '@mamori/core/diagram/difference';
import type { Layout } from '@mamori/core/diagram/layout';
import type { Diagram } from '@mamori/core/diagram/model';
import { compareNatural } from '@mamori/core/diagram/order';
import { frameOf, svgOf } from '@mamori/core/diagram/render-svg';
import type { DiagramSheet, DiagramWords } from '@mamori/core/diagram/words';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { todayInJapan } from '../today.ts';
import { changeWords } from './change-words.ts';
import { type DrawCall, drawNetwork, fullOf } from './draw.ts';
import { drawingOf, readVersion } from './versions.ts';

type Comparison = z.input<typeof DiagramComparison>;

interface Side {
  readonly told: Comparison['from'];
  readonly diagram: Diagram;
  readonly full: Diagram;
  readonly layout: Layout;
  readonly words: DiagramWords;
  readonly sheet: DiagramSheet;
}

/** The earlier one first, whichever was named first. Throws `not-found`, and `conflict` while there is nothing to draw. */
export async function compareVersions(
  call: DrawCall,
  { from, to }: { readonly from: string; readonly to?: string | undefined },
): Promise<Comparison> {
  const sides = [await kept(call, from), to === undefined ? await now(call) : await kept(call, to)];
  const [before, after] = sides.toSorted((a, b) => (a.told.number ?? Infinity) - (b.told.number ?? Infinity));
  if (!before || !after) throw new Problem('not-found');
  // A version that holds no device by itself is compared as it was drawn.
  const areFull = [before, after].every(({ diagram, full }) => full !== diagram);
  const [old, young] = areFull ? [before.full, after.full] : [before.diagram, after.diagram];
  const { changes: all } = differenceOf(
    { date: before.told.date, diagram: old },
    { date: after.told.date, diagram: young },
  );
  const changes = toldChanges(all, old, young);
  const picture = comparedPicture({
    before: before.diagram,
    after: after.diagram,
    layout: after.layout,
    changes,
  });
  const { diagram, layout, marks } = picture;
  const sayOf = changeWords(old, young, after.words, call.locale);
  const boxOf = (change: DiagramChange) => {
    const place = picture.placeOf(change);
    if (place === null) return null;
    return layout.nodes[place] ?? layout.containers[place] ?? boxAround(layout, place);
  };
  return {
    from: before.told,
    to: after.told,
    svg: svgOf({ ...after, diagram, layout, warnings: [], isBare: true, changes: marks }),
    frame: frameOf(layout),
    signs: (['added', 'removed', 'changed'] as const).map((kind) => ({ kind, svg: changeSign(kind) })),
    changes: changes
      .map((change) => ({ ...sayOf(change), kind: changeKind(change), box: boxOf(change) }))
      .sort((a, b) => compareNatural(a.name, b.name)),
  };
}

function boxAround({ edges }: Layout, id: string) {
  const points = edges[id]?.points ?? [];
  if (points.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) };
}

async function kept({ tx, locale }: DrawCall, id: string): Promise<Side> {
  const found = await readVersion(tx, id);
  const { number, madeAt, note } = found.version;
  const { words, sheet } = await drawingOf(tx, found, locale);
  return { ...found, words, sheet, told: { number, date: todayInJapan(new Date(madeAt)), note } };
}

async function now(call: DrawCall): Promise<Side> {
  const t = translator(call.locale);
  const drawn = await drawNetwork(call, { version: t('networkDiagram:now'), by: '' });
  if (!drawn) throw new Problem('conflict', { reason: t('networkDiagram:emptyText') });
  return { ...drawn, full: fullOf(drawn), told: { number: null, date: drawn.input.today, note: '' } };
}
