/** An answer that a person took over from vendors keeps them as its provenance for as long as it says the same (R-B8, R-B9). */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { effectiveAnswer, latestConfirmation } from '@mamori/core/assessment/effective';
import { Problem } from '../../http/problem.ts';
import type { LoadedAnswer, LoadedAssessment } from './load.ts';
import { proposalOf, vendorSide } from './vendor-part.ts';

export interface SavedAnswer {
  readonly itemId: string;
  readonly systemId: string | null;
  readonly value: ItemAnswer;
  readonly from: { readonly kind: 'vendors'; readonly responseIds: readonly string[] } | undefined;
}

export type SavedProvenance = LoadedAnswer['provenance'] & { readonly kind: string };

/** Throws `conflict` when the accepted answers do not say what was taken over from them. */
export function provenanceOf(before: LoadedAssessment, saved: SavedAnswer): SavedProvenance {
  if (saved.from) return fromVendors(before, saved, saved.from.responseIds);
  const stored = before.answers.find(
    ({ itemId, systemId }) => itemId === saved.itemId && systemId === saved.systemId,
  );
  if (stored?.provenance.kind !== 'vendors' || !saysTheSame(stored.value, saved.value))
    return { kind: 'person' };
  return { ...stored.provenance, kind: 'vendors' };
}

const saysTheSame = (before: ItemAnswer, after: ItemAnswer): boolean =>
  latestConfirmation(before).round === latestConfirmation(after).round &&
  effectiveAnswer(before) === effectiveAnswer(after);

function fromVendors(
  loaded: LoadedAssessment,
  { itemId, value }: SavedAnswer,
  responseIds: readonly string[],
): SavedProvenance {
  const side = vendorSide(loaded);
  const proposal = side && proposalOf(side, itemId, 'ja');
  const known = new Set(proposal?.responseIds);
  if (!side || proposal?.answer !== effectiveAnswer(value) || !responseIds.every((id) => known.has(id))) {
    throw new Problem('conflict', { details: { reason: 'proposal-changed' } });
  }
  const used = responseIds.flatMap((id) => side.vendors.answers.get(id) ?? []);
  return {
    kind: 'vendors',
    responseIds: [...responseIds],
    vendors: [...new Set(used.map(({ vendorName }) => vendorName))],
  };
}
