/** What changed in the plans and originals since a hand-in (R-B14), item by item, in texts as `compareRows` gives them. */
import {
  BLANK_ORIGINAL,
  type ItemRecords,
  type PlanStep,
  type RecordedFile,
  type RecordedOriginal,
  type RecordedPlan,
} from './item-records.ts';

export const RECORD_FIELDS = [
  'planName',
  'planMeasure',
  'planCompletion',
  'planResponsible',
  'planStatus',
  'planSteps',
  'planFiles',
  'originalExists',
  'originalName',
  'originalRevision',
  'originalDate',
  'originalApprover',
  'originalPlace',
  'originalFiles',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

export interface RecordDifference {
  readonly item: string;
  readonly field: RecordField;
  readonly before: string | null;
  readonly after: string | null;
}

type Texts = Readonly<Partial<Record<RecordField, string | null>>>;

const text = (value: string | undefined): string | null => (value ? value : null);
const lines = (values: readonly string[]): string | null => text(values.join('\n'));
const stepText = ({ text: what, due, done }: PlanStep): string =>
  [done ? '✓' : '', what, due ?? ''].filter((part) => part !== '').join(' ');
/** With the hash: another file of the same name is another file. */
const fileText = ({ name, sha256 }: RecordedFile): string => `${name} (SHA-256 ${sha256.slice(0, 12)})`;

function planTexts(plan: RecordedPlan | undefined): Texts {
  return {
    planName: text(plan?.name),
    planMeasure: text(plan?.measure),
    planCompletion: plan?.completion ?? null,
    planResponsible: text(plan?.responsible),
    planStatus: plan?.status ?? null,
    planSteps: lines((plan?.steps ?? []).map(stepText)),
    planFiles: lines((plan?.files ?? []).map(fileText)),
  };
}

function originalTexts(record: RecordedOriginal | undefined): Texts {
  const { exists, name, revision, date, approver, place } = record ?? BLANK_ORIGINAL;
  return {
    originalExists: exists === null ? null : exists ? 'yes' : 'no',
    originalName: text(name),
    originalRevision: text(revision),
    originalDate: date,
    originalApprover: text(approver),
    originalPlace: text(place),
    originalFiles: lines((record?.files ?? []).map(fileText)),
  };
}

function textsOf({ plans, originals }: ItemRecords, item: string): Texts {
  const ofItem = (one: { readonly item: string }) => one.item === item;
  return { ...planTexts(plans.find(ofItem)), ...originalTexts(originals.find(ofItem)) };
}

export function compareRecords(before: ItemRecords, after: ItemRecords): readonly RecordDifference[] {
  const all = [...before.plans, ...before.originals, ...after.plans, ...after.originals];
  return [...new Set(all.map((one) => one.item))].flatMap((item) => {
    const [old, now] = [textsOf(before, item), textsOf(after, item)];
    return RECORD_FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({
      item,
      field,
      before: old[field] ?? null,
      after: now[field] ?? null,
    }));
  });
}
