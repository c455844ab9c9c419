import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnFrom } from '../../src/diagram/draw.ts';
import { type Box, contains, overlap, type Point } from '../../src/diagram/geometry.ts';
import { containerOfPart, type Layout, layoutOf, type Places, placesOf } from '../../src/diagram/layout.ts';
import type { Diagram, DiagramInput } from '../../src/diagram/model.ts';
import { DEVICE_KINDS } from '../../src/ledger/ledgers/device.ts';
import { SEGMENT_KINDS } from '../../src/ledger/ledgers/network.ts';
import { clinicSample, deviceRow, hospitalSample, inputOf, lineRow, segmentRow } from './sample.ts';

const pairs = <T>(list: readonly T[]) =>
  list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));

function overlaps({ nodes, containers }: Places): string[] {
  const among = (boxes: Readonly<Record<string, Box>>) =>
    pairs(Object.entries(boxes))
      .filter(([[, a], [, b]]) => overlap(a, b))
      .map(([[a], [b]]) => `${a} × ${b}`);
  return [...among(nodes), ...among(containers)];
}

function strays({ nodes }: Diagram, layout: Places): string[] {
  return nodes
    .filter(({ id, containerId }) => {
      const box = layout.nodes[id];
      const parts = Object.entries(layout.containers).filter(
        ([part]) => containerOfPart(part) === containerId,
      );
      return !box || !parts.some(([, part]) => contains(part, box));
    })
    .map(({ id }) => id);
}

/** Boxes through which lines run that do not end there. */
function runsThrough(diagram: Diagram, layout: Layout): string[] {
  const homes = new Map(diagram.nodes.map(({ id, containerId }) => [id, containerId]));
  return diagram.edges.flatMap((edge) => {
    const points = layout.edges[edge.id]?.points ?? [];
    const near = [edge.from, edge.to, homes.get(edge.from), homes.get(edge.to)];
    const boxes = [...Object.entries(layout.nodes), ...Object.entries(layout.containers)].filter(
      ([id]) => !near.includes(id),
    );
    return points.slice(1).flatMap((point, index) => {
      const line = piece(points[index] ?? point, point);
      return boxes.filter(([, box]) => overlap(line, box)).map(([id]) => `${edge.id} through ${id}`);
    });
  });
}

const piece = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const withDevice = (input: DiagramInput, id: string, segmentId: string): DiagramInput => ({
  ...input,
  devices: [...input.devices, deviceRow(id, { name: `追加端末${id}`, model: id, segmentIds: [segmentId] })],
});

const moved = (before: Layout, after: Layout) =>
  Object.keys(before.nodes).filter((id) => {
    const [a, b] = [before.nodes[id], after.nodes[id]];
    return b && (a?.x !== b.x || a.y !== b.y);
  });

const inputs = fc
  .record({
    segments: fc.integer({ min: 0, max: 12 }),
    devices: fc.array(
      fc.record({
        kind: fc.constantFrom(...DEVICE_KINDS),
        segments: fc.uniqueArray(fc.nat(11), { maxLength: 2 }),
        model: fc.nat(40),
        parent: fc.option(fc.nat(199)),
      }),
      { maxLength: 200, size: 'max' },
    ),
    lines: fc.array(fc.nat(199), { maxLength: 6 }),
  })
  .map(({ segments, devices, lines }) =>
    inputOf({
      segments: Array.from({ length: segments }, (_, index) =>
        segmentRow(`s${index}`, { kind: SEGMENT_KINDS[index % SEGMENT_KINDS.length] ?? 'other' }),
      ),
      devices: devices.map(({ kind, segments: some, model, parent }, index) =>
        deviceRow(`d${index}`, {
          kind,
          model: `M${model}`,
          segmentIds: some.map((one) => `s${one}`),
          parentId: parent === null ? null : `d${parent}`,
        }),
      ),
      lines: lines.map((device, index) => lineRow(`l${index}`, { deviceId: `d${device}` })),
    }),
  );

describe('the layout of the diagram', () => {
  it('puts nothing on each other and everything in its container, up to 200 devices', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const diagram = drawnFrom(input);
        const layout = placesOf(diagram);
        expect(overlaps(layout)).toEqual([]);
        expect(strays(diagram, layout)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('still puts nothing on each other when a version has other devices than the one before', () => {
    fc.assert(
      fc.property(inputs, inputs, (first, second) => {
        const previous = placesOf(drawnFrom(first));
        const diagram = drawnFrom(second);
        const layout = placesOf(diagram, { previous });
        expect(overlaps(layout)).toEqual([]);
        expect(strays(diagram, layout)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a clinic', clinicSample()],
    ['60 devices', hospitalSample(60)],
    ['500 devices', hospitalSample(500)],
  ])('draws every line of %s with right angles and around the boxes', (_, input) => {
    const diagram = drawnFrom(input);
    const layout = layoutOf(diagram);
    const drawn = diagram.edges.filter(({ isImplied }) => !isImplied);
    expect(Object.keys(layout.edges).toSorted()).toEqual(drawn.map(({ id }) => id).toSorted());
    for (const { points } of Object.values(layout.edges)) {
      expect(points.length).toBeGreaterThan(1);
      const slanted = points
        .slice(1)
        .filter((point, index) => point.x !== points[index]?.x && point.y !== points[index]?.y);
      expect(slanted).toEqual([]);
    }
    expect(runsThrough(diagram, layout)).toEqual([]);
  });

  it('is the same whatever order the rows come in', () => {
    const input = hospitalSample(60);
    const reversed = { ...input, devices: input.devices.toReversed(), segments: input.segments.toReversed() };
    expect(layoutOf(drawnFrom(reversed))).toEqual(layoutOf(drawnFrom(input)));
  });

  it('changes nothing when it is laid out again', () => {
    const diagram = drawnFrom(hospitalSample(60));
    const previous = layoutOf(diagram);
    expect(layoutOf(diagram, { previous })).toEqual(previous);
  });

  it('moves no node when a device is added where there is room', () => {
    const input = hospitalSample(500);
    const previous = layoutOf(drawnFrom(input));
    const diagram = drawnFrom(withDevice(input, 'new', 's-office'));
    const layout = layoutOf(diagram, { previous });
    expect(layout.nodes['device:new']).toBeDefined();
    expect(moved(previous, layout)).toEqual([]);
    expect(layout.containers).toEqual(previous.containers);
  });

  it('only ever pushes down when a segment grows and grows', () => {
    let input = hospitalSample(60);
    let before = layoutOf(drawnFrom(input));
    for (let index = 0; index < 14; index++) {
      input = withDevice(input, `x${index}`, 's-emr');
      const diagram = drawnFrom(input);
      const after = layoutOf(diagram, { previous: before });
      for (const id of moved(before, after)) {
        expect(after.nodes[id]?.x).toBe(before.nodes[id]?.x);
        expect(after.nodes[id]?.y).toBeGreaterThan(before.nodes[id]?.y ?? 0);
        expect(diagram.nodes.find((node) => node.id === id)?.containerId).not.toBe('segment:s-emr');
      }
      expect(overlaps(after)).toEqual([]);
      before = after;
    }
  });

  it('never moves what a person placed, and continues a container elsewhere instead', () => {
    let input = hospitalSample(60);
    const first = layoutOf(drawnFrom(input));
    const positions = Object.fromEntries(Object.entries(first.nodes).map(([id, { x, y }]) => [id, { x, y }]));
    let before = first;
    for (let index = 0; index < 14; index++) {
      input = withDevice(input, `x${index}`, 's-emr');
      const diagram = drawnFrom(input);
      before = layoutOf(diagram, { previous: before, positions });
      expect(strays(diagram, before)).toEqual([]);
      expect(overlaps(before)).toEqual([]);
    }
    expect(moved(first, before)).toEqual([]);
    expect(Object.keys(before.containers)).toContain('segment:s-emr~2');
  });

  it('keeps a chosen place of a node exactly and lets the container reach around it', () => {
    const diagram = drawnFrom(clinicSample());
    const at = { x: 333, y: 1234 };
    const layout = layoutOf(diagram, { positions: { 'device:d-pc1': at } });
    expect(layout.nodes['device:d-pc1']).toMatchObject(at);
    expect(strays(diagram, layout)).toEqual([]);
    expect(overlaps(layout)).toEqual([]);
  });

  it('gives way to a node that a person put where another one would have stood', () => {
    const diagram = drawnFrom(clinicSample());
    const taken = layoutOf(diagram).nodes['device:d-pc2'];
    if (!taken) throw new Error('d-pc2 has no place');
    const layout = layoutOf(diagram, { positions: { 'device:d-pc1': { x: taken.x, y: taken.y } } });
    expect(layout.nodes['device:d-pc1']).toEqual(taken);
    expect(overlaps(layout)).toEqual([]);
  });

  it('moves what is in a container along with it', () => {
    const diagram = drawnFrom(clinicSample());
    const previous = layoutOf(diagram);
    const box = previous.containers['segment:s-visitor'];
    const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 700 };
    const layout = layoutOf(diagram, { previous, positions: { 'segment:s-visitor': at } });
    expect(layout.containers['segment:s-visitor']).toMatchObject(at);
    const [was, is] = [previous.nodes['wireless:w-visitor'], layout.nodes['wireless:w-visitor']];
    expect([(is?.x ?? 0) - (was?.x ?? 0), (is?.y ?? 0) - (was?.y ?? 0)]).toEqual([40, 700]);
  });

  it('gives a device that changed its segment a place in the new one', () => {
    const input = clinicSample();
    const previous = layoutOf(drawnFrom(input));
    const devices = input.devices.map((one) =>
      one.id === 'd-pc2' ? { ...one, segmentIds: ['s-visitor'] } : one,
    );
    const diagram = drawnFrom({ ...input, devices });
    const layout = layoutOf(diagram, { previous });
    expect(strays(diagram, layout)).toEqual([]);
    expect(overlaps(layout)).toEqual([]);
  });

  it('draws nothing from empty ledgers', () => {
    expect(layoutOf(drawnFrom(inputOf({})))).toEqual({
      containers: {},
      nodes: {},
      edges: {},
      bounds: { x: 0, y: 0, width: 0, height: 0 },
    });
  });
});
