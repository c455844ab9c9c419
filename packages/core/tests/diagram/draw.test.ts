import { describe, expect, it } from 'vitest';
import { drawnFrom } from '../../src/diagram/draw.ts';
import type { Diagram } from '../../src/diagram/model.ts';
import {
  clinicSample,
  deviceRow,
  hospitalSample,
  inputOf,
  lineRow,
  segmentRow,
  wirelessRow,
} from './sample.ts';

const node = ({ nodes }: Diagram, id: string) => nodes.find((one) => one.id === id);
const edges = (diagram: Diagram, type: string) => diagram.edges.filter((edge) => edge.type === type);
const pcs = (count: number, model = 'ESPRIT-D7') =>
  Array.from({ length: count }, (_, index) => deviceRow(`pc${index}`, { segmentIds: ['s1'], model }));
const S1 = segmentRow('s1', { name: '電子カルテ系', kind: 'emr' });

describe('the diagram drawn from the ledgers', () => {
  it('draws six like devices of a segment one by one and seven as one group', () => {
    const six = drawnFrom(inputOf({ segments: [S1], devices: pcs(6) }));
    const seven = drawnFrom(inputOf({ segments: [S1], devices: pcs(7) }));
    expect(six.nodes.map(({ type }) => type)).toEqual(Array(6).fill('device'));
    expect(seven.nodes).toHaveLength(1);
    expect(seven.nodes[0]).toMatchObject({ type: 'group', icon: 'terminal', details: ['ESPRIT-D7'] });
    expect(seven.nodes[0]?.deviceIds).toHaveLength(7);
  });

  it('keeps the id of a group when a device joins it', () => {
    const ids = [7, 8].map(
      (count) => drawnFrom(inputOf({ segments: [S1], devices: pcs(count) })).nodes[0]?.id,
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it('never groups servers and firewalls', () => {
    const devices = Array.from({ length: 9 }, (_, index) =>
      deviceRow(`sv${index}`, { kind: 'server', segmentIds: ['s1'] }),
    );
    expect(drawnFrom(inputOf({ segments: [S1], devices })).nodes).toHaveLength(9);
  });

  it('groups models written in full and in half width together', () => {
    const devices = [...pcs(4), ...pcs(4, 'ＥＳＰＲＩＭＯ').map((one) => ({ ...one, id: `${one.id}b` }))];
    const other = devices.map((one) => (one.model === 'ESPRIT-D7' ? { ...one, model: 'esprimo' } : one));
    expect(drawnFrom(inputOf({ segments: [S1], devices: other })).nodes).toHaveLength(1);
  });

  it('puts a device in several segments on the backbone with a link to each', () => {
    const diagram = drawnFrom(clinicSample());
    expect(node(diagram, 'device:d-router')).toMatchObject({ containerId: 'backbone', rank: 0 });
    expect(edges(diagram, 'member').map(({ to }) => to)).toEqual(['segment:s-emr', 'segment:s-visitor']);
  });

  it('puts devices without a segment where the ledger says how they are used, and asks about the rest', () => {
    const diagram = drawnFrom(
      inputOf({
        devices: [
          deviceRow('loose'),
          deviceRow('home', { connection: 'outside' }),
          deviceRow('lent', { status: 'lent' }),
          deviceRow('alone', { connection: 'none' }),
          deviceRow('usb', { kind: 'media' }),
          deviceRow('cloud', { kind: 'saas' }),
        ],
      }),
    );
    const homes = Object.fromEntries(diagram.nodes.map(({ id, containerId }) => [id, containerId]));
    expect(homes).toEqual({
      'device:loose': 'unassigned',
      'device:home': 'away',
      'device:lent': 'away',
      'device:alone': 'standalone',
      'device:usb': 'standalone',
      'device:cloud': 'cloud',
    });
  });

  it('leaves out what is disposed of, and lines before their first and after their last day', () => {
    const diagram = drawnFrom(
      inputOf({
        devices: [deviceRow('gone', { status: 'disposed' }), deviceRow('old', { status: 'retired' })],
        lines: [lineRow('ended', { endedOn: '2026-09-30' }), lineRow('later', { since: '2026-10-02' })],
      }),
    );
    expect(diagram).toEqual({ containers: [], nodes: [], edges: [] });
  });

  it('leads a VPN through the Internet and a closed line to its carrier', () => {
    const diagram = drawnFrom(
      inputOf({
        devices: [deviceRow('fw', { kind: 'network', networkRole: 'firewall' })],
        lines: [
          lineRow('vpn', { kind: 'ipsec_vpn', deviceId: 'fw' }),
          lineRow('closed', { kind: 'ip_vpn', carrier: '県医療ネット', deviceId: 'fw' }),
        ],
      }),
    );
    expect(diagram.edges.map(({ id, to }) => [id, to])).toEqual([
      ['line:closed', 'device:fw'],
      ['line:vpn', 'device:fw'],
    ]);
    expect(node(diagram, 'outside:internet')).toBeDefined();
    expect(diagram.nodes.some(({ icon, name }) => icon === 'outside_closed' && name === '県医療ネット')).toBe(
      true,
    );
  });

  it('shows a line without device and segment at an empty backbone rather than not at all', () => {
    const diagram = drawnFrom(inputOf({ lines: [lineRow('l1')] }));
    expect(diagram.edges).toMatchObject([{ id: 'line:l1', from: 'outside:internet', to: 'backbone' }]);
    expect(diagram.containers.map(({ id }) => id)).toEqual(['outside', 'backbone']);
  });

  it('says that the way of a vendor is not stated', () => {
    const diagram = drawnFrom(
      inputOf({
        connections: [{ id: 'c1', vendorName: '北辰ネットワーク工業', lineId: 'missing', means: '' }],
      }),
    );
    expect(edges(diagram, 'remote')).toMatchObject([{ to: 'outside:unknown' }]);
  });

  it('draws a vendor once whom connection and line both name', () => {
    const diagram = drawnFrom(clinicSample());
    expect(diagram.nodes.filter(({ icon }) => icon === 'outside_vendor').map(({ id }) => id)).toEqual([
      'outside:vendor:v1',
    ]);
    expect(edges(diagram, 'remote')).toHaveLength(1);
  });

  it('puts a wireless network in its segment with its access points', () => {
    const wireless = [wirelessRow('w1', { name: 'hosp-guest', segmentId: 's1', accessPoints: 4 })];
    const diagram = drawnFrom(inputOf({ segments: [S1], wireless }));
    expect(node(diagram, 'wireless:w1')).toMatchObject({
      containerId: 'segment:s1',
      accessPoints: 4,
      details: ['WPA3'],
    });
  });

  it('takes references to rows that are not there, and to itself, for not stated', () => {
    const devices = [deviceRow('pc', { segmentIds: ['nowhere'], parentId: 'pc' })];
    const diagram = drawnFrom(inputOf({ devices }));
    expect(node(diagram, 'device:pc')?.containerId).toBe('unassigned');
    expect(diagram.edges).toEqual([]);
  });

  it('does not run in circles where two devices name each other', () => {
    const devices = [
      deviceRow('a', { segmentIds: ['s1'], parentId: 'b' }),
      deviceRow('b', { segmentIds: ['s1'], parentId: 'a' }),
    ];
    expect(edges(drawnFrom(inputOf({ segments: [S1], devices })), 'uplink')).toHaveLength(1);
  });

  it('is the same whatever order the rows come in', () => {
    const input = hospitalSample(60);
    const reversed = inputOf({
      ...input,
      devices: input.devices.toReversed(),
      segments: input.segments.toReversed(),
      lines: input.lines.toReversed(),
      wireless: input.wireless.toReversed(),
      connections: input.connections.toReversed(),
      vendors: input.vendors.toReversed(),
    });
    expect(drawnFrom(reversed)).toEqual(drawnFrom(input));
  });

  it('counts every device of the house exactly once', () => {
    const input = hospitalSample(500);
    const ids = drawnFrom(input).nodes.flatMap(({ deviceIds }) => deviceIds);
    expect(ids.toSorted()).toEqual(input.devices.map(({ id }) => id).toSorted());
  });
});
