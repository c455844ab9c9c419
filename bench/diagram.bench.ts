/** The network diagram from ledgers to picture, of a clinic and of hospitals with 60 and 500 devices (R-D6): median of runs after warming up. */
import { drawnFrom } from '@mamori/core/diagram/draw';
import { layoutOf } from '@mamori/core/diagram/layout';
import type { DiagramInput } from '@mamori/core/diagram/model';
import { drawioOf } from '@mamori/core/diagram/render-drawio';
import { svgOf } from '@mamori/core/diagram/render-svg';
import { warningsOf } from '@mamori/core/diagram/warnings';
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

function once(input: DiagramInput): Times {
  const begun = performance.now();
  const diagram = drawnFrom(input);
  const { warnings } = warningsOf(input, diagram, supportEndOf);
  const drawn = performance.now();
  const layout = layoutOf(diagram);
  const placed = performance.now();
  const svg = svgOf({ diagram, layout, warnings, words: WORDS, sheet: SHEET, page: 'a3' });
  drawioOf({ diagram, layout, warnings, words: WORDS, sheet: SHEET });
  return { layout: placed - drawn, all: performance.now() - begun, bytes: svg.length };
}

const median = (numbers: readonly number[]) =>
  Math.round(([...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0) * 10) / 10;

export default async function* bench() {
  for (const { name, input, goal } of SIZES) {
    const first = once(input);
    const runs = Array.from({ length: RUNS }, () => once(input));
    const value = median(runs.map(({ all }) => all));
    const layout = median(runs.map((one) => one.layout));
    const cold = Math.round(first.all);
    const about = { layout, cold, devices: input.devices.length, svgBytes: first.bytes };
    yield {
      name: `diagram of ${name}, ledgers to SVG and draw.io, p50`,
      value,
      unit: 'ms',
      goal,
      met: value <= goal,
      ...about,
    };
  }
}
