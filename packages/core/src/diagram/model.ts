/**
 * The network diagram as nodes, containers and edges, drawn from the ledgers (R-D6, R-H1, R-H2; S1 第4条(1)①②⑤⑫⑬, 参考2-2, 参考4).
 * Every id follows from a ledger id, so that a stored position finds its node again in the next version.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import type { Known } from '../ledger/column.ts';
import type { Device, DeviceKind, NetworkRole } from '../ledger/ledgers/device.ts';
import type { LINE_KINDS, Line, SEGMENT_KINDS, Segment, Wireless } from '../ledger/ledgers/network.ts';

export type LineKind = (typeof LINE_KINDS)[number];
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A vendor's way into the house; `means` is told as the register tells it. */
export interface RemoteConnection {
  readonly id: string;
  readonly vendorName: string;
  readonly lineId: string | null;
  readonly means: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface DiagramInput {
  readonly devices: readonly Device[];
  readonly segments: readonly Segment[];
  readonly lines: readonly Line[];
  readonly wireless: readonly Wireless[];
  readonly connections: readonly RemoteConnection[];
  readonly vendors: readonly Named[];
  readonly systems: readonly Named[];
  readonly today: IsoDate;
  /** Up to so many like devices of a segment are drawn one by one. */
  readonly alike?: number;
  readonly folding?: Folding;
}

/** What a person chose for like devices that stand or could stand together: ids of groups. */
export interface Folding {
  /** Drawn one by one, however many they are. */
  readonly expanded: readonly string[];
  /** Put together, though they are few. */
  readonly collapsed: readonly string[];
  /** By id of the group: what it is called instead of its kind. */
  readonly captions: Readonly<Record<string, string>>;
}

export const UNFOLDED: Folding = { expanded: [], collapsed: [], captions: {} };

/** What lies outside the house. `unknown`: a vendor comes in, and nobody said by which line. */
export const OUTSIDE_KINDS = [
  'internet',
  'closed',
  'eligibility',
  'mobile',
  'telephone',
  'other',
  'unknown',
  'vendor',
] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

export type Icon = DeviceKind | Exclude<NetworkRole, 'other'> | 'wireless' | `outside_${OutsideKind}`;

/**
 * Containers that are no segments. `backbone`: what joins networks. `away`: used outside the house. `standalone`: in no network.
 * `unassigned`: the ledger does not say in which.
 */
export const AREAS = ['outside', 'cloud', 'backbone', 'unassigned', 'away', 'standalone'] as const;
export type Area = (typeof AREAS)[number];

export interface DiagramContainer {
  readonly id: string;
  readonly area: Area | 'segment';
  /** Of a segment. */
  readonly segmentKind: SegmentKind | null;
  /** Of a segment; areas are named by the caller's words. */
  readonly name: string;
  readonly vlan: string;
  readonly ranges: readonly string[];
  readonly internet: Known | null;
}

export interface DiagramNode {
  readonly id: string;
  readonly type: 'device' | 'group' | 'outside' | 'wireless';
  readonly icon: Icon;
  /** Empty where the caller's words name it: the Internet, a group without model. */
  readonly name: string;
  /** Model, OS, address, encryption … as the ledger has them. */
  readonly details: readonly string[];
  readonly containerId: string;
  /** Row in its container, from the top: nearer to the outside. */
  readonly rank: number;
  readonly segmentIds: readonly string[];
  /** Ledger ids of the devices that it stands for. */
  readonly deviceIds: readonly string[];
  /** The group that it is, or that it could join: null where nothing is like it. */
  readonly groupId: string | null;
  readonly systems: readonly string[];
  /** Of a wireless network: access points as the ledger counts them. */
  readonly accessPoints: number | null;
}

export interface DiagramEdge {
  readonly id: string;
  /** `line`: of the ledger of lines; `member`: device in a segment; `uplink`: connected to; `remote`: vendor's way in; `service`: cloud. */
  readonly type: 'line' | 'member' | 'uplink' | 'remote' | 'service';
  /** Node or container. */
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly lineId: string | null;
  readonly lineKind: LineKind | null;
  readonly carrier: string;
  readonly restricted: Known | null;
  /** Said elsewhere in the picture already: kept for the text and the difference. */
  readonly isImplied: boolean;
}

/** A line without a ledger row of its own. */
export const bareEdge = (
  edge: Pick<DiagramEdge, 'id' | 'type' | 'from' | 'to'> & { readonly isImplied?: boolean },
): DiagramEdge => ({
  name: '',
  lineId: null,
  lineKind: null,
  carrier: '',
  restricted: null,
  isImplied: false,
  ...edge,
});

export interface Diagram {
  readonly containers: readonly DiagramContainer[];
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export const segmentContainer = (segmentId: string): string => `segment:${segmentId}`;
export const deviceNode = (deviceId: string): string => `device:${deviceId}`;

/** Node of each device: its own, or its group's. */
export function nodesOfDevices({ nodes }: Diagram): ReadonlyMap<string, string> {
  return new Map(nodes.flatMap(({ id, deviceIds }) => deviceIds.map((device) => [device, id] as const)));
}

/** A line is there from its first to its last day. */
export const isActive = ({ since, endedOn }: Line, today: IsoDate): boolean =>
  (since === null || since <= today) && (endedOn === null || endedOn >= today);
