import { describe, expect, it } from 'vitest';
import { comparedPicture, toldChanges } from '../../src/diagram/compare.ts';
import { differenceOf } from '../../src/diagram/difference.ts';
import { drawnFrom } from '../../src/diagram/draw.ts';
import { overlap } from '../../src/diagram/geometry.ts';
import { layoutOf } from '../../src/diagram/layout.ts';
import type { DiagramInput } from '../../src/diagram/model.ts';
import { svgOf } from '../../src/diagram/render-svg.ts';
import { clinicSample, deviceRow, hospitalSample, inputOf, segmentRow } from './sample.ts';
import { SHEET, WORDS } from './words.ts';

function compared(first: DiagramInput, second: DiagramInput) {
  const [before, after] = [drawnFrom(first), drawnFrom(second)];
  const [old, young] = [first, second].map((one) => drawnFrom({ ...one, alike: Number.POSITIVE_INFINITY }));
  if (!old || !young) throw new Error('two versions');
  const { changes: all } = differenceOf(
    { date: '2025-10-01', diagram: old },
    { date: '2026-10-01', diagram: young },
  );
  const changes = toldChanges(all, old, young);
  return { changes, ...comparedPicture({ before, after, layout: layoutOf(after), changes }) };
}

const without = (input: DiagramInput, id: string): DiagramInput => ({
  ...input,
  devices: input.devices.filter((one) => one.id !== id),
});

describe('two versions on one picture (R-D6; 参考2-2)', () => {
  it('shows nothing where nothing changed', () => {
    const { changes, marks } = compared(clinicSample(), clinicSample());
    expect([changes, [...marks]]).toEqual([[], []]);
  });

  it('leaves what was removed standing in the picture, on nothing else', () => {
    const { diagram, layout, marks, changes } = compared(clinicSample(), without(clinicSample(), 'd-print'));
    expect(marks.get('device:d-print')).toBe('removed');
    expect(diagram.nodes.map(({ id }) => id)).toContain('device:d-print');
    const ghost = layout.nodes['device:d-print'];
    expect(ghost).toBeDefined();
    for (const [id, box] of Object.entries(layout.nodes))
      expect(id !== 'device:d-print' && ghost && overlap(ghost, box)).toBe(false);
    expect(changes.map(({ code }) => code)).toEqual(['node-removed']);
  });

  it('tells of a device that came or went once, not of its cable as well; of lines of the ledger always', () => {
    const input = clinicSample();
    const { changes } = compared(input, { ...without(input, 'd-router'), lines: [] });
    const codes = changes.map(({ code, id }) => `${code} ${id}`);
    expect(codes).toContain('node-removed device:d-router');
    expect(codes).toContain('edge-removed line:l-net');
    expect(codes.filter((code) => /edge.*(member|uplink):/.test(code))).toEqual([]);
  });

  const pcs = (ids: readonly number[], model = 'ESPRIT-D7') =>
    inputOf({
      segments: [segmentRow('s1')],
      devices: ids.map((id) => deviceRow(`pc${id}`, { segmentIds: ['s1'], model })),
    });
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);

  it('marks a group as changed where some of its devices came, with every one of them told', () => {
    const { marks, changes, diagram } = compared(pcs(range(9)), pcs(range(11)));
    const group = diagram.nodes.find(({ type }) => type === 'group')?.id ?? '';
    expect([...marks]).toEqual([[group, 'changed']]);
    expect(changes.map(({ code, id }) => [code, id])).toEqual([
      ['node-added', 'device:pc10'],
      ['node-added', 'device:pc9'],
    ]);
  });

  it('marks a group as new where all of its devices are', () => {
    const { marks, diagram } = compared(inputOf({ segments: [segmentRow('s1')] }), pcs(range(8)));
    expect(marks.get(diagram.nodes[0]?.id ?? '')).toBe('added');
  });

  it('takes neither folding nor the name of a group for a change of the network', () => {
    const plain = pcs(range(9));
    const [group] = drawnFrom(plain).nodes;
    const id = group?.id ?? '';
    const folded = { ...plain, folding: { expanded: [id], collapsed: [], captions: { [id]: '外来' } } };
    const full = drawnFrom({ ...plain, alike: Number.POSITIVE_INFINITY });
    const { changes } = differenceOf(
      { date: '2025-10-01', diagram: full },
      { date: '2026-10-01', diagram: full },
    );
    const picture = comparedPicture({
      before: drawnFrom(plain),
      after: drawnFrom(folded),
      layout: layoutOf(drawnFrom(folded)),
      changes,
    });
    expect([...picture.marks]).toEqual([]);
    expect(picture.diagram.nodes).toHaveLength(9);
  });

  it('says each kind by a sign and a line of its own, not by colour alone', () => {
    const input = clinicSample();
    const rest = without(input, 'd-print');
    const later = {
      ...rest,
      devices: [...rest.devices, deviceRow('d-new', { name: '検査室PC', segmentIds: ['s-emr'] })],
      segments: input.segments.map((one) => ({ ...one, internet: 'no' as const })),
    };
    const { diagram, layout, marks } = compared(input, later);
    const svg = svgOf({
      diagram,
      layout,
      warnings: [],
      words: WORDS,
      sheet: SHEET,
      isBare: true,
      changes: marks,
    });
    for (const path of ['M10 4v12M4 10h12', 'd="M4 10h12"', 'M10 4l6.5 11.5h-13z'])
      expect(svg).toContain(path);
    expect(svg).toContain('stroke-dasharray="9 6"');
  });

  it('compares hospitals of 500 devices', () => {
    const input = hospitalSample(500);
    const { changes } = compared(input, { ...input, devices: input.devices.slice(20) });
    expect(changes.filter(({ code }) => code === 'node-removed').length).toBe(20);
  });
});
