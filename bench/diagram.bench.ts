/** The network diagram from ledgers to picture, of a clinic and of hospitals with 60 and 500 devices, as it arranges itself and as a person arranged it; its PDF; the comparison of two versions (R-D6): median of runs after warming up. */
import { comparedPicture } from '@mamori/core/diagram/compare';
import { differenceOf } from '@mamori/core/diagram/difference';
import { drawnFrom } from '@mamori/core/diagram/draw';
import { type LayoutOptions, layoutOf } from '@mamori/core/diagram/layout';
import type { DiagramInput } from '@mamori/core/diagram/model';
import { drawioOf } from '@mamori/core/diagram/render-drawio';
import { svgOf } from '@mamori/core/diagram/render-svg';
import { legendOf, linesOf } from '@mamori/core/diagram/svg-footer';
import { warningsOf } from '@mamori/core/diagram/warnings';
import type { DiagramSheet } from '@mamori/documents/render/pdf/diagram';
import { createPdfRenderer } from '@mamori/documents/render/pdf/renderer';
import { clinicSample, hospitalSample, supportEndOf } from '../packages/core/tests/diagram/sample.ts';
import { SHEET, WORDS } from '../packages/core/tests/diagram/words.ts';

const RUNS = 15;

const SIZES = [
  { name: 'a clinic', input: clinicSample(), goal: 200 },
  { name: '60 devices', input: hospitalSample(60), goal: 200 },
  { name: '500 devices', input: hospitalSample(500), goal: 1500 },
] as const;

interface Times {
  readonly layout: number;
  readonly all: number;
  readonly bytes: number;
}

function once(input: DiagramInput, options: LayoutOptions = {}): Times {
  const begun = performance.now();
  const diagram = drawnFrom(input);
  const { warnings } = warningsOf(input, diagram, supportEndOf);
  const drawn = performance.now();
  const layout = layoutOf(diagram, options);
  const placed = performance.now();
  const svg = svgOf({ diagram, layout, warnings, words: WORDS, sheet: SHEET, page: 'a3' });
  drawioOf({ diagram, layout, warnings, words: WORDS, sheet: SHEET });
  return { layout: placed - drawn, all: performance.now() - begun, bytes: svg.length };
}

const median = (numbers: readonly number[]) =>
  Math.round(([...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0) * 10) / 10;

/** What a person left behind: everything has its place, every third segment is pinned, one device in ten is new. */
function arranged(input: DiagramInput): LayoutOptions {
  const devices = input.devices.filter((_, index) => index % 10 !== 3);
  const previous = layoutOf(drawnFrom({ ...input, devices }));
  const pinned = Object.entries(previous.containers).filter(
    ([id], index) => index % 3 === 0 && id.startsWith('segment:'),
  );
  return { previous, positions: Object.fromEntries(pinned) };
}

const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

async function medianOf(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let index = 0; index < runs; index++) times.push(await timed(work));
  return median(times);
}

function drawnSheet(input: DiagramInput): DiagramSheet {
  const diagram = drawnFrom(input);
  const { warnings } = warningsOf(input, diagram, supportEndOf);
  const drawing = { diagram, layout: layoutOf(diagram), warnings, words: WORDS, sheet: SHEET };
  return {
    locale: 'ja',
    svg: svgOf({ ...drawing, isBare: true }),
    alt: SHEET.description,
    title: SHEET.title,
    facility: SHEET.facility,
    legend: legendOf(drawing),
    lines: linesOf(drawing).map(({ mark, text }) => [mark, text]),
    warnings: warnings.map((one) => ({ ...one, text: WORDS.warning(one), devices: one.deviceIds })),
    entries: [['施設', SHEET.facility]],
  };
}

function compare(input: DiagramInput) {
  const later = { ...input, devices: input.devices.slice(20) };
  const [before, after] = [drawnFrom(input), drawnFrom(later)];
  const [old, young] = [input, later].map((one) => drawnFrom({ ...one, alike: Number.POSITIVE_INFINITY }));
  if (!old || !young) return;
  const { changes } = differenceOf(
    { date: '2025-10-01', diagram: old },
    { date: '2026-10-01', diagram: young },
  );
  const { diagram, layout, marks } = comparedPicture({ before, after, layout: layoutOf(after), changes });
  svgOf({ diagram, layout, warnings: [], words: WORDS, sheet: SHEET, isBare: true, changes: marks });
}

export default async function* bench() {
  for (const { name, input, goal } of SIZES) {
    for (const [how, options] of [
      ['', {}],
      [' as a person arranged it', arranged(input)],
    ] as const) {
      const first = once(input, options);
      const runs = Array.from({ length: RUNS }, () => once(input, options));
      const value = median(runs.map(({ all }) => all));
      const layout = median(runs.map((one) => one.layout));
      const cold = Math.round(first.all);
      const about = { layout, cold, devices: input.devices.length, svgBytes: first.bytes };
      yield {
        name: `diagram of ${name}${how}, ledgers to SVG and draw.io, p50`,
        value,
        unit: 'ms',
        goal,
        met: value <= goal,
        ...about,
      };
    }
  }
  const large = hospitalSample(500);
  const compared = await medianOf(7, () => compare(large));
  yield {
    name: 'comparison of two versions with 500 devices, p50',
    value: compared,
    unit: 'ms',
    goal: 1500,
    met: compared <= 1500,
  };
  const renderer = createPdfRenderer();
  try {
    for (const { name, input } of SIZES) {
      const sheet = drawnSheet(input);
      // Another document each time: the compiler remembers what it has drawn.
      let number = 0;
      const value = await medianOf(5, () =>
        renderer.diagram({
          ...sheet,
          svg: `${sheet.svg}<!-- ${number++} -->`,
          title: `${SHEET.title} ${number}`,
        }),
      );
      yield {
        name: `A3 PDF of the diagram of ${name}, picture to file, p50`,
        value,
        unit: 'ms',
        goal: null,
        met: null,
      };
    }
  } finally {
    await renderer.close();
  }
}
