/** What the rules are told about plans and originals: what nobody has recorded is null, never a guess. */
import type { PlausibilityFacts } from '@mamori/core/assessment/plausibility';
import type { RecordFacts } from '@mamori/core/assessment/record-steps';
import { editionItems } from '@mamori/core/edition-items';
import type { LoadedAssessment } from '../assessments/load.ts';
import { itemRecords } from './load.ts';

export function recordsOf({ edition, records }: LoadedAssessment) {
  return itemRecords(
    records,
    editionItems(edition).map((item) => item.id),
  );
}

export function recordFacts(loaded: LoadedAssessment): RecordFacts & Pick<PlausibilityFacts, 'bcpDate'> {
  const { plans, originals } = recordsOf(loaded);
  const ofItem = new Map(originals.map((record) => [record.item, record]));
  const asked = editionItems(loaded.edition).filter((item) => item.original !== undefined);
  const bcp = asked.find((item) => item.original === 'bcp');
  return {
    plans: Object.fromEntries(plans.map((plan) => [plan.item, plan])),
    originals: Object.fromEntries(
      asked.map(({ id, original }) => [original, ofItem.get(id)?.exists ?? null]),
    ),
    bcpDate: (bcp && ofItem.get(bcp.id)?.date) ?? null,
  };
}
