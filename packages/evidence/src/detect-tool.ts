/** Which tool wrote a text. Each format has a sign of its own in the content; the name of the file decides nothing. */
import { dsgetProperty, isDistinguishedName, isDsgetHeading } from './account/ds-tools.ts';
import { NET_USER_SIGNS, netUserHost } from './account/net-user.ts';
import { isLastlogHeading, passwdFields, shadowFields, statusFields } from './account/unix.ts';
import { isWmicHeading } from './account/wmic.ts';
import { COMPUTER_INFO_PROPERTIES } from './device/computer-info.ts';
import { GLPI_NAMES, GLPI_SIGNS } from './device/glpi.ts';
import { SNIPE_IT_SIGNS, SNIPE_IT_TAGS } from './device/snipe-it.ts';
import { SYSTEMINFO_NAMES, SYSTEMINFO_SYSTEMS } from './device/systeminfo.ts';
import { fold } from './text/fold.ts';
import { plainBreaks } from './text/normalise.ts';
import { isPropertyList, propertyOf } from './text/objects.ts';
import { delimiterOf } from './text/records.ts';
import type { ToolFormat } from './tool-list.ts';

/** Characters that are looked at; of JSON the whole, where tables come in any order. */
const HEAD = 64 * 1024;

interface Head {
  readonly text: string;
  readonly whole: string;
  /** Without empty ones. */
  readonly lines: readonly string[];
  /** Folded headings, when the first line may be one of CSV. */
  readonly headings: readonly string[];
  readonly delimiter: string;
  /** Names of properties in lower case: of objects in JSON or in lists. */
  readonly properties: ReadonlySet<string>;
}

const SIGNS: readonly (readonly [ToolFormat, (head: Head) => boolean])[] = [
  ['nmap_xml', ({ text }) => text.trimStart().startsWith('<') && text.includes('<nmaprun')],
  ['computer_info', ({ properties }) => count(properties, COMPUTER_INFO_PROPERTIES) >= 2],
  ['osquery_json', isOsquery],
  ['systeminfo', isSysteminfo],
  ['ad_user', ({ properties }) => properties.has('samaccountname')],
  ['wmic_useraccount', isWmic],
  ['local_user', isLocalUser],
  ['snipe_it_csv', isSnipeIt],
  ['glpi_csv', isGlpi],
  ['net_user_list', ({ lines }) => lines.some((line) => netUserHost(line) !== null)],
  ['net_user', isNetUser],
  ['dsquery_user', ({ lines }) => mostly(lines, (line) => isDistinguishedName(line.trim()))],
  ['dsget_user', isDsget],
  ['etc_shadow', ({ lines }) => mostly(lines, (line) => shadowFields(line) !== null)],
  ['etc_passwd', ({ lines }) => mostly(lines, (line) => passwdFields(line) !== null)],
  ['passwd_status', ({ lines }) => mostly(lines, (line) => statusFields(line) !== null)],
  ['lastlog', ({ lines }) => lines.slice(0, 5).some(isLastlogHeading)],
];

/** Null when no tool is recognised, which a plain list is. `fileName` is taken for later formats, and never decides alone. */
export function detectTool(text: string, _fileName: string): ToolFormat | null {
  const head = headOf(text);
  return SIGNS.find(([, isIt]) => isIt(head))?.[0] ?? null;
}

/** All formats whose sign the text bears; a test holds that there is never more than one. */
export const toolSigns = (text: string): readonly ToolFormat[] => {
  const head = headOf(text);
  return SIGNS.filter(([, isIt]) => isIt(head)).map(([format]) => format);
};

function headOf(whole: string): Head {
  const text = plainBreaks(whole.slice(0, HEAD).replace(/^(\ufeff|ï»¿)/, ''));
  const lines = text
    .split('\n')
    .slice(0, 400)
    .filter((line) => line.trim() !== '');
  const heading = lines.find((line) => !line.startsWith('#TYPE ')) ?? '';
  const delimiter = delimiterOf(heading);
  const headings = heading
    .slice(0, 20_000)
    .split(delimiter)
    .map((cell) => fold(cell.trim().replace(/^"|"$/g, '')));
  return { text, whole, lines, headings, delimiter, properties: propertiesOf(text, lines, headings) };
}

function propertiesOf(text: string, lines: readonly string[], headings: readonly string[]) {
  const start = text.trimStart()[0];
  if (start === '{' || start === '[')
    return new Set(
      [...text.matchAll(/"(\w{1,60})"\s{0,4}:/g)].map((match) => (match[1] ?? '').toLowerCase()),
    );
  if (isPropertyList(text)) return new Set(lines.map((line) => propertyOf(line)?.[0] ?? ''));
  return new Set(headings);
}

const count = (properties: ReadonlySet<string>, names: readonly string[]) =>
  names.filter((name) => properties.has(name)).length;

/** Torn and mixed files hold a few other lines. */
function mostly(lines: readonly string[], fits: (line: string) => boolean): boolean {
  const some = lines.filter((line) => !line.startsWith('#')).slice(0, 50);
  return some.length > 0 && some.filter(fits).length >= some.length * 0.8;
}

function isOsquery({ text, whole, properties }: Head): boolean {
  const start = text.trimStart()[0];
  if (start !== '{' && start !== '[') return false;
  if (count(properties, COMPUTER_INFO_PROPERTIES) >= 2) return false;
  return ['"system_info"', '"os_version"', '"hardware_serial"'].some((key) => whole.includes(key));
}

function isSysteminfo({ lines, headings }: Head): boolean {
  const begins = (labels: readonly string[]) =>
    lines.some((line) => labels.some((label) => line.startsWith(`${label}:`)));
  const isText = begins(SYSTEMINFO_NAMES) && begins(SYSTEMINFO_SYSTEMS);
  const holds = (labels: readonly string[]) => labels.some((label) => headings.includes(fold(label)));
  return isText || (holds(SYSTEMINFO_NAMES) && holds(SYSTEMINFO_SYSTEMS));
}

function isWmic({ lines, properties }: Head): boolean {
  return (
    lines.slice(0, 10).some(isWmicHeading) || ['accounttype', 'sidtype'].every((name) => properties.has(name))
  );
}

function isLocalUser({ lines, properties }: Head): boolean {
  const isObject =
    properties.has('name') &&
    properties.has('enabled') &&
    !properties.has('samaccountname') &&
    ['principalsource', 'passwordchangeabledate', 'usermaychangepassword'].some((name) =>
      properties.has(name),
    );
  const at = lines.findIndex((line) => /^ *Name +Enabled +Description\s*$/.test(line.slice(0, 400)));
  return isObject || (at >= 0 && at < 10 && /^ *-+ +-+ +-+\s*$/.test(lines[at + 1]?.slice(0, 400) ?? ''));
}

function isSnipeIt({ headings, delimiter }: Head): boolean {
  return (
    delimiter === ',' &&
    SNIPE_IT_TAGS.some((tag) => headings.includes(tag)) &&
    headings.filter((heading) => SNIPE_IT_SIGNS.has(heading)).length >= 2
  );
}

function isGlpi({ headings, delimiter }: Head): boolean {
  return (
    delimiter === ';' &&
    GLPI_NAMES.some((name) => headings.includes(name)) &&
    headings.filter((heading) => GLPI_SIGNS.has(heading)).length >= 3
  );
}

function isNetUser({ lines }: Head): boolean {
  const begins = (labels: readonly string[]) =>
    lines.some((line) => labels.some((label) => line.startsWith(`${label} `) || line === label));
  return begins(NET_USER_SIGNS.names) && begins(NET_USER_SIGNS.states);
}

function isDsget({ lines, properties }: Head): boolean {
  return (
    !properties.has('samaccountname') &&
    (lines.slice(0, 5).some(isDsgetHeading) || (dsgetProperty(lines[0] ?? '') !== null && mostlyDsget(lines)))
  );
}

const mostlyDsget = (lines: readonly string[]) =>
  lines.slice(0, 50).filter((line) => dsgetProperty(line) !== null).length * 2 > Math.min(lines.length, 50);
