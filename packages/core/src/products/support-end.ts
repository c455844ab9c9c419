/**
 * When support of a device's OS and software ends, by the data of `regulations/products` (R-D1, R-G1; S1 第5条, S0 12-E-47). What a text
 * leaves open stays open: a build number that the general release and the LTSC release share is ambiguous, never guessed.
 */
import type { IsoDate } from '../assessment/answer-document.ts';
import type { DeviceKind } from '../ledger/ledgers/device.ts';
import { type Candidate, type CompiledProduct, candidates, compileProduct } from './compile.ts';
import { isOwn, type KnownProduct } from './own-ends.ts';
import { patternText } from './pattern-text.ts';

export interface SupportedThing {
  readonly os: string;
  readonly osVersion: string;
  readonly software: readonly string[];
  /** For ends that are known by maker and model. */
  readonly maker?: string;
  readonly model?: string;
  readonly kind?: DeviceKind;
}

/** One product with its software: the end of the model is that of what runs on it. */
const APPLIANCES: readonly (DeviceKind | undefined)[] = ['network', 'camera', 'printer', 'card_reader'];

/** One version that a text can mean. */
export interface SupportCandidate {
  /** Id and name of the product, id and name of the version. */
  readonly product: string;
  readonly productName: string;
  readonly cycle: string;
  readonly cycleName: string;
  /** Last day of support without a further contract; null: none was announced by `asOf`. */
  readonly date: IsoDate | null;
  /** Last day for those who pay for longer support. */
  readonly extended: IsoDate | null;
  readonly asOf: IsoDate;
  /** Citation of the record. */
  readonly source: string;
  /** The facility found it out itself. */
  readonly isOwn: boolean;
}

export type SupportEnd =
  | ({ readonly status: 'known' } & SupportCandidate)
  | { readonly status: 'ambiguous'; readonly candidates: readonly SupportCandidate[] }
  | { readonly status: 'unknown' };

export interface SupportParts {
  readonly os: SupportEnd;
  /** Of the software that the data knows, and of the model. */
  readonly software: readonly SupportEnd[];
}

const UNKNOWN: SupportEnd = { status: 'unknown' };

/** Answers of one set of products, remembered by text. */
interface Lookup {
  readonly os: (text: string) => SupportEnd;
  readonly software: (text: string) => SupportEnd;
  readonly model: (text: string) => SupportEnd;
}

const LOOKUPS = new WeakMap<readonly KnownProduct[], Lookup>();

function lookupOf(products: readonly KnownProduct[]): Lookup {
  const known = LOOKUPS.get(products);
  if (known) return known;
  const compiled = products.map(compileProduct);
  const among = (kind: KnownProduct['appliesTo']) =>
    remembering(compiled.filter(({ product }) => product.appliesTo === kind));
  const made = { os: among('os'), software: among('software'), model: among('model') };
  LOOKUPS.set(products, made);
  return made;
}

/** Texts remembered at most: a hospital has some hundred different ones. */
const REMEMBERED = 20_000;

function remembering(compiled: readonly CompiledProduct[]): (text: string) => SupportEnd {
  const answers = new Map<string, SupportEnd>();
  return (text) => {
    const known = answers.get(text);
    if (known) return known;
    const answer = endOf(compiled, patternText(text));
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

function endOf(compiled: readonly CompiledProduct[], text: string): SupportEnd {
  if (text === '') return UNKNOWN;
  const own = compiled.find(({ product, match }) => isOwn(product) && match.test(text));
  const asked = own ? [own] : compiled.filter(({ product }) => !isOwn(product));
  const found = asked.flatMap((one) => candidates(one, text) ?? []);
  const [first] = found;
  if (!first) return UNKNOWN;
  const sameDay = found.every(({ cycle }) => cycle.ends === first.cycle.ends);
  if (sameDay) return { status: 'known', ...candidate(first) };
  return { status: 'ambiguous', candidates: found.map(candidate) };
}

const candidate = ({ product, cycle }: Candidate): SupportCandidate => ({
  product: product.id,
  productName: product.name,
  cycle: cycle.id,
  cycleName: cycle.name,
  date: cycle.ends,
  extended: cycle.extended ?? null,
  asOf: product.asOf,
  source: product.sources.record,
  isOwn: isOwn(product),
});

/** OS and each recognised software by itself. `products` may be long-lived: answers are remembered with it. */
export function supportParts(thing: SupportedThing, products: readonly KnownProduct[]): SupportParts {
  const lookup = lookupOf(products);
  const os = lookup.os(`${thing.os} ${thing.osVersion}`);
  const model = lookup.model(`${thing.maker ?? ''} ${thing.model ?? ''}`);
  const isAppliance = os.status === 'unknown' && APPLIANCES.includes(thing.kind);
  const software = thing.software.map((text) => lookup.software(text));
  return {
    os: isAppliance && model.status === 'known' ? model : os,
    software: [...software, model].filter(({ status }) => status !== 'unknown'),
  };
}

/**
 * One answer for a device: that of its OS, or of a software of which support certainly ends earlier. With an OS that is not certain the
 * whole is not certain either; without any OS the earliest certain software counts.
 */
export function supportEnd(thing: SupportedThing, products: readonly KnownProduct[]): SupportEnd {
  const { os, software } = supportParts(thing, products);
  const hasOs = `${thing.os}${thing.osVersion}`.trim() !== '';
  if (hasOs && os.status !== 'known') return os;
  const certain = [os, ...software].filter((one) => one.status === 'known');
  return certain.reduce<SupportEnd>((first, one) => (isEarlier(one, first) ? one : first), os);
}

/** Last day of support as far as it is certain: the ledger's own date, which a paid extension may have moved, else that of the data. */
export function supportEndsOn(
  device: SupportedThing & { readonly supportEndsOn: IsoDate | null },
  products: readonly KnownProduct[],
): IsoDate | null {
  if (device.supportEndsOn) return device.supportEndsOn;
  const end = supportEnd(device, products);
  return end.status === 'known' ? end.date : null;
}

function isEarlier(one: SupportEnd, other: SupportEnd): boolean {
  if (one.status !== 'known') return false;
  if (other.status !== 'known') return true;
  return one.date !== null && (other.date === null || one.date < other.date);
}
