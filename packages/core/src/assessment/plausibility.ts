/** Hints an inspector would stumble over (R-X4): never errors, always both sides. */
import type { Edition } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM, editionItems, isVendorEdition } from '../edition-items.ts';
import type { AnswerDocument, IsoDate } from './answer-document.ts';
import { effectiveVerdict } from './effective.ts';

/** What the product knows from its ledgers; undefined or null = not known, which gives no hint. */
export interface PlausibilityFacts {
  /** System kinds that are registered (`systemKinds` of scope/kinds.ts). */
  readonly systemKinds?: readonly string[] | null;
  /** Date of the BCP; null = there is none on record. */
  readonly bcpDate?: IsoDate | null;
  readonly devicesInLedger?: number | null;
}

export const HINT_CODES = [
  'no-system-but-registered',
  'bcp-without-date',
  'ledger-empty',
  'basis-missing',
] as const;

export interface Hint {
  /** Key `rules:hint.<code>`. */
  readonly code: (typeof HINT_CODES)[number];
  readonly item: string;
  readonly requirement: 'R-X4';
  readonly params: Readonly<Record<string, string | number>>;
}

const hint = (code: Hint['code'], item: string, params: Hint['params'] = {}): Hint => ({
  code,
  item,
  requirement: 'R-X4',
  params,
});

/** Items whose original the inspector asks for, by kind, as the edition's data says. */
export function itemWithOriginal(edition: Edition, original: 'bcp' | 'deviceLedger'): string | null {
  return editionItems(edition).find((item) => item.original === original)?.id ?? null;
}

function hintsOfExistence(document: AnswerDocument, kinds: readonly string[]): Hint[] {
  const denied = effectiveVerdict(document.items[EXISTENCE_ITEM]) === 'no';
  return denied && kinds.length > 0
    ? [hint('no-system-but-registered', EXISTENCE_ITEM, { kinds: kinds.join(','), count: kinds.length })]
    : [];
}

function hintsOfOriginals(edition: Edition, document: AnswerDocument, facts: PlausibilityFacts): Hint[] {
  const isYes = (item: string | null): item is string =>
    item !== null && effectiveVerdict(document.items[item]) === 'yes';
  const bcp = itemWithOriginal(edition, 'bcp');
  const ledger = itemWithOriginal(edition, 'deviceLedger');
  return [
    ...(isYes(bcp) && facts.bcpDate === null ? [hint('bcp-without-date', bcp)] : []),
    ...(isYes(ledger) && facts.devicesInLedger === 0 ? [hint('ledger-empty', ledger)] : []),
  ];
}

export function plausibilityHints(
  edition: Edition,
  document: AnswerDocument,
  facts: PlausibilityFacts = {},
): readonly Hint[] {
  const withoutBasis = isVendorEdition(edition)
    ? []
    : editionItems(edition).filter(({ id }) => {
        const row = document.items[id];
        return id !== EXISTENCE_ITEM && effectiveVerdict(row) === 'yes' && (row?.basis ?? '').trim() === '';
      });
  return [
    ...hintsOfExistence(document, facts.systemKinds ?? []),
    ...hintsOfOriginals(edition, document, facts),
    ...withoutBasis.map(({ id }) => hint('basis-missing', id)),
  ];
}

/** Identical answers across one dealer's customers (R-X4): share of equal verdicts between two documents of one edition. */
export function sameAnswerShare(a: AnswerDocument, b: AnswerDocument): number | null {
  const shared = Object.keys(a.items).filter((id) => b.items[id] !== undefined);
  if (a.edition !== b.edition || shared.length === 0) return null;
  const equal = shared.filter((id) => effectiveVerdict(a.items[id]) === effectiveVerdict(b.items[id]));
  return equal.length / shared.length;
}
