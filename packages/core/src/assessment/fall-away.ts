/**
 * Which items need no answer, and why (RULES, What falls away). Driven by the edition's data (`needs`, `blankWithoutVendorContract`);
 * the notation differs by year: FY2025 wants いいえ + 対象外, FY2023/24 leave it open (blank with the reason in the note).
 */
import type { Edition, Item, NeedsContext } from '@mamori/regulations/model/edition';
import { EXISTENCE_ITEM, editionItems, hasNotApplicableNotation } from '../edition-items.ts';
import type { AnswerDocument, AssessmentContext } from './answer-document.ts';
import { effectiveVerdict } from './effective.ts';

/** What the document's context does not hold; undefined = nobody asked, null = asked, not known. */
export interface FallAwayFacts {
  /** All contracts are purchases without operation or maintenance. */
  readonly purchaseContractsOnly?: boolean | null;
  /** A device has a maintenance line of its own, although the house has none (S0 4-1). */
  readonly ownMaintenanceLine?: boolean | null;
}

export const FALL_AWAY_REASONS = {
  'no-medical-information-system': { requirement: 'R-A4', source: 'S1 参考1', inference: false },
  'no-vendor-contract': { requirement: 'R-B4', source: 'S1 参考1', inference: false },
  /** S2 frees such facilities of the vendor form; that 2(2) and 2(3) fall away too is our inference and shown as such. */
  'purchase-contracts-only': { requirement: 'R-C1', source: 'S2', inference: true },
  'no-external-line': { requirement: 'R-A3', source: 'S0 12-B-8', inference: false },
  'no-network-devices': { requirement: 'R-A3', source: 'S0 12-B-8', inference: false },
  'no-servers': { requirement: 'R-B4', source: 'S2', inference: false },
} as const;
export type FallAwayReason = keyof typeof FALL_AWAY_REASONS;

/** `blank`: leave it empty · `blankWithReason`: empty, the note says why · `notApplicable`: いいえ and 対象外. */
export type Notation = 'blank' | 'blankWithReason' | 'notApplicable';

export type Applicability =
  | { readonly kind: 'applies' }
  | {
      readonly kind: 'fallsAway';
      readonly reason: FallAwayReason;
      readonly notation: Notation;
      /** いいえ + 対象外 is accepted instead of a blank. */
      readonly notApplicableAccepted: boolean;
      readonly requirement: string;
      readonly source: string;
      /** Ours, not the source's: to be shown as such. */
      readonly inference: boolean;
    }
  /** A fact decides that nobody has stated. */
  | { readonly kind: 'depends'; readonly question: ContextQuestion };

export type ContextQuestion =
  | 'confirm-vendor-contracts'
  | 'confirm-network-devices'
  | 'confirm-own-maintenance-line';

const APPLIES: Applicability = { kind: 'applies' };

function fallsAway(
  reason: FallAwayReason,
  notation: Notation,
  notApplicableAccepted: boolean,
): Applicability {
  return { kind: 'fallsAway', reason, notation, notApplicableAccepted, ...FALL_AWAY_REASONS[reason] };
}

function withoutContract(context: AssessmentContext, facts: FallAwayFacts): Applicability {
  if (facts.purchaseContractsOnly === true) return fallsAway('purchase-contracts-only', 'blank', true);
  if (context.vendorContracts === null) return { kind: 'depends', question: 'confirm-vendor-contracts' };
  return context.vendorContracts ? APPLIES : fallsAway('no-vendor-contract', 'blank', true);
}

function withoutLine(context: AssessmentContext, facts: FallAwayFacts, notation: Notation): Applicability {
  if (context.externalLine !== false || facts.ownMaintenanceLine === true) return APPLIES;
  if (facts.ownMaintenanceLine === null) return { kind: 'depends', question: 'confirm-own-maintenance-line' };
  return fallsAway('no-external-line', notation, true);
}

/** Switches and access points of a LAN without internet still want patches (S0 3-1, 9-3): only "none at all" frees. */
function withoutNetworkDevices(context: AssessmentContext, notation: Notation): Applicability {
  if (context.networkDevices === false) return fallsAway('no-network-devices', notation, true);
  const open = context.networkDevices === null && context.externalLine === false;
  return open ? { kind: 'depends', question: 'confirm-network-devices' } : APPLIES;
}

function withoutServers(context: AssessmentContext, notation: Notation): Applicability {
  return context.servers === false ? fallsAway('no-servers', notation, true) : APPLIES;
}

function forNeed(
  need: NeedsContext,
  edition: Edition,
  context: AssessmentContext,
  facts: FallAwayFacts,
): Applicability {
  const notation = hasNotApplicableNotation(edition) ? 'notApplicable' : 'blankWithReason';
  if (need === 'externalLine') return withoutLine(context, facts, notation);
  if (need === 'networkDevices') return withoutNetworkDevices(context, notation);
  if (need === 'servers') return withoutServers(context, notation);
  // 2(2) and 2(3) say of themselves that they may stay blank; other items that need a contract are marked 対象外.
  return APPLIES;
}

/** Whether one item has to be answered. `exists` false: 0-1 is いいえ and nothing else is needed. */
export function applicability(
  edition: Edition,
  item: Item,
  context: AssessmentContext,
  facts: FallAwayFacts = {},
  exists = true,
): Applicability {
  if (item.id === EXISTENCE_ITEM) return APPLIES;
  if (!exists) return fallsAway('no-medical-information-system', 'blank', false);
  const found = [
    item.blankWithoutVendorContract ? withoutContract(context, facts) : APPLIES,
    ...item.needs.map((need) => forNeed(need, edition, context, facts)),
  ];
  return (
    found.find((one) => one.kind === 'fallsAway') ?? found.find((one) => one.kind === 'depends') ?? APPLIES
  );
}

/** 0-1 says いいえ: the facility has no medical information system (R-A4). */
export function deniesSystems(document: AnswerDocument): boolean {
  return effectiveVerdict(document.items[EXISTENCE_ITEM]) === 'no';
}

/** All items of an edition that need no answer, in print order. */
export function itemsFallingAway(
  edition: Edition,
  document: AnswerDocument,
  facts: FallAwayFacts = {},
): ReadonlyMap<string, Extract<Applicability, { kind: 'fallsAway' }>> {
  const exists = !deniesSystems(document);
  const found = new Map<string, Extract<Applicability, { kind: 'fallsAway' }>>();
  for (const item of editionItems(edition)) {
    const decision = applicability(edition, item, document.context, facts, exists);
    if (decision.kind === 'fallsAway') found.set(item.id, decision);
  }
  return found;
}
