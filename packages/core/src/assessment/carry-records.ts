/**
 * Plans over several years go on into the next edition as they are: what was planned does not end with the fiscal year. Of an original only
 * its name, approver and place come along; whether it still exists, and in which version of which day, is to be said anew (R-B5, R-B12).
 */
import {
  BLANK_ORIGINAL,
  type ImprovementPlan,
  type ItemRecords,
  type OriginalRecord,
  PLAN_STATUSES,
  type PlanStatus,
  type RecordedPlan,
} from './item-records.ts';

export interface CarriedRecords {
  readonly plan: ImprovementPlan | null;
  readonly original: OriginalRecord | null;
}

const joined = (texts: readonly string[], by: string): string =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join(by);

/** Several plans as one, where their items became one: it ends with the last of them and has come as far as the slowest. */
function mergePlans(plans: readonly ImprovementPlan[]): ImprovementPlan | null {
  const [first, ...others] = plans;
  if (!first || others.length === 0) return first ?? null;
  const completions = plans.flatMap((plan) => plan.completion ?? []).sort();
  const slowest = Math.min(...plans.map((plan) => PLAN_STATUSES.indexOf(plan.status)));
  return {
    name: joined(
      plans.map((plan) => plan.name),
      '／',
    ),
    measure: joined(
      plans.map((plan) => plan.measure),
      '\n',
    ),
    completion: completions.at(-1) ?? null,
    responsible: joined(
      plans.map((plan) => plan.responsible),
      '、',
    ),
    status: PLAN_STATUSES[slowest] as PlanStatus,
    steps: plans.flatMap((plan) => plan.steps),
  };
}

/** Without the place in the older edition and the files that lie there. */
const bare = ({ item: _, files: __, ...plan }: RecordedPlan): ImprovementPlan => plan;

/** What the items of the older edition give to the item that continues them. A plan that is done stays in its year. */
export function carryRecords(from: readonly string[], records: ItemRecords): CarriedRecords {
  const plans = from.flatMap((item) => records.plans.find((plan) => plan.item === item) ?? []);
  const original = records.originals.find((one) => from.includes(one.item));
  return {
    plan: mergePlans(plans.filter((plan) => plan.status !== 'done').map(bare)),
    original: original
      ? { ...BLANK_ORIGINAL, name: original.name, approver: original.approver, place: original.place }
      : null,
  };
}
