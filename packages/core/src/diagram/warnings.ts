/**
 * What stands out on the diagram: codes, figures and the nodes they concern, no sentences (R-H1, R-H2, R-G1). What the ledgers do not say
 * is never clear: it is a warning of its own where the source asks for it, else it is listed as not judged.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import { addDays } from '../calendar/iso-date.ts';
import type { Known } from '../ledger/column.ts';
import { type Device, isPresent } from '../ledger/ledgers/device.ts';
import type { Line, Segment, Wireless } from '../ledger/ledgers/network.ts';
import {
  type Diagram,
  type DiagramInput,
  isActive,
  type LineKind,
  nodesOfDevices,
  type SegmentKind,
  segmentContainer,
} from './model.ts';
import { compareText } from './order.ts';

/** Code → how bad, and the clause. */
export const DIAGRAM_WARNINGS = {
  'os-unsupported': { severity: 'high', source: 'R-G1; S1 第4条(1)③, 第5条; S0 12-E-47' },
  'line-unrestricted': { severity: 'high', source: 'R-H1; S0 10-1; S1 第4条(1)⑥⑬' },
  'line-restriction-unknown': { severity: 'medium', source: 'R-H1; S0 10-1; S1 第4条(1)⑥⑬' },
  'camera-beside-patient-data': { severity: 'medium', source: 'R-D6; S1 第4条(1)⑫, 第5条(1)⑤' },
  'visitor-wireless-not-separated': { severity: 'high', source: 'R-H2; S1 第4条(3)②ア' },
  'wireless-encryption-weak': { severity: 'high', source: 'R-H2; S1 第4条(3)①ウ' },
  'ssl-vpn-not-reviewed': { severity: 'medium', source: 'R-H1; S1 第4条(1)⑬, 参考2-7, 2-11' },
  'closed-with-internet': { severity: 'high', source: 'R-D6; S1 第4条(1)⑤⑫' },
  'patient-data-with-internet': { severity: 'medium', source: 'R-D6; S1 第4条(1)②⑤⑫' },
  'default-password': { severity: 'high', source: 'R-E5; S2 2-⑦⑧⑩' },
  'default-password-unknown': { severity: 'low', source: 'R-E5; S2 2-⑦⑧⑩' },
} as const satisfies Readonly<
  Record<string, { readonly severity: 'high' | 'medium' | 'low'; readonly source: string }>
>;
export type DiagramWarningCode = keyof typeof DIAGRAM_WARNINGS;
export const DIAGRAM_WARNING_CODES = Object.keys(DIAGRAM_WARNINGS) as readonly DiagramWarningCode[];

export interface DiagramWarning {
  readonly code: DiagramWarningCode;
  /** From 1, as it stands on the picture. */
  readonly number: number;
  readonly severity: 'high' | 'medium' | 'low';
  readonly source: string;
  /** `count`: devices; `place`, `line`, `wireless`: names; `from`: earliest date; all as far as they apply. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly deviceIds: readonly string[];
  /** Nodes and containers of the diagram. */
  readonly nodeIds: readonly string[];
  readonly edgeIds: readonly string[];
}

/** A rule that could not be judged of a row, as this column is blank or unknown. */
export interface NotJudged {
  readonly code: DiagramWarningCode;
  readonly id: string;
  readonly missing: string;
}

export interface DiagramWarnings {
  readonly warnings: readonly DiagramWarning[];
  readonly notJudged: readonly NotJudged[];
}

/** Effective last day of support of a device; null: nobody knows. */
export type SupportEndOf = (device: Device) => IsoDate | null;

interface Found {
  readonly code: DiagramWarningCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly devices?: readonly Device[];
  readonly containers?: readonly string[];
  readonly nodes?: readonly string[];
  readonly lines?: readonly string[];
}

interface Context {
  readonly devices: readonly Device[];
  readonly segments: readonly Segment[];
  readonly lines: readonly Line[];
  readonly wireless: readonly Wireless[];
  readonly connections: DiagramInput['connections'];
  readonly today: IsoDate;
  readonly supportEnd: SupportEndOf;
  readonly inSegment: (id: string) => readonly Device[];
  readonly notJudged: NotJudged[];
}

const REVIEW_DAYS = 365;

/** Numbered in the order of the codes, then of names: the same whatever order the rows come in. */
export function warningsOf(input: DiagramInput, diagram: Diagram, supportEnd: SupportEndOf): DiagramWarnings {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  const devices = input.devices.filter(isPresent).sort(byId);
  const bySegment = new Map<string, Device[]>();
  for (const device of devices) {
    for (const id of device.segmentIds) bySegment.set(id, [...(bySegment.get(id) ?? []), device]);
  }
  const context: Context = {
    devices,
    segments: [...input.segments].sort(byId),
    lines: input.lines.filter((line) => isActive(line, input.today)).sort(byId),
    wireless: [...input.wireless].sort(byId),
    connections: input.connections,
    today: input.today,
    supportEnd,
    inSegment: (id) => bySegment.get(id) ?? [],
    notJudged: [],
  };
  const found = RULES.flatMap((rule) => rule(context));
  const order = (code: DiagramWarningCode) => DIAGRAM_WARNING_CODES.indexOf(code);
  const sorted = found.sort((a, b) => order(a.code) - order(b.code));
  const { notJudged } = context;
  return { warnings: sorted.map((one, index) => numbered(one, index + 1, diagram)), notJudged };
}

function numbered(found: Found, number: number, diagram: Diagram): DiagramWarning {
  const { code, params = {}, devices = [], containers = [], nodes = [], lines = [] } = found;
  const nodeOf = nodesOfDevices(diagram);
  const drawn = devices.flatMap(({ id }) => nodeOf.get(id) ?? []);
  const edges = diagram.edges.filter(({ lineId }) => lineId !== null && lines.includes(lineId));
  return {
    code,
    number,
    ...DIAGRAM_WARNINGS[code],
    params: devices.length > 0 ? { ...params, count: devices.length } : params,
    deviceIds: devices.map(({ id }) => id),
    nodeIds: [...new Set([...drawn, ...nodes, ...containers])].sort(compareText),
    edgeIds: edges.map(({ id }) => id),
  };
}

/** Where a device that is not updated is a way to patient data. */
const MEDICAL: readonly SegmentKind[] = ['emr', 'server', 'department', 'medical_device'];

/** What may hold or show patient data together with what stands there. */
const CLINICAL: readonly SegmentKind[] = ['emr', 'server', 'department'];

const first = (dates: readonly string[]) => [...dates].sort()[0] ?? '';

function osUnsupported({ segments, inSegment, supportEnd, today, notJudged }: Context): Found[] {
  return segments
    .filter(({ kind }) => MEDICAL.includes(kind))
    .flatMap(({ id, name }) => {
      const ends = inSegment(id).map((device) => ({ device, end: supportEnd(device) }));
      for (const { device, end } of ends) {
        if (end === null && device.os !== '') {
          notJudged.push({ code: 'os-unsupported', id: device.id, missing: 'supportEndsOn' });
        }
      }
      const past = ends.filter(({ end }) => end !== null && end < today);
      if (past.length === 0) return [];
      const from = first(past.flatMap(({ end }) => end ?? []));
      return [
        { code: 'os-unsupported', params: { place: name, from }, devices: past.map(({ device }) => device) },
      ] satisfies Found[];
    });
}

/** Lines by which somebody could come in from outside; others only where a vendor does. */
const OPEN: readonly LineKind[] = ['internet', 'ssl_vpn', 'ipsec_vpn', 'ip_vpn', 'cellular'];

function lineRestriction({ lines, connections, devices }: Context): Found[] {
  const remote = new Set(connections.map(({ lineId }) => lineId));
  return lines.flatMap((line) => {
    const isOpen = OPEN.includes(line.kind) || remote.has(line.id) || line.vendorId !== null;
    if (!isOpen || line.restricted === 'yes') return [];
    const code = line.restricted === 'no' ? 'line-unrestricted' : 'line-restriction-unknown';
    const end = devices.filter(({ id }) => id === line.deviceId);
    return [{ code, params: { line: line.name }, devices: end, lines: [line.id] }] satisfies Found[];
  });
}

function cameras({ segments, inSegment, notJudged }: Context): Found[] {
  return segments.flatMap(({ id, kind, name }) => {
    const devices = inSegment(id);
    const cams = devices.filter((one) => one.kind === 'camera');
    if (cams.length === 0) return [];
    const rest = devices.filter((one) => one.kind !== 'camera');
    if (CLINICAL.includes(kind) || rest.some(({ patientData }) => patientData === 'yes')) {
      return [
        { code: 'camera-beside-patient-data', params: { place: name }, devices: cams },
      ] satisfies Found[];
    }
    for (const one of rest) {
      if (one.patientData === 'unknown') {
        notJudged.push({ code: 'camera-beside-patient-data', id: one.id, missing: 'patientData' });
      }
    }
    return [];
  });
}

/** A wireless network of both is not separated by what it is; one of visitors is not where its segment holds patient data. */
function visitorWireless({ wireless, segments, notJudged }: Context): Found[] {
  const kinds = new Map(segments.map(({ id, kind }) => [id, kind]));
  return wireless.flatMap(({ id, name, purpose, separated, segmentId }) => {
    if (purpose === 'business') return [];
    const kind = segmentId === null ? undefined : kinds.get(segmentId);
    const isMixed = purpose === 'both' || (kind !== undefined && MEDICAL.includes(kind));
    if (separated === 'no' || isMixed) {
      const nodes = [`wireless:${id}`];
      return [
        { code: 'visitor-wireless-not-separated', params: { wireless: name }, nodes },
      ] satisfies Found[];
    }
    if (separated === 'unknown') {
      notJudged.push({ code: 'visitor-wireless-not-separated', id, missing: 'separated' });
    }
    return [];
  });
}

const WEAK: readonly (string | null)[] = ['wep', 'wpa', 'none'];

function weakEncryption({ wireless, notJudged }: Context): Found[] {
  return wireless.flatMap(({ id, name, encryption }) => {
    if (encryption === null) notJudged.push({ code: 'wireless-encryption-weak', id, missing: 'encryption' });
    if (!WEAK.includes(encryption)) return [];
    const params = { wireless: name, encryption: encryption ?? '' };
    return [{ code: 'wireless-encryption-weak', params, nodes: [`wireless:${id}`] }] satisfies Found[];
  });
}

/** Nobody looked at its log for a year, or ever; a line of less than a year has time. */
function notReviewed({ lines, devices, today }: Context): Found[] {
  const year = addDays(today, -REVIEW_DAYS);
  return lines
    .filter(({ kind }) => kind === 'ssl_vpn')
    .filter(({ reviewedOn, since }) => (reviewedOn ?? since ?? '') < year)
    .map(({ id, name, deviceId, reviewedOn }) => ({
      code: 'ssl-vpn-not-reviewed',
      params: { line: name, from: reviewedOn ?? '' },
      devices: devices.filter((one) => one.id === deviceId),
      lines: [id],
    }));
}

const INTERNET: readonly LineKind[] = ['internet', 'ssl_vpn', 'ipsec_vpn', 'cellular'];

function closedWithInternet({ segments, lines, notJudged }: Context): Found[] {
  return segments.flatMap(({ id, name, closedBasis, internet }) => {
    if (closedBasis.trim() === '') return [];
    const through = lines.filter((line) => INTERNET.includes(line.kind) && line.segmentIds.includes(id));
    if (internet === 'yes' || through.length > 0) {
      const lineIds = through.map((line) => line.id);
      const containers = [segmentContainer(id)];
      return [
        { code: 'closed-with-internet', params: { place: name }, containers, lines: lineIds },
      ] satisfies Found[];
    }
    if (internet === 'unknown') notJudged.push({ code: 'closed-with-internet', id, missing: 'internet' });
    return [];
  });
}

function patientDataWithInternet({ segments, inSegment, notJudged }: Context): Found[] {
  return segments.flatMap(({ id, name, internet }) => {
    const of = (known: Known) => inSegment(id).filter(({ patientData }) => patientData === known);
    if (internet === 'no') return [];
    const devices = of('yes');
    if (internet === 'unknown') {
      if (devices.length > 0) notJudged.push({ code: 'patient-data-with-internet', id, missing: 'internet' });
      return [];
    }
    for (const one of of('unknown')) {
      notJudged.push({ code: 'patient-data-with-internet', id: one.id, missing: 'patientData' });
    }
    if (devices.length === 0) return [];
    return [{ code: 'patient-data-with-internet', params: { place: name }, devices }] satisfies Found[];
  });
}

function defaultPasswords({ devices }: Context): Found[] {
  const network = devices.filter(({ kind }) => kind === 'network');
  const of = (known: Known) => network.filter(({ passwordChanged }) => passwordChanged === known);
  const [unchanged, unknown] = [of('no'), of('unknown')];
  const found: Found[] = [];
  if (unchanged.length > 0) found.push({ code: 'default-password', devices: unchanged });
  if (unknown.length > 0) found.push({ code: 'default-password-unknown', devices: unknown });
  return found;
}

const RULES = [
  osUnsupported,
  lineRestriction,
  cameras,
  visitorWireless,
  weakEncryption,
  notReviewed,
  closedWithInternet,
  patientDataWithInternet,
  defaultPasswords,
];

/** Of each node: numbers of its warnings, and how many of its devices they concern. */
export interface NodeWarnings {
  readonly numbers: readonly number[];
  readonly devices: number;
}

export function warningsByNode(
  { nodes }: Diagram,
  warnings: readonly DiagramWarning[],
): ReadonlyMap<string, NodeWarnings> {
  const members = new Map(nodes.map(({ id, deviceIds }) => [id, new Set(deviceIds)]));
  const found = new Map<string, { numbers: number[]; devices: Set<string> }>();
  for (const { number, nodeIds, deviceIds } of warnings) {
    for (const id of nodeIds) {
      const entry = found.get(id) ?? { numbers: [], devices: new Set<string>() };
      entry.numbers.push(number);
      for (const device of deviceIds) if (members.get(id)?.has(device)) entry.devices.add(device);
      found.set(id, entry);
    }
  }
  return new Map([...found].map(([id, { numbers, devices }]) => [id, { numbers, devices: devices.size }]));
}
