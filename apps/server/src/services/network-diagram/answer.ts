/** The diagram as a page shows it: the picture, what can be pointed at on it, and the same in words (R-D6, R-J2). */
import type { NetworkDiagram } from '@mamori/contract/schemas/network-diagram';
import type { Box } from '@mamori/core/diagram/geometry';
import { containerOfPart, homesOf } from '@mamori/core/diagram/layout';
import type { DiagramContainer, DiagramEdge, DiagramNode } from '@mamori/core/diagram/model';
import { frameOf, svgOf } from '@mamori/core/diagram/render-svg';
import { legendOf } from '@mamori/core/diagram/svg-footer';
import { warningsByNode } from '@mamori/core/diagram/warnings';
import { label } from '@mamori/core/diagram/words';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { todayInJapan } from '../today.ts';
import { readArrangement } from './arrangement.ts';
import { type DrawCall, type Drawn, drawNetwork } from './draw.ts';
import { inWords } from './in-words.ts';
import { listVersions, reviewOf } from './versions.ts';
import { sourceWords } from './words.ts';

type Answer = z.input<typeof NetworkDiagram>;
type Thing = Answer['things'][number];
type Row = Thing['row'];

export async function diagramAnswer(call: DrawCall, by: string): Promise<Answer> {
  const { context, tx, locale } = call;
  const drawn = await drawNetwork(call, { version: translator(locale)('networkDiagram:now'), by });
  const versions = await listVersions(tx);
  const { places, ...arrangement } = drawn?.arrangement ?? (await readArrangement(tx));
  return {
    ...(drawn ? shownIn(drawn, locale) : NOTHING_DRAWN),
    arrangement: { ...arrangement, isArranged: Object.keys(places).length > 0 },
    versions,
    review: reviewOf(versions, todayInJapan(context.now())),
  };
}

const NOTHING_DRAWN = {
  svg: null,
  legend: [],
  frame: null,
  things: [],
  lines: [],
  warnings: [],
  sections: [],
};

type Shown = ReturnType<typeof shown>;
/** By the layout, which is another object as soon as the picture is. */
const drawnBefore = new WeakMap<Drawn['layout'], Map<Locale, Shown>>();

/** The picture has no title block, so nothing in it depends on who asks. */
function shownIn(drawn: Drawn, locale: Locale): Shown {
  const known = drawnBefore.get(drawn.layout) ?? new Map<Locale, Shown>();
  drawnBefore.set(drawn.layout, known);
  const answer = known.get(locale) ?? shown(drawn, locale);
  known.set(locale, answer);
  return answer;
}

function shown(drawn: Drawn, locale: Locale) {
  const { layout, warnings, words } = drawn;
  return {
    svg: svgOf({ ...drawn, isBare: true }),
    legend: legendOf(drawn),
    frame: frameOf(layout),
    things: thingsOf(drawn),
    lines: linesOf(drawn),
    sections: inWords(drawn, locale),
    warnings: warnings.map((warning) => ({
      number: warning.number,
      severity: warning.severity,
      text: words.warning(warning),
      source: sourceWords(warning.source, locale),
      deviceIds: [...warning.deviceIds],
      places: [...warning.nodeIds, ...warning.edgeIds],
    })),
  };
}

function thingsOf({ diagram, layout, warnings, words, input }: Drawn): Thing[] {
  const homes = homesOf(diagram, layout);
  const marks = warningsByNode(diagram, warnings);
  const names = new Map(input.devices.map(({ id, name }) => [id, name]));
  const containers = new Map(diagram.containers.map((one) => [one.id, one]));
  const numbersOf = (id: string) => [...(marks.get(id)?.numbers ?? [])];
  const ofContainer = ([id, box]: [string, Box]): Thing[] => {
    const container = containers.get(containerOfPart(id));
    return container ? [{ ...containerThing(id, container), box, warnings: numbersOf(id) }] : [];
  };
  const containerThing = (id: string, container: DiagramContainer) => ({
    id,
    type: 'container' as const,
    label: label.container(container, id !== container.id, words),
    detail: label.containerDetail(container, words),
    home: null,
    row: rowOf(container.id),
    devices: [],
    groupId: null,
  });
  const ofNode = (node: DiagramNode): Thing[] => {
    const box = layout.nodes[node.id];
    if (!box) return [];
    return [
      {
        id: node.id,
        type: node.type,
        label: label.node(node, words),
        detail: label.nodeDetail(node, words),
        box,
        home: homes.get(node.id) ?? null,
        row: rowOf(node.id),
        devices: node.deviceIds.map((id) => ({ id, name: names.get(id) ?? '' })),
        groupId: node.groupId,
        warnings: numbersOf(node.id),
      },
    ];
  };
  return [...Object.entries(layout.containers).flatMap(ofContainer), ...diagram.nodes.flatMap(ofNode)];
}

function linesOf({ diagram, layout, warnings, words }: Drawn): Answer['lines'] {
  const numbers = new Map<string, number[]>();
  for (const { number, edgeIds } of warnings) {
    for (const id of edgeIds) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  }
  return diagram.edges.flatMap((edge) => {
    const points = layout.edges[edge.id]?.points ?? [];
    if (points.length < 2) return [];
    const name = [label.edge(edge, words), edge.name].filter((text) => text !== '').join(' ');
    return [
      {
        id: edge.id,
        label: name,
        points: [...points],
        row: lineRow(edge),
        warnings: numbers.get(edge.id) ?? [],
      },
    ];
  });
}

const LEDGERS = {
  device: 'device',
  segment: 'segment',
  wireless: 'wireless',
  'outside:vendor': 'vendor',
} as const;

/** Ids of the picture follow from those of ledgers: `device:…`, `segment:…`, `outside:vendor:…`. */
function rowOf(id: string): Row {
  const found = /^(device|segment|wireless|outside:vendor):([0-9a-f-]{36})$/.exec(id);
  const [, kind, rowId] = found ?? [];
  return kind && rowId ? { ledger: LEDGERS[kind as keyof typeof LEDGERS], id: rowId } : null;
}

/** A line of the ledger, or the device from which it goes out. */
const lineRow = ({ lineId, from }: DiagramEdge): Row =>
  lineId === null ? rowOf(from) : { ledger: 'line', id: lineId };
