/** What lies outside the house, and the lines by which the house is connected to it (R-H1; S1 第4条(1)⑤⑥⑬, S0 10-1). */
import { foldWidth } from '../calendar/width.ts';
import type { Line } from '../ledger/ledgers/network.ts';
import type { DrawnDevices } from './draw-devices.ts';
import {
  bareEdge,
  type DiagramEdge,
  type DiagramInput,
  type DiagramNode,
  type LineKind,
  OUTSIDE_KINDS,
  type OutsideKind,
  segmentContainer,
} from './model.ts';
import { shortKey } from './order.ts';

/** Where a line leads; a VPN over the Internet leads through it. */
const LEADS_TO = {
  internet: 'internet',
  ssl_vpn: 'internet',
  ipsec_vpn: 'internet',
  ip_vpn: 'closed',
  wide_ethernet: 'closed',
  leased: 'closed',
  eligibility: 'eligibility',
  cellular: 'mobile',
  telephone: 'telephone',
  other: 'other',
} as const satisfies Record<LineKind, OutsideKind>;

export interface DrawnLines {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export function drawnLines(input: DiagramInput, devices: DrawnDevices): DrawnLines {
  const nodes = new Map<string, DiagramNode>();
  const put = (node: DiagramNode) => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const netOf = new Map(input.lines.map((line) => [line.id, put(netNode(line))]));
  const lines = input.lines.flatMap((line) => lineEdges(line, netOf.get(line.id) ?? '', devices));
  const vendorIds = new Map(input.vendors.map(({ id, name }) => [foldWidth(name), id]));
  const vendorNames = new Map(input.vendors.map(({ id, name }) => [id, foldWidth(name)]));
  const remote = new Map<string, DiagramEdge>();
  const comes = (vendor: DiagramNode, net: string, connection: { name: string; line: Line | null }) => {
    const from = put(vendor);
    const id = `remote:${from}>${net}`;
    const before = remote.get(id);
    const name = [before?.name ?? '', connection.name].filter((text) => text !== '').join('、');
    remote.set(id, {
      ...edge(id, 'remote', from, net),
      name: before?.name.includes(connection.name) ? before.name : name,
    });
  };
  for (const { vendorName, lineId, means } of input.connections) {
    const name = foldWidth(vendorName);
    const vendor = vendorNode(vendorIds.get(name) ?? null, name);
    const net = (lineId === null ? undefined : netOf.get(lineId)) ?? put(outside('unknown', 'unknown', ''));
    comes(vendor, net, { name: foldWidth(means), line: null });
  }
  for (const line of input.lines) {
    const name = line.vendorId === null ? undefined : vendorNames.get(line.vendorId);
    if (name !== undefined)
      comes(vendorNode(line.vendorId, name), netOf.get(line.id) ?? '', { name: '', line });
  }
  const hasCloud = devices.nodes.some(({ containerId }) => containerId === 'cloud');
  const internet = 'outside:internet';
  const service =
    hasCloud && nodes.has(internet) ? [edge('service:cloud', 'service', 'cloud', internet)] : [];
  return { nodes: [...nodes.values()], edges: [...lines, ...remote.values(), ...service] };
}

const edge = (id: string, type: DiagramEdge['type'], from: string, to: string): DiagramEdge =>
  bareEdge({ id, type, from, to });

/** At the device that ends it; else in the segments that it is said to reach; else at the backbone. */
function lineEdges(line: Line, net: string, { nodeOf }: DrawnDevices): DiagramEdge[] {
  const device = line.deviceId === null ? undefined : nodeOf.get(line.deviceId);
  const ends = device ? [device.id] : line.segmentIds.map(segmentContainer);
  return (ends.length > 0 ? ends : ['backbone']).map((end, index) => ({
    ...edge(index === 0 ? `line:${line.id}` : `line:${line.id}:${end}`, 'line', net, end),
    name: foldWidth(line.name),
    lineId: line.id,
    lineKind: line.kind,
    carrier: foldWidth(line.carrier),
    restricted: line.restricted,
  }));
}

function outside(key: string, kind: OutsideKind, name: string): DiagramNode {
  return {
    id: `outside:${key}`,
    type: 'outside',
    icon: `outside_${kind}`,
    name,
    details: [],
    containerId: 'outside',
    rank: kind === 'vendor' ? 0 : OUTSIDE_KINDS.indexOf(kind) + 1,
    segmentIds: [],
    deviceIds: [],
    groupId: null,
    systems: [],
    accessPoints: null,
  };
}

/** Closed networks and others are one node a carrier; the Internet is one. */
function netNode({ kind, carrier }: Line): DiagramNode {
  const to = LEADS_TO[kind];
  const name = foldWidth(carrier);
  if ((to !== 'closed' && to !== 'other') || name === '') return outside(to, to, '');
  return outside(`${to}:${shortKey(name)}`, to, name);
}

function vendorNode(id: string | null, name: string): DiagramNode {
  return outside(id === null ? `vendor-name:${shortKey(name)}` : `vendor:${id}`, 'vendor', name);
}
