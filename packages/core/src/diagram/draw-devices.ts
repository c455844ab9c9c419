/** Devices in their containers, like ones as one group, and what they are connected to (R-D6; S1 第4条(1)①⑤⑫). */
import { foldCase, foldWidth } from '../calendar/width.ts';
import { type Device, isCloud } from '../ledger/ledgers/device.ts';
import {
  bareEdge,
  type DiagramEdge,
  type DiagramInput,
  type DiagramNode,
  deviceNode,
  type Folding,
  type Icon,
  segmentContainer,
  UNFOLDED,
} from './model.ts';
import { compareText, shortKey } from './order.ts';

const ALIKE = 6;

export interface DrawnDevices {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** Node by ledger id of the device. */
  readonly nodeOf: ReadonlyMap<string, DiagramNode>;
}

export function drawnDevices(input: DiagramInput): DrawnDevices {
  const ends = new Set(input.lines.flatMap(({ deviceId }) => deviceId ?? []));
  const systems = new Map(input.systems.map(({ id, name }) => [id, foldWidth(name)]));
  const groups = Map.groupBy(input.devices, (device) => groupKey(device, ends));
  const folding = input.folding ?? UNFOLDED;
  const most = input.alike ?? ALIKE;
  const nodes = [...groups].flatMap(([key, devices]) => {
    const groupId = devices.length > 1 && key.startsWith('group:') ? key : null;
    const drawn = devices.map((device) => ({ ...nodeOf(device, ends, systems), groupId }));
    if (groupId === null || !isTogether(groupId, devices.length > most, folding)) return drawn;
    return [groupOf(groupId, devices, drawn, folding.captions[groupId] ?? '')];
  });
  const byDevice = new Map(nodes.flatMap((node) => node.deviceIds.map((id) => [id, node] as const)));
  return { nodes, edges: edgesOf(input, nodes, byDevice), nodeOf: byDevice };
}

const isTogether = (groupId: string, areMany: boolean, { expanded, collapsed }: Folding) =>
  areMany ? !expanded.includes(groupId) : collapsed.includes(groupId);

/** Joins networks: guards or leads out of them, or stands in several. */
const isBorder = ({ kind, networkRole, segmentIds, id }: Device, ends: ReadonlySet<string>) =>
  segmentIds.length > 1 ||
  ends.has(id) ||
  (kind === 'network' && ['firewall', 'vpn', 'router', 'modem'].includes(networkRole ?? ''));

function containerOf(device: Device, ends: ReadonlySet<string>): string {
  const { kind, segmentIds, connection, status } = device;
  if (isCloud(kind)) return 'cloud';
  if (isBorder(device, ends)) return 'backbone';
  const [segmentId] = segmentIds;
  if (segmentId !== undefined) return segmentContainer(segmentId);
  if (connection === 'outside' || status === 'lent' || status === 'taken_out') return 'away';
  return connection === 'none' || kind === 'media' || status === 'spare' ? 'standalone' : 'unassigned';
}

/** What leads on is never put together with others; access points and switches are, as floors are full of them. */
const isSingle = ({ kind, networkRole, id }: Device, ends: ReadonlySet<string>) =>
  kind === 'server' ||
  kind === 'storage' ||
  isCloud(kind) ||
  ends.has(id) ||
  (kind === 'network' && !['switch', 'access_point'].includes(networkRole ?? ''));

const alike = ({ model, os }: Device) => foldCase(model) || foldCase(os);

function groupKey(device: Device, ends: ReadonlySet<string>): string {
  if (isSingle(device, ends)) return deviceNode(device.id);
  const { kind, networkRole, segmentIds } = device;
  const what = [kind, networkRole ?? '', alike(device), ...segmentIds].join('\n');
  return `group:${containerOf(device, ends)}:${kind}:${shortKey(what)}`;
}

const iconOf = ({ kind, networkRole }: Device): Icon =>
  kind === 'network' && networkRole !== null && networkRole !== 'other' ? networkRole : kind;

const RANKS: Partial<Record<Icon, number>> = {
  switch: 0,
  network: 0,
  access_point: 1,
  server: 2,
  storage: 3,
};
const LAST = {
  terminal: 4,
  medical: 5,
  tablet: 6,
  phone: 7,
  printer: 8,
  card_reader: 9,
  camera: 10,
} as const;

function rankOf(icon: Icon, containerId: string): number {
  if (containerId === 'backbone') return ['firewall', 'vpn', 'router', 'modem'].includes(icon) ? 0 : 1;
  return RANKS[icon] ?? (icon in LAST ? LAST[icon as keyof typeof LAST] : 11);
}

function nodeOf(
  device: Device,
  ends: ReadonlySet<string>,
  systems: ReadonlyMap<string, string>,
): DiagramNode {
  const containerId = containerOf(device, ends);
  const icon = iconOf(device);
  return {
    id: deviceNode(device.id),
    type: 'device',
    icon,
    name: foldWidth(device.name),
    details: [device.addresses[0], device.model, [device.os, device.osVersion].join(' ')]
      .map((text) => foldWidth(text ?? ''))
      .filter((text) => text !== ''),
    containerId,
    rank: containerId === 'backbone' && ends.has(device.id) ? 0 : rankOf(icon, containerId),
    segmentIds: device.segmentIds,
    deviceIds: [device.id],
    groupId: null,
    systems: device.systemIds.flatMap((id) => systems.get(id) ?? []).sort(compareText),
    accessPoints: null,
  };
}

function groupOf(
  id: string,
  devices: readonly Device[],
  nodes: readonly DiagramNode[],
  caption: string,
): DiagramNode {
  const [first] = nodes;
  const [device] = devices;
  if (!first || !device) throw new Error(`nothing in ${id}`);
  const texts = new Set(devices.map(({ model, os }) => foldWidth(model) || foldWidth(os)));
  const [text] = [...texts].sort(compareText);
  return {
    ...first,
    id,
    type: 'group',
    name: foldWidth(caption),
    details: text === undefined || text === '' ? [] : [text],
    deviceIds: devices.map((one) => one.id),
    systems: [...new Set(nodes.flatMap((one) => one.systems))].sort(compareText),
  };
}

type Link = Pick<DiagramEdge, 'type' | 'from' | 'to'> & { readonly isImplied: boolean };

const link = (some: Link): DiagramEdge => bareEdge({ ...some, id: `${some.type}:${some.from}>${some.to}` });

/** More in one segment, and the lines to its switches would hide what they join. */
const MOST_DRAWN = 10;

/**
 * What hangs on a device of the backbone is shown by the line to its segment already; in a segment with many nodes, what hangs on its
 * switches by standing there; with several switches the lines would be a knot.
 */
function edgesOf(
  { devices }: DiagramInput,
  nodes: readonly DiagramNode[],
  nodeOfDevice: ReadonlyMap<string, DiagramNode>,
): DiagramEdge[] {
  const pairs = new Map<string, readonly [DiagramNode, DiagramNode]>();
  for (const { id, parentId } of devices) {
    const child = nodeOfDevice.get(id);
    const parent = parentId === null ? undefined : nodeOfDevice.get(parentId);
    if (!child || !parent || child.id === parent.id || pairs.has(`${parent.id} ${child.id}`)) continue;
    pairs.set(`${child.id} ${parent.id}`, [child, parent]);
  }
  const counts = Map.groupBy(nodes, ({ containerId }) => containerId);
  const isImplied = ([child, parent]: readonly [DiagramNode, DiagramNode]) => {
    if (child.containerId !== parent.containerId) return isMember(parent, child.containerId);
    const switches = (counts.get(child.containerId) ?? []).filter(({ icon }) => icon === 'switch').length;
    const isCrowded = switches > 1 || (counts.get(child.containerId)?.length ?? 0) > MOST_DRAWN;
    return isCrowded && child.containerId !== 'backbone' && child.icon !== 'switch';
  };
  const uplinks = [...pairs.values()].map((pair) => {
    const [child, parent] = pair;
    return link({ type: 'uplink', from: parent.id, to: child.id, isImplied: isImplied(pair) });
  });
  const members = nodes
    .filter(({ containerId }) => containerId === 'backbone')
    .flatMap((node) =>
      node.segmentIds.map((id) =>
        link({ type: 'member', from: node.id, to: segmentContainer(id), isImplied: false }),
      ),
    );
  return [...uplinks, ...members];
}

const isMember = (node: DiagramNode, containerId: string) =>
  node.containerId === 'backbone' && node.segmentIds.some((id) => segmentContainer(id) === containerId);
