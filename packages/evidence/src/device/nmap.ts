/** `nmap -oX`: hosts that answered, with names, addresses, system and services (R-D1). */
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { type ToolList, UnreadableToolError } from '../tool-list.ts';
import { isUsefulAddress, kindOfWord, macOf, windowsKind } from './words.ts';
import { type Attributes, readXml } from './xml.ts';

interface SystemMatch {
  readonly name: string;
  /** 0 to 100. */
  readonly accuracy: number;
  readonly types: Set<string>;
}

interface Host {
  readonly line: number;
  isUp: boolean;
  readonly names: { readonly name: string; readonly type: string }[];
  readonly addresses: string[];
  vendor: string;
  readonly matches: SystemMatch[];
  readonly services: string[];
}

/** Below it nmap's guesses name several systems; a guess is said, not entered. */
const CERTAIN = 95;

export function readNmap(text: string): ToolList {
  const list = new ListBuilder('nmap_xml');
  const scan = new Scan(list);
  const end = readXml(text.trimStart(), scan);
  if (!scan.isNmap) throw new UnreadableToolError('not-this-format', 1);
  if (!end.isWhole) list.count(end.line, 'cut-off');
  return list.build();
}

class Scan {
  readonly #list: ListBuilder;
  #host: Host | null = null;
  #isOpenPort = false;
  isNmap = false;

  constructor(list: ListBuilder) {
    this.#list = list;
  }

  open(name: string, attributes: Attributes, line: number): void {
    if (name === 'nmaprun') this.isNmap = true;
    else if (name === 'host') this.#host = emptyHost(line);
    else if (this.#host) this.#inHost(this.#host, name, attributes);
  }

  #inHost(host: Host, name: string, attributes: Attributes): void {
    if (name === 'status') host.isUp = attributes.state === 'up';
    else if (name === 'address') addAddress(host, attributes);
    else if (name === 'hostname')
      host.names.push({ name: attributes.name ?? '', type: attributes.type ?? '' });
    else if (name === 'osmatch') host.matches.push(matchOf(attributes));
    else if (name === 'osclass') host.matches.at(-1)?.types.add(attributes.type ?? '');
    else if (name === 'port') this.#isOpenPort = false;
    else if (name === 'state') this.#isOpenPort = attributes.state === 'open';
    else if (name === 'service' && this.#isOpenPort) addService(host, attributes);
  }

  close(name: string): void {
    if (name !== 'host' || !this.#host) return;
    if (this.#host.isUp) this.#add(this.#host);
    else this.#list.count(this.#host.line, 'hosts-down');
    this.#host = null;
  }

  #add(host: Host): void {
    const named = host.names.find(({ type }) => type === 'PTR') ?? host.names[0];
    const address = host.addresses[0] ?? '';
    if (!named?.name && address) this.#list.count(host.line, 'named-by-address');
    this.#list.add(host.line, {
      // nmap's own reports call a host by its address when it has no name.
      name: named?.name || address,
      ...this.#systemOf(host),
      maker: NO_MAKERS.test(host.vendor) ? '' : host.vendor,
      addresses: host.addresses.filter(isUsefulAddress),
      software: host.services,
    });
  }

  #systemOf(host: Host): RowValues {
    const [best] = host.matches.toSorted((a, b) => b.accuracy - a.accuracy);
    if (!best) return {};
    if (best.accuracy >= CERTAIN) return { os: best.name, ...kindOf(best) };
    this.#list.count(host.line, 'os-not-certain', {
      system: best.name.slice(0, 100),
      accuracy: String(best.accuracy),
    });
    return {};
  }
}

const emptyHost = (line: number): Host => ({
  line,
  isUp: false,
  names: [],
  addresses: [],
  vendor: '',
  matches: [],
  services: [],
});

/** Makers of network chips and of virtual cards, whatever they are built into. */
const NO_MAKERS =
  /^(intel|realtek|broadcom|qualcomm|atheros|mediatek|marvell|nvidia|asix|azurewave|liteon|lite-on|hon hai|murata|vmware|qemu|xensource|pcs systemtechnik|oracle virtualbox|microsoft)\b/i;

function addAddress(host: Host, { addr = '', addrtype, vendor = '' }: Attributes): void {
  if (addr === '') return;
  host.addresses.push(addrtype === 'mac' ? macOf(addr) : addr);
  if (addrtype === 'mac') host.vendor = vendor;
}

const matchOf = ({ name = '', accuracy = '' }: Attributes): SystemMatch => ({
  name,
  accuracy: /^\d{1,3}$/.test(accuracy) ? Number(accuracy) : 0,
  types: new Set(),
});

/** Without a product nmap knows only what usually listens on such a port. */
function addService(host: Host, { product = '', version = '' }: Attributes): void {
  if (product !== '') host.services.push(`${product} ${version}`.trim());
}

const TYPES: Readonly<Record<string, string>> = { 'storage-misc': 'storage' };

/** Only when every class of the match says the same. */
function kindOf({ name, types }: SystemMatch): RowValues {
  const [type = '', ...others] = types;
  if (others.length > 0) return {};
  if (type === 'general purpose') return { kind: windowsKind(name) };
  // A console that serves terminals, and phones on desks, have no kind of their own in the ledger.
  if (type === 'terminal' || type === 'terminal server') return {};
  const found = kindOfWord(TYPES[type] ?? type);
  return found ? { kind: found.kind, networkRole: found.networkRole } : {};
}
