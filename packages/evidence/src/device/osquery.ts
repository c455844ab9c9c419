/** Tables of osquery as JSON: rows of one table, `{table: rows}` of one host, or of several in a list or by name (R-D1). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { isObject, type JsonObject, partLines, readJson, textOf } from '../text/json.ts';
import { checkRowCount, type ToolList } from '../tool-list.ts';
import { withoutPlaceholder } from './systeminfo.ts';
import { isAddress, isUsefulAddress, kindOfWord, macOf, windowsKind } from './words.ts';

type Table = readonly JsonObject[];
type Tables = ReadonlyMap<string, Table>;

interface Host {
  readonly line: number;
  /** Key under which it stood. */
  readonly key: string;
  readonly tables: Tables;
}

const TABLES = [
  'system_info',
  'os_version',
  'interface_addresses',
  'interface_details',
  'programs',
  'apps',
  'deb_packages',
  'rpm_packages',
  'chassis_info',
  'bitlocker_info',
  'windows_security_center',
] as const;
type TableName = (typeof TABLES)[number];
const PROGRAM_TABLES = ['programs', 'apps', 'deb_packages', 'rpm_packages'] as const;

export function readOsquery(text: string): ToolList {
  const list = new ListBuilder('osquery_json');
  for (const host of hostsOf(text)) list.add(host.line, valuesOf(host));
  return list.build();
}

function hostsOf(text: string): readonly Host[] {
  const json = readJson(text);
  const lines = partLines(text);
  checkRowCount(lines.length, lines.at(-1) ?? 1);
  if (Array.isArray(json))
    return json.filter(isObject).map((one, at) => ({ line: lines[at] ?? 1, key: '', tables: tablesOf(one) }));
  if (!isObject(json)) return [];
  if (isHost(json)) return [{ line: 1, key: '', tables: tablesOf(json) }];
  const parts = Object.entries(json).filter(([, value]) => isObject(value) || Array.isArray(value));
  return parts.flatMap(([key, value], at) => {
    const one = Array.isArray(value) ? value.find(isObject) : value;
    return isObject(one) ? [{ line: lines[at] ?? 1, key, tables: tablesOf(one) }] : [];
  });
}

const isHost = (json: JsonObject) => TABLES.some((table) => Object.hasOwn(json, table)) || isSystemInfo(json);
const isSystemInfo = (json: JsonObject) => Object.hasOwn(json, 'hardware_serial');

/** A row of `system_info` alone is a host too. */
function tablesOf(host: JsonObject): Tables {
  if (isSystemInfo(host)) return new Map([['system_info', [host]]]);
  return new Map(
    Object.entries(host).map(([name, rows]) => [
      name,
      (Array.isArray(rows) ? rows : [rows]).filter(isObject),
    ]),
  );
}

function valuesOf({ key, tables }: Host): RowValues {
  const rows = (name: TableName): Table => tables.get(name) ?? [];
  const [system = {}] = rows('system_info');
  const [os = {}] = rows('os_version');
  const name = textOf(os.name);
  return {
    name: textOf(system.computer_name) || textOf(system.hostname) || key,
    kind: kindOf(name, rows('chassis_info')),
    maker: withoutPlaceholder(textOf(system.hardware_vendor)),
    model: withoutPlaceholder(textOf(system.hardware_model)),
    serial: withoutPlaceholder(textOf(system.hardware_serial)),
    addresses: addressesOf(rows('interface_addresses'), rows('interface_details')),
    os: name,
    osVersion: textOf(os.version),
    software: PROGRAM_TABLES.flatMap((table) => rows(table)).map(programOf),
    encryption: encryptionOf(rows('bitlocker_info')),
    antivirus: textOf(rows('windows_security_center')[0]?.antivirus) === 'Good' ? 'yes' : '',
  };
}

function kindOf(os: string, [chassis = {}]: Table): string {
  const named = windowsKind(os);
  if (named !== '' || /\b(iot|embedded)\b/i.test(os)) return named;
  return kindOfWord(textOf(chassis.chassis_types))?.kind ?? '';
}

function addressesOf(addresses: Table, details: Table): readonly string[] {
  const found = addresses.map(({ address }) => textOf(address)).filter(isAddress);
  return [...found, ...details.map(({ mac }) => macOf(textOf(mac)))].filter(
    (one) => one !== '' && isUsefulAddress(one),
  );
}

const programOf = ({ name, version, bundle_short_version: short }: JsonObject): string =>
  `${textOf(name)} ${textOf(version) || textOf(short)}`.trim();

/** Of every drive; some with and some without is neither. */
function encryptionOf(drives: Table): string {
  const states = new Set(drives.map(({ protection_status: status }) => textOf(status)));
  if (states.size !== 1) return '';
  if (states.has('1')) return 'yes';
  return states.has('0') ? 'no' : '';
}
