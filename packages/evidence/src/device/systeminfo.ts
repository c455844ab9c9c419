/** `systeminfo` of Windows in Japanese and English, as text, /FO LIST and /FO CSV, of one machine or several in a row (R-D1). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { isSame } from '../text/objects.ts';
import { readRecords } from '../text/records.ts';
import { checkRowCount, type ToolList } from '../tool-list.ts';
import { isAddress, isUsefulAddress, windowsKind } from './words.ts';

const LABELS = {
  name: ['Host Name', 'ホスト名'],
  os: ['OS Name', 'OS 名'],
  osVersion: ['OS Version', 'OS バージョン'],
  role: ['OS Configuration', 'OS 構成'],
  maker: ['System Manufacturer', 'システム製造元'],
  model: ['System Model', 'システム モデル'],
  network: ['Network Card(s)', 'ネットワーク カード'],
} as const;
type Field = keyof typeof LABELS;
const FIELDS = new Map<string, Field>(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.map((label): [string, Field] => [label, field as Field]),
  ),
);

export const SYSTEMINFO_NAMES: readonly string[] = LABELS.name;
export const SYSTEMINFO_SYSTEMS: readonly string[] = LABELS.os;

interface Machine {
  readonly line: number;
  readonly fields: Map<Field, string>;
  readonly addresses: string[];
}

export function readSysteminfo(text: string): ToolList {
  const list = new ListBuilder('systeminfo');
  const machines = text.trimStart().startsWith('"') ? readCsv(text) : readText(text);
  for (const machine of machines) list.add(machine.line, valuesOf(machine));
  return list.build();
}

function valuesOf({ fields, addresses }: Machine): RowValues {
  const field = (name: Field) => fields.get(name) ?? '';
  return {
    name: field('name'),
    kind: kindOf(field('os'), field('role')),
    maker: withoutPlaceholder(field('maker')),
    model: withoutPlaceholder(field('model')),
    addresses: addresses.filter(isUsefulAddress),
    os: field('os'),
    osVersion: versionOf(field('osVersion')),
  };
}

const SERVER_ROLES = /domain controller|ドメイン コントローラ|server$|サーバー?$/i;
const TERMINAL_ROLES = /workstation$|ワークステーション$/i;

/** The configuration says it where the name of the system does not. */
function kindOf(os: string, role: string): string {
  if (/\b(iot|embedded)\b/i.test(os)) return '';
  const named = windowsKind(os);
  if (named !== '') return named;
  if (SERVER_ROLES.test(role)) return 'server';
  return TERMINAL_ROLES.test(role) ? 'terminal' : '';
}

/** `10.0.19045 N/A ビルド 19045` → `10.0.19045`; `6.1.7601 Service Pack 1 Build 7601` keeps its service pack. */
function versionOf(text: string): string {
  const pack = /service pack \d+/i.exec(text)?.[0];
  const [number = ''] = text.split(' ', 1);
  return pack ? `${number} ${pack}` : number;
}

/** What builders of mainboards leave in. */
export const withoutPlaceholder = (text: string): string =>
  /^(to be filled by o\.?e\.?m\.?|system (manufacturer|product name|serial number)|default string|none|n\/a|not specified|0)$/i.test(
    text.trim(),
  )
    ? ''
    : text.trim();

function readText(text: string): readonly Machine[] {
  const machines: Machine[] = [];
  let section: Field | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    if (line.startsWith(' ') || line.startsWith('\t')) {
      const address = section === 'network' ? addressOf(line) : null;
      if (address !== null) machines.at(-1)?.addresses.push(address);
      continue;
    }
    section = fieldOf(line);
    if (section === 'name') {
      machines.push({ line: at + 1, fields: new Map(), addresses: [] });
      checkRowCount(machines.length, at + 1);
    }
    if (section !== null) machines.at(-1)?.fields.set(section, textAfter(line));
  }
  return machines;
}

/** Null for every label that is not read. */
function fieldOf(line: string): Field | null {
  const colon = line.indexOf(':');
  return colon < 0 || colon > 40 ? null : (FIELDS.get(line.slice(0, colon).trim()) ?? null);
}

const textAfter = (line: string) => line.slice(line.indexOf(':') + 1).trim();

/** `[01]: 192.168.10.21` */
function addressOf(text: string): string | null {
  const trimmed = text.trim();
  const end = trimmed.startsWith('[') ? trimmed.indexOf(']:') : -1;
  const value = end > 0 ? trimmed.slice(end + 2).trim() : '';
  return isAddress(value) ? value : null;
}

/** Joined files repeat the line of headings, perhaps in the other language. */
function readCsv(text: string): readonly Machine[] {
  const machines: Machine[] = [];
  let headings: readonly string[] = [];
  for (const { line, cells } of readRecords(text, ',')) {
    if (SYSTEMINFO_NAMES.includes(cells[0]?.trim() ?? '') && !isSame(cells, headings)) headings = cells;
    if (isSame(cells, headings)) continue;
    const fields = new Map<Field, string>();
    for (const [at, heading] of headings.entries()) {
      const field = FIELDS.get(heading.trim());
      if (field) fields.set(field, (cells[at] ?? '').trim());
    }
    const cards = (fields.get('network') ?? '').split(',');
    machines.push({ line, fields, addresses: cards.map(addressOf).filter((one) => one !== null) });
  }
  return machines;
}
