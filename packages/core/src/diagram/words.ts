/** What the renderers need in words; the sentences themselves stand with the messages (R-D6). */
import type { Known } from '../ledger/column.ts';
import type { Layout } from './layout.ts';
import type {
  Area,
  Diagram,
  DiagramContainer,
  DiagramEdge,
  DiagramNode,
  Icon,
  LineKind,
  SegmentKind,
} from './model.ts';
import type { DiagramWarning } from './warnings.ts';

/** What every format draws. */
export interface Drawing {
  readonly diagram: Diagram;
  readonly layout: Layout;
  readonly warnings: readonly DiagramWarning[];
  readonly words: DiagramWords;
  readonly sheet: DiagramSheet;
}

export interface DiagramWords {
  /** Their language, as `lang` of HTML and SVG. */
  readonly lang: string;
  /** Kinds of things: サーバ, 端末PC, インターネット … */
  readonly icons: Readonly<Record<Icon, string>>;
  readonly areas: Readonly<Record<Area, string>>;
  readonly segmentKinds: Readonly<Record<SegmentKind, string>>;
  readonly lineKinds: Readonly<Record<LineKind, string>>;
  /** Lines between boxes, other than those of the ledger of lines. */
  readonly edgeTypes: Readonly<Record<Exclude<DiagramEdge['type'], 'line'>, string>>;
  /** Whether a line lets in known sources only. */
  readonly restricted: Readonly<Record<Known, string>>;
  /** Whether a segment reaches the Internet. */
  readonly internet: Readonly<Record<Known, string>>;
  /** 端末PC ×42 */
  readonly group: (kind: string, count: number) => string;
  /** 42台 */
  readonly count: (count: number) => string;
  readonly accessPoints: (count: number) => string;
  /** 電子カルテ系（続き） */
  readonly continued: (name: string) => string;
  readonly warning: (warning: DiagramWarning) => string;
  readonly headings: Readonly<
    Record<'legend' | 'lines' | 'warnings' | 'facility' | 'date' | 'version' | 'drawnBy', string>
  >;
  /** Where there is no warning. */
  readonly noWarnings: string;
  /** A list that is longer than its place: how many more there are. */
  readonly more: (count: number) => string;
}

/** Title block of the sheet. */
export interface DiagramSheet {
  readonly title: string;
  /** For those who do not see the picture. */
  readonly description: string;
  readonly facility: string;
  readonly date: string;
  readonly version: string;
  readonly drawnBy: string;
}

function nodeLabel({ name, icon, type, deviceIds, details }: DiagramNode, words: DiagramWords): string {
  if (type === 'group') return words.group(name || words.icons[icon], deviceIds.length);
  return name || (type === 'outside' ? words.icons[icon] : details[0] || words.icons[icon]);
}

/** Second line of a node: what it is, or what the ledger says of it. */
function nodeDetail({ name, icon, type, details, accessPoints }: DiagramNode, words: DiagramWords): string {
  if (type === 'outside') return name === '' ? '' : words.icons[icon];
  const points = accessPoints === null ? [] : [words.accessPoints(accessPoints)];
  return [...details.slice(0, 1), ...points].join(' ') || (type === 'group' ? '' : words.icons[icon]);
}

/** `isPart`: of a container's continuation. */
function containerLabel({ area, name }: DiagramContainer, isPart: boolean, words: DiagramWords): string {
  const label = area === 'segment' ? name : words.areas[area];
  return isPart ? words.continued(label) : label;
}

/** 電子カルテ・インターネット接続なし・VLAN 10・192.168.10.0/24 */
function containerDetail(
  { segmentKind, vlan, ranges, internet }: DiagramContainer,
  words: DiagramWords,
): string {
  const parts = [
    segmentKind === null ? '' : words.segmentKinds[segmentKind],
    internet === null ? '' : words.internet[internet],
    vlan === '' ? '' : `VLAN ${vlan.replace(/^vlan\s*/i, '')}`,
    ranges.length > 1 ? `${ranges[0]} …` : (ranges[0] ?? ''),
  ];
  return parts.filter((part) => part !== '').join('・');
}

const edgeLabel = ({ type, lineKind }: DiagramEdge, words: DiagramWords): string =>
  type === 'line' ? (lineKind === null ? '' : words.lineKinds[lineKind]) : words.edgeTypes[type];

/** What is written on the picture, in whatever format. */
export const label = {
  node: nodeLabel,
  nodeDetail,
  container: containerLabel,
  containerDetail,
  edge: edgeLabel,
} as const;
