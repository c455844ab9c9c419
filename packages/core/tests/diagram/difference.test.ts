import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/diagram/difference.ts';
import { drawnFrom } from '../../src/diagram/draw.ts';
import type { DiagramInput } from '../../src/diagram/model.ts';
import { clinicSample, deviceRow, inputOf, segmentRow } from './sample.ts';

const between = (before: DiagramInput, after: DiagramInput) =>
  differenceOf(
    { date: '2025-10-01', diagram: drawnFrom(before) },
    { date: '2026-10-01', diagram: drawnFrom(after) },
  );

describe('the difference between two versions of the diagram', () => {
  it('finds nothing between a version and itself', () => {
    expect(between(clinicSample(), clinicSample())).toEqual({
      from: '2025-10-01',
      to: '2026-10-01',
      changes: [],
    });
  });

  it('names what came and went', () => {
    const before = clinicSample();
    const devices = before.devices
      .filter(({ id }) => id !== 'd-print')
      .concat(deviceRow('d-new', { name: '検査室PC', segmentIds: ['s-emr'] }));
    const { changes } = between(before, { ...before, devices });
    expect(changes.map(({ code, id }) => [code, id])).toEqual([
      ['node-added', 'device:d-new'],
      ['node-removed', 'device:d-print'],
      ['edge-removed', 'uplink:device:d-hub>device:d-print'],
    ]);
    expect(changes[0]?.name).toBe('検査室PC');
  });

  it('says which fields of a line and a segment changed, from what to what', () => {
    const before = clinicSample();
    const after = {
      ...before,
      lines: before.lines.map((one) => (one.id === 'l-vpn' ? { ...one, restricted: 'yes' as const } : one)),
      segments: before.segments.map((one) =>
        one.id === 's-emr' ? { ...one, internet: 'no' as const } : one,
      ),
    };
    expect(between(before, after).changes).toEqual([
      {
        code: 'container-changed',
        id: 'segment:s-emr',
        name: '診療系ネットワーク',
        fields: { internet: { before: 'yes', after: 'no' } },
      },
      {
        code: 'edge-changed',
        id: 'line:l-vpn',
        name: 'レセコン保守VPN',
        fields: { restricted: { before: 'unknown', after: 'yes' } },
      },
    ]);
  });

  it('tells of a group only the devices that came and went', () => {
    const of = (from: number, to: number) =>
      inputOf({
        segments: [segmentRow('s1')],
        devices: Array.from({ length: to - from }, (_, index) =>
          deviceRow(`pc${from + index}`, { segmentIds: ['s1'], model: 'ESPRIT-D7' }),
        ),
      });
    expect(between(of(0, 10), of(1, 11)).changes).toMatchObject([
      { code: 'node-changed', fields: { deviceIds: { before: ['pc0'], after: ['pc10'] } } },
    ]);
  });
});
