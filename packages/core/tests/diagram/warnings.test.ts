import { describe, expect, it } from 'vitest';
import { drawnFrom } from '../../src/diagram/draw.ts';
import type { DiagramInput } from '../../src/diagram/model.ts';
import {
  DIAGRAM_WARNING_CODES,
  type DiagramWarningCode,
  warningsByNode,
  warningsOf,
} from '../../src/diagram/warnings.ts';
import {
  deviceRow,
  hospitalSample,
  inputOf,
  lineRow,
  segmentRow,
  supportEndOf,
  wirelessRow,
} from './sample.ts';

const judged = (some: Partial<DiagramInput>) => {
  const input = inputOf(some);
  return warningsOf(input, drawnFrom(input), supportEndOf);
};
const codes = (some: Partial<DiagramInput>) => judged(some).warnings.map(({ code }) => code);
const unjudged = (some: Partial<DiagramInput>) => judged(some).notJudged;

const EMR = segmentRow('s1', { name: '電子カルテ系', kind: 'emr' });
const OFFICE = segmentRow('s2', { name: '事務系', kind: 'office' });

const inEmr = (changes: Parameters<typeof deviceRow>[1]) => ({
  segments: [EMR],
  devices: [deviceRow('d1', { segmentIds: ['s1'], ...changes })],
});

describe('warnings on the diagram', () => {
  it('names devices in a medical segment of which support has ended, with the earliest end', () => {
    const { warnings } = judged({
      segments: [EMR],
      devices: [
        deviceRow('d1', { segmentIds: ['s1'], os: 'Windows 10' }),
        deviceRow('d2', { segmentIds: ['s1'], os: 'Windows 7' }),
        deviceRow('d3', { segmentIds: ['s1'], os: 'Windows 11' }),
      ],
    });
    expect(warnings).toMatchObject([
      {
        code: 'os-unsupported',
        number: 1,
        severity: 'high',
        params: { place: '電子カルテ系', count: 2, from: '2020-01-14' },
        nodeIds: ['device:d1', 'device:d2'],
      },
    ]);
  });

  it('takes neither a supported nor a not medical device for one without support', () => {
    expect(codes(inEmr({ os: 'Windows 11' }))).toEqual([]);
    const devices = [deviceRow('d1', { segmentIds: ['s2'], os: 'Windows 7' })];
    expect(codes({ segments: [OFFICE], devices })).toEqual([]);
  });

  it('does not judge a device of whose support nobody knows the end', () => {
    const some = inEmr({ os: '専用OS' });
    expect(codes(some)).toEqual([]);
    expect(unjudged(some)).toEqual([{ code: 'os-unsupported', id: 'd1', missing: 'supportEndsOn' }]);
  });

  it.each([
    ['yes', []],
    ['no', ['line-unrestricted']],
    ['unknown', ['line-restriction-unknown']],
  ] as const)('tells a line with source restriction "%s" from the others', (restricted, expected) => {
    expect(codes({ lines: [lineRow('l1', { kind: 'ipsec_vpn', restricted })] })).toEqual(expected);
  });

  it('asks for a restriction of a closed line only where a vendor comes in by it', () => {
    const lines = [lineRow('l1', { kind: 'leased', restricted: 'no' })];
    const connections = [{ id: 'c1', vendorName: '青葉メディカル', lineId: 'l1', means: '' }];
    expect(codes({ lines })).toEqual([]);
    expect(codes({ lines, connections })).toEqual(['line-unrestricted']);
  });

  it('marks the line and the device at its end', () => {
    const devices = [deviceRow('vpn', { kind: 'network', networkRole: 'vpn' })];
    const lines = [
      lineRow('l1', { kind: 'ssl_vpn', restricted: 'no', deviceId: 'vpn', reviewedOn: '2026-09-01' }),
    ];
    expect(judged({ devices, lines }).warnings).toMatchObject([
      { code: 'line-unrestricted', nodeIds: ['device:vpn'], edgeIds: ['line:l1'] },
    ]);
  });

  it('names cameras in a clinical segment and beside patient data, and asks where that is unknown', () => {
    const camera = (segmentId: string) => deviceRow('cam', { kind: 'camera', segmentIds: [segmentId] });
    const beside = (patientData: 'yes' | 'no' | 'unknown') => ({
      segments: [OFFICE],
      devices: [camera('s2'), deviceRow('pc', { segmentIds: ['s2'], patientData })],
    });
    expect(codes({ segments: [EMR], devices: [camera('s1')] })).toEqual(['camera-beside-patient-data']);
    expect(codes(beside('yes'))).toEqual(['camera-beside-patient-data']);
    expect(codes(beside('no'))).toEqual([]);
    expect(codes(beside('unknown'))).toEqual([]);
    expect(unjudged(beside('unknown'))).toMatchObject([{ id: 'pc', missing: 'patientData' }]);
  });

  it.each([
    ['visitor', 'yes', null, []],
    ['visitor', 'no', null, ['visitor-wireless-not-separated']],
    ['visitor', 'unknown', null, []],
    ['visitor', 'yes', 's1', ['visitor-wireless-not-separated']],
    ['both', 'yes', null, ['visitor-wireless-not-separated']],
    ['business', 'no', 's1', []],
  ] as const)(
    'judges a wireless network for %s, separated "%s", in segment %s',
    (purpose, separated, segmentId, expected) => {
      const wireless = [wirelessRow('w1', { purpose, separated, segmentId })];
      expect(codes({ segments: [EMR], wireless })).toEqual(expected);
    },
  );

  it('does not judge visitors’ wireless of which the separation is unknown', () => {
    const wireless = [wirelessRow('w1', { purpose: 'visitor', separated: 'unknown' })];
    expect(unjudged({ wireless })).toMatchObject([
      { code: 'visitor-wireless-not-separated', missing: 'separated' },
    ]);
  });

  it.each([
    ['wpa3', []],
    ['wpa2_aes', []],
    ['wpa2_tkip', []],
    ['wpa', ['wireless-encryption-weak']],
    ['wep', ['wireless-encryption-weak']],
    ['none', ['wireless-encryption-weak']],
    [null, []],
  ] as const)('judges wireless encryption %s', (encryption, expected) => {
    const wireless = [wirelessRow('w1', { encryption })];
    expect(codes({ wireless })).toEqual(expected);
    expect(unjudged({ wireless })).toHaveLength(encryption === null ? 1 : 0);
  });

  it.each([
    ['2026-09-01', null, []],
    ['2025-09-30', null, ['ssl-vpn-not-reviewed']],
    [null, null, ['ssl-vpn-not-reviewed']],
    [null, '2026-04-01', []],
    [null, '2024-04-01', ['ssl-vpn-not-reviewed']],
  ] as const)('judges an SSL-VPN reviewed on %s, in use since %s', (reviewedOn, since, expected) => {
    expect(codes({ lines: [lineRow('l1', { kind: 'ssl_vpn', reviewedOn, since })] })).toEqual(expected);
  });

  it.each([
    ['yes', '経路なし', ['closed-with-internet']],
    ['no', '経路なし', []],
    ['unknown', '経路なし', []],
    ['yes', ' ', []],
  ] as const)(
    'judges a segment with Internet "%s" and the basis "%s" for being closed',
    (internet, closedBasis, expected) => {
      const segments = [segmentRow('s1', { internet, closedBasis })];
      expect(codes({ segments })).toEqual(expected);
      expect(unjudged({ segments })).toHaveLength(internet === 'unknown' ? 1 : 0);
    },
  );

  it('does not believe that a segment is closed into which a line of the Internet leads', () => {
    const segments = [segmentRow('s1', { closedBasis: '閉域', internet: 'no' })];
    const { warnings } = judged({ segments, lines: [lineRow('l1', { segmentIds: ['s1'] })] });
    expect(warnings).toMatchObject([
      { code: 'closed-with-internet', nodeIds: ['segment:s1'], edgeIds: ['line:l1'] },
    ]);
  });

  it.each([
    ['yes', 'yes', ['patient-data-with-internet'], 0],
    ['yes', 'no', [], 0],
    ['no', 'yes', [], 0],
    ['unknown', 'yes', [], 1],
    ['yes', 'unknown', [], 1],
  ] as const)('judges Internet "%s" with patient data "%s"', (internet, patientData, expected, open) => {
    const segments = [segmentRow('s1', { internet })];
    const devices = [deviceRow('d1', { segmentIds: ['s1'], patientData })];
    expect(codes({ segments, devices })).toEqual(expected);
    expect(unjudged({ segments, devices })).toHaveLength(open);
  });

  it.each([
    ['yes', []],
    ['no', ['default-password']],
    ['unknown', ['default-password-unknown']],
  ] as const)('judges a network device with a changed password "%s"', (passwordChanged, expected) => {
    expect(codes({ devices: [deviceRow('d1', { kind: 'network', passwordChanged })] })).toEqual(expected);
    expect(codes({ devices: [deviceRow('d1', { kind: 'terminal', passwordChanged })] })).toEqual([]);
  });

  it('leaves out what is no longer there', () => {
    expect(codes(inEmr({ os: 'Windows 7', status: 'retired' }))).toEqual([]);
    expect(codes({ lines: [lineRow('l1', { restricted: 'no', endedOn: '2026-09-30' })] })).toEqual([]);
  });

  it('shows on a group how many of its devices are concerned', () => {
    const devices = Array.from({ length: 10 }, (_, index) =>
      deviceRow(`d${index}`, {
        segmentIds: ['s1'],
        model: 'ESPRIT-D7',
        os: index < 3 ? 'Windows 10' : 'Windows 11',
      }),
    );
    const input = inputOf({ segments: [EMR], devices });
    const diagram = drawnFrom(input);
    const { warnings } = warningsOf(input, diagram, supportEndOf);
    const [group] = diagram.nodes;
    expect(diagram.nodes).toHaveLength(1);
    expect(warningsByNode(diagram, warnings).get(group?.id ?? '')).toEqual({ numbers: [1], devices: 3 });
  });

  it('numbers from one, cites a source each, and names only what is drawn', () => {
    const input = hospitalSample(60);
    const diagram = drawnFrom(input);
    const { warnings } = warningsOf(input, diagram, supportEndOf);
    expect(warnings.map(({ number }) => number)).toEqual(warnings.map((_, index) => index + 1));
    const ids = new Set([...diagram.nodes, ...diagram.containers].map(({ id }) => id));
    for (const { source, nodeIds } of warnings) {
      expect(source).toMatch(/^R-[A-Z]\d+; S\d/);
      expect(nodeIds.filter((id) => !ids.has(id))).toEqual([]);
    }
    const reversed = inputOf({
      ...input,
      devices: input.devices.toReversed(),
      lines: input.lines.toReversed(),
    });
    expect(warningsOf(reversed, diagram, supportEndOf)).toEqual(warningsOf(input, diagram, supportEndOf));
  });

  it('has a rule for every code', () => {
    const found = new Set<DiagramWarningCode>([
      ...codes(hospitalSample(60)),
      ...codes({ segments: [EMR], devices: [deviceRow('cam', { kind: 'camera', segmentIds: ['s1'] })] }),
      ...codes({ segments: [segmentRow('s1', { internet: 'yes', closedBasis: '閉域' })] }),
      ...codes({
        segments: [segmentRow('s1', { internet: 'yes' })],
        devices: [deviceRow('d1', { segmentIds: ['s1'], patientData: 'yes' })],
      }),
      ...codes({ devices: [deviceRow('d1', { kind: 'network', passwordChanged: 'no' })] }),
    ]);
    expect([...found].toSorted()).toEqual([...DIAGRAM_WARNING_CODES].toSorted());
  });
});
