/**
 * Before the hand-in the vendors' answers are held against the facility's (R-B8, S2): a facility that says はい where a vendor says いいえ may be
 * right, when it does itself what the vendor denies; then performer and basis are stated. Better, the vendor reissues with 対象外 under the
 * demarcation matrix.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import type { AnswerDocument } from '../assessment/answer-document.ts';
import { effectiveVerdict } from '../assessment/effective.ts';
import { editionItems } from '../edition-items.ts';
import type { ItemVerdict } from '../verdict.ts';
import type { CombineResult } from './combine.ts';
import type { CombineReason } from './vendors-part.ts';

/** The facility does itself what the vendor denies: who, and on what basis. */
export interface Settlement {
  readonly performer: string;
  readonly basis: string;
}

export interface Contradiction {
  readonly item: string;
  /** Key `rules:contradiction.<code>`. */
  readonly code:
    | 'facility-yes-vendor-no'
    | 'facility-no-vendors-yes'
    | 'facility-not-applicable-vendor-answers';
  readonly facility: ItemVerdict;
  readonly vendors: 'yes' | 'no' | 'unknown';
  readonly reasons: readonly CombineReason[];
  /** Performer and basis are stated: explained, still shown. */
  readonly settled: boolean;
}

function codeFor(
  facility: ItemVerdict,
  vendors: 'yes' | 'no' | 'unknown',
  suffices: boolean,
): Contradiction['code'] | null {
  if (facility === 'yes' && vendors === 'no') return 'facility-yes-vendor-no';
  if (facility === 'no' && vendors === 'yes' && suffices) return 'facility-no-vendors-yes';
  return facility === 'notApplicable' && vendors !== 'unknown'
    ? 'facility-not-applicable-vendor-answers'
    : null;
}

const isSettled = (settlement: Settlement | undefined): boolean =>
  settlement !== undefined && settlement.performer.trim() !== '' && settlement.basis.trim() !== '';

/** Both sides of every contradiction, in print order. */
export function findContradictions(
  edition: Edition,
  document: AnswerDocument,
  combined: CombineResult,
  settlements: Readonly<Record<string, Settlement>> = {},
): readonly Contradiction[] {
  return editionItems(edition).flatMap(({ id }) => {
    const result = combined.items[id];
    const row = document.items[id];
    if (!result || !row) return [];
    const facility = effectiveVerdict(row);
    const code = codeFor(facility, result.vendors, !result.ownPart);
    if (code === null) return [];
    const reasons = result.reasons.filter((reason) => reason.file !== null && reason.answer !== null);
    const settled = code === 'facility-yes-vendor-no' && isSettled(settlements[id]);
    return [{ item: id, code, facility, vendors: result.vendors, reasons, settled }];
  });
}
