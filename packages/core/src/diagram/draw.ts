/** From the ledgers' rows to the diagram (R-D6, R-H1, R-H2; S1 第4条(1)①⑫⑬). */
import { foldWidth } from '../calendar/width.ts';
import { isPresent } from '../ledger/ledgers/device.ts';
import { drawnDevices } from './draw-devices.ts';
import { drawnLines } from './draw-lines.ts';
import {
  AREAS,
  type Area,
  type Diagram,
  type DiagramContainer,
  type DiagramInput,
  type DiagramNode,
  isActive,
  type SegmentKind,
  segmentContainer,
} from './model.ts';
import { compareNatural, compareText } from './order.ts';

/** Segments from the most to the least protected. */
const SEGMENT_ORDER = {
  emr: 0,
  server: 1,
  department: 2,
  medical_device: 3,
  management: 4,
  maintenance: 5,
  dmz: 6,
  office: 7,
  camera: 8,
  visitor: 9,
  other: 10,
} as const satisfies Record<SegmentKind, number>;

/**
 * Devices that are retired or disposed of, lines before their first and after their last day are left out. References to rows that do not
 * exist are taken for not stated. The result does not depend on the order of the rows.
 */
export function drawnFrom(given: DiagramInput): Diagram {
  const input = known(given);
  const devices = drawnDevices(input);
  const lines = drawnLines(input, devices);
  const nodes = [...lines.nodes, ...devices.nodes, ...input.wireless.map((one) => wirelessNode(one))];
  const edges = [...devices.edges, ...lines.edges];
  const used = new Set([...nodes.map(({ containerId }) => containerId), ...edges.map(({ to }) => to)]);
  return {
    containers: [...areas(used), ...input.segments.map(segmentBox)],
    nodes: nodes.sort(
      (a, b) => compareText(a.containerId, b.containerId) || a.rank - b.rank || compareNodes(a, b),
    ),
    edges: edges.sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Rows in force, in a fixed order, without references to rows that are not there. */
function known(input: DiagramInput): DiagramInput {
  const segments = [...input.segments].sort(
    (a, b) => SEGMENT_ORDER[a.kind] - SEGMENT_ORDER[b.kind] || byName(a, b),
  );
  const devices = input.devices.filter(isPresent).sort(byName);
  const lines = input.lines.filter((line) => isActive(line, input.today)).sort(byName);
  const ids = {
    segment: new Set(segments.map(({ id }) => id)),
    device: new Set(devices.map(({ id }) => id)),
    line: new Set(lines.map(({ id }) => id)),
  };
  const existing = (id: string | null, kind: keyof typeof ids) =>
    id !== null && ids[kind].has(id) ? id : null;
  const segmentsOf = (some: readonly string[]) =>
    [...new Set(some)].filter((id) => ids.segment.has(id)).sort();
  return {
    ...input,
    segments,
    devices: devices.map((one) => ({
      ...one,
      segmentIds: segmentsOf(one.segmentIds),
      parentId: one.parentId === one.id ? null : existing(one.parentId, 'device'),
    })),
    lines: lines.map((one) => ({
      ...one,
      deviceId: existing(one.deviceId, 'device'),
      segmentIds: segmentsOf(one.segmentIds),
    })),
    wireless: [...input.wireless]
      .sort(byName)
      .map((one) => ({ ...one, segmentId: existing(one.segmentId, 'segment') })),
    connections: [...input.connections]
      .sort((a, b) => compareText(a.id, b.id))
      .map((one) => ({ ...one, lineId: existing(one.lineId, 'line') })),
  };
}

const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  compareNatural(a.name, b.name) || compareText(a.id, b.id);

/** What a person calls a group does not move it. */
const orderName = ({ type, name }: DiagramNode) => (type === 'group' ? '' : name);
const compareNodes = (a: DiagramNode, b: DiagramNode) =>
  compareNatural(orderName(a), orderName(b)) || compareText(a.id, b.id);

function segmentBox({ id, kind, name, vlan, ranges, internet }: DiagramInput['segments'][number]) {
  return {
    id: segmentContainer(id),
    area: 'segment',
    segmentKind: kind,
    name: foldWidth(name),
    vlan,
    ranges,
    internet,
  } satisfies DiagramContainer;
}

function areas(used: ReadonlySet<string>): DiagramContainer[] {
  return AREAS.filter((area) => used.has(area)).map(areaBox);
}

const areaBox = (area: Area): DiagramContainer => ({
  id: area,
  area,
  segmentKind: null,
  name: '',
  vlan: '',
  ranges: [],
  internet: null,
});

function wirelessNode({ id, name, encryption, segmentId, accessPoints }: DiagramInput['wireless'][number]) {
  return {
    id: `wireless:${id}`,
    type: 'wireless',
    icon: 'wireless',
    name: foldWidth(name),
    details: encryption === null ? [] : [ENCRYPTION_NAMES[encryption]],
    containerId: segmentId === null ? 'unassigned' : segmentContainer(segmentId),
    rank: 1,
    segmentIds: segmentId === null ? [] : [segmentId],
    deviceIds: [],
    groupId: null,
    systems: [],
    accessPoints,
  } satisfies DiagramNode;
}

/** Names of standards: the same in every language, but for none. */
const ENCRYPTION_NAMES = {
  wpa3: 'WPA3',
  wpa2_aes: 'WPA2-AES',
  wpa2_tkip: 'WPA2-TKIP',
  wpa: 'WPA',
  wep: 'WEP',
  none: '—',
} as const;
