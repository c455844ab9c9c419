import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnFrom } from '../../src/diagram/draw.ts';
import { type Box, contains, overlap } from '../../src/diagram/geometry.ts';
import { homesOf, layoutOf, placesOf } from '../../src/diagram/layout.ts';
import type { Diagram } from '../../src/diagram/model.ts';
import { moveTo, type Standing, step } from '../../src/diagram/rearrange.ts';
import { clinicSample, deviceRow, hospitalSample, inputOf, segmentRow } from './sample.ts';

function standingOf(diagram: Diagram): Standing {
  const { containers, nodes } = placesOf(diagram);
  return { containers, nodes, homes: Object.fromEntries(homesOf(diagram, { containers, nodes })) };
}

const after = (standing: Standing, moves: Readonly<Record<string, Box>> | null): Standing => {
  const put = (boxes: Readonly<Record<string, Box>>) =>
    Object.fromEntries(Object.entries(boxes).map(([id, box]) => [id, moves?.[id] ?? box]));
  return { ...standing, containers: put(standing.containers), nodes: put(standing.nodes) };
};

function faults({ containers, nodes, homes }: Standing): string[] {
  const among = (boxes: Readonly<Record<string, Box>>) =>
    Object.entries(boxes).flatMap(([a, box], index) =>
      Object.entries(boxes)
        .slice(index + 1)
        .filter(([, other]) => overlap(box, other))
        .map(([b]) => `${a} on ${b}`),
    );
  const strays = Object.entries(nodes)
    .filter(([id, box]) => !contains(containers[homes[id] ?? ''] ?? box, box))
    .map(([id]) => `${id} outside`);
  return [...among(containers), ...among(nodes), ...strays];
}

const clinic = standingOf(drawnFrom(clinicSample()));
const hospital = standingOf(drawnFrom(hospitalSample(60)));
const EMR = 'segment:s-emr';

describe('a person who rearranges the diagram (R-D6)', () => {
  it('changes two devices over when one is put on the other', () => {
    const [a, b] = [clinic.nodes['device:d-pc1'], clinic.nodes['device:d-pc2']];
    if (!a || !b) throw new Error('the clinic has two PCs');
    expect(moveTo(clinic, 'device:d-pc1', { x: b.x + 9, y: b.y - 6 })).toEqual({
      'device:d-pc1': b,
      'device:d-pc2': a,
    });
  });

  it('keeps a device in its segment however far it is pulled', () => {
    const now = after(clinic, moveTo(clinic, 'device:d-pc1', { x: 90_000, y: -90_000 }));
    expect(now.nodes['device:d-pc1']).not.toEqual(clinic.nodes['device:d-pc1']);
    expect(faults(now)).toEqual([]);
  });

  it('moves a segment with all that is in it', () => {
    const box = clinic.containers[EMR];
    const moves = moveTo(clinic, EMR, { x: box?.x ?? 0, y: (box?.y ?? 0) + 700 });
    const now = after(clinic, moves);
    expect(Math.abs((now.containers[EMR]?.y ?? 0) - (box?.y ?? 0) - 700)).toBeLessThan(10);
    expect(faults(now)).toEqual([]);
  });

  it('finds the nearest free place for a segment that is put on another one', () => {
    const [, other] = Object.entries(clinic.containers).find(([id]) => id === 'segment:s-visitor') ?? [];
    const moves = moveTo(clinic, EMR, { x: (other?.x ?? 0) + 5, y: (other?.y ?? 0) + 5 });
    expect(faults(after(clinic, moves))).toEqual([]);
  });

  it('stays orderly whatever is moved wherever, by hand and by key', () => {
    const ids = [...Object.keys(hospital.containers), ...Object.keys(hospital.nodes)];
    const turn = fc.record({
      id: fc.constantFrom(...ids),
      at: fc.record({ x: fc.integer({ min: -2000, max: 6000 }), y: fc.integer({ min: -2000, max: 6000 }) }),
      direction: fc.constantFrom('left', 'right', 'up', 'down'),
      isByKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        let now = hospital;
        for (const { id, at, direction, isByKey } of turns)
          now = after(now, isByKey ? step(now, id, direction) : moveTo(now, id, at));
        expect(faults(now)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leads by arrow keys to every place of a segment', () => {
    const row = Object.entries(clinic.nodes).filter(([id]) => clinic.homes[id] === EMR);
    const [first] = row.toSorted(([, a], [, b]) => a.y - b.y || a.x - b.x);
    let now = clinic;
    const seen = new Set<string>();
    const at = () => now.nodes[first?.[0] ?? ''] as Box;
    for (const direction of ['right', 'down', 'left', 'down', 'right'] as const) {
      for (let moves = step(now, first?.[0] ?? '', direction); moves; ) {
        now = after(now, moves);
        seen.add(`${at().x} ${at().y}`);
        if (direction === 'down') break;
        moves = step(now, first?.[0] ?? '', direction);
      }
    }
    for (const [, { x, y }] of row)
      expect([...seen, `${first?.[1].x} ${first?.[1].y}`]).toContain(`${x} ${y}`);
  });

  it('does not walk off the picture', () => {
    let now = clinic;
    let count = 0;
    for (let moves = step(now, EMR, 'left'); moves && count < 500; moves = step(now, EMR, 'left')) {
      now = after(now, moves);
      count++;
    }
    expect(count).toBeLessThan(200);
  });
});

describe('a picture that was arranged', () => {
  const S1 = segmentRow('s1', { kind: 'emr' });
  const pcs = (count: number) =>
    inputOf({
      segments: [S1, segmentRow('s2')],
      devices: Array.from({ length: count }, (_, index) =>
        deviceRow(`pc${index}`, { segmentIds: ['s1'], model: `M${index % 3}` }),
      ),
    });

  it('stays when devices come and go; new ones find a place in their segment', () => {
    const diagram = drawnFrom(pcs(5));
    const moved = after(standingOf(diagram), moveTo(standingOf(diagram), 'segment:s2', { x: 900, y: 900 }));
    const positions = { 'segment:s2': moved.containers['segment:s2'] as Box };
    const next = layoutOf(drawnFrom(pcs(6)), { positions, previous: moved });
    const fewer = layoutOf(drawnFrom(pcs(4)), { positions, previous: moved });
    for (const [id, box] of Object.entries(moved.nodes)) {
      expect(next.nodes[id]).toEqual(box);
      if (id !== 'device:pc4') expect(fewer.nodes[id]).toEqual(box);
    }
    expect(next.containers['segment:s2']).toEqual(moved.containers['segment:s2']);
    expect(contains(next.containers['segment:s1'] as Box, next.nodes['device:pc5'] as Box)).toBe(true);
  });

  it('draws a group one by one, puts few together, and calls a group as a person does', () => {
    const many = inputOf({
      segments: [S1],
      devices: Array.from({ length: 9 }, (_, index) =>
        deviceRow(`pc${index}`, { segmentIds: ['s1'], model: index < 7 ? 'A' : 'B' }),
      ),
    });
    const plain = drawnFrom(many);
    const group = plain.nodes.find(({ type }) => type === 'group')?.id ?? '';
    const few = plain.nodes.find(({ type }) => type === 'device')?.groupId ?? '';
    const folded = drawnFrom({
      ...many,
      folding: { expanded: [group], collapsed: [few], captions: { [few]: '看護ステーション' } },
    });
    expect(folded.nodes.filter(({ type }) => type === 'device')).toHaveLength(7);
    expect(folded.nodes.find(({ id }) => id === few)).toMatchObject({
      type: 'group',
      name: '看護ステーション',
    });
  });

  it('drops a continuation in which nothing stands any more', () => {
    const diagram = drawnFrom(pcs(2));
    const { containers, nodes } = placesOf(diagram);
    const previous = {
      containers: { ...containers, 'segment:s1~2': { x: 0, y: 5000, width: 300, height: 200 } },
      nodes,
    };
    expect(Object.keys(placesOf(diagram, { previous }).containers)).not.toContain('segment:s1~2');
  });
});
