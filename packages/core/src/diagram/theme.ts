/** Colours and strokes of the picture: light, and told apart in grey print too; nothing is said by colour alone (R-D6). */
import type { DiagramContainer, DiagramEdge, LineKind, SegmentKind } from './model.ts';

export const FONT = '"BIZ UDPGothic", "Noto Sans CJK JP", sans-serif';

export const INK = {
  text: '#1b2733',
  soft: '#46535f',
  rule: '#8a96a1',
  paper: '#ffffff',
  warn: '#9b1c1c',
} as const;

interface Tint {
  readonly fill: string;
  readonly border: string;
}

const BLUE: Tint = { fill: '#edf3fa', border: '#2f5f93' };
const GREEN: Tint = { fill: '#eef6f0', border: '#357a54' };
const SAND: Tint = { fill: '#faf6ec', border: '#8a6d1f' };
const GREY: Tint = { fill: '#f4f5f6', border: '#66717c' };
const LILAC: Tint = { fill: '#f4f0f8', border: '#6a4c8c' };

const SEGMENT_TINTS: Readonly<Record<SegmentKind, Tint>> = {
  emr: BLUE,
  server: BLUE,
  department: GREEN,
  medical_device: GREEN,
  management: LILAC,
  maintenance: LILAC,
  dmz: SAND,
  office: SAND,
  camera: SAND,
  visitor: GREY,
  other: GREY,
};

export const tintOf = ({ area, segmentKind }: DiagramContainer): Tint =>
  segmentKind === null
    ? area === 'backbone'
      ? { fill: '#ffffff', border: '#33424f' }
      : GREY
    : SEGMENT_TINTS[segmentKind];

/** Not certain, not in the network: a broken border. */
export const isBroken = ({ area }: DiagramContainer): boolean =>
  area === 'unassigned' || area === 'away' || area === 'standalone';

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** SVG dash array; empty is solid. */
  readonly dash: string;
}

const VPN: Stroke = { colour: '#1d4f86', width: 2.4, dash: '12 5' };
const CLOSED: Stroke = { colour: '#2c6b49', width: 2.4, dash: '12 4 2 4' };
const OPEN: Stroke = { colour: '#1d4f86', width: 2.4, dash: '' };

const LINE_STROKES: Readonly<Record<LineKind, Stroke>> = {
  internet: OPEN,
  ssl_vpn: VPN,
  ipsec_vpn: VPN,
  ip_vpn: CLOSED,
  wide_ethernet: CLOSED,
  leased: CLOSED,
  eligibility: CLOSED,
  cellular: OPEN,
  telephone: OPEN,
  other: OPEN,
};

const STROKES = {
  member: { colour: '#5c6873', width: 1.5, dash: '' },
  uplink: { colour: '#33424f', width: 1.5, dash: '' },
  remote: { colour: '#7a4310', width: 2, dash: '3 4' },
  service: { colour: '#5c6873', width: 1.5, dash: '6 4' },
} as const satisfies Record<Exclude<DiagramEdge['type'], 'line'>, Stroke>;

export const strokeOf = ({ type, lineKind }: Pick<DiagramEdge, 'type' | 'lineKind'>): Stroke =>
  type === 'line' ? (lineKind === null ? OPEN : LINE_STROKES[lineKind]) : STROKES[type];
