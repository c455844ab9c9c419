import { RECORD_FIELDS } from '@mamori/core/assessment/compare-records';
import type { PlanStatus } from '@mamori/core/assessment/item-records';
import { useTranslation } from '../../app/translation.ts';
import { DateText } from '../../ui/date-text.tsx';

const ANSWERS = ['yes', 'no', 'notApplicable'] as const;
type Given = (typeof ANSWERS)[number];

interface ChangeValueProps {
  readonly value: string | null;
  /** What the value says, where it is one of a few words of its own. */
  readonly field?: string;
}

/** One side of a change: an answer, a date or a text, as people say it. */
export function ChangeValue({ value, field }: ChangeValueProps) {
  const { t } = useTranslation(['handIn', 'common', 'records']);
  if (value === null || value === '')
    return <span className="text-ink-soft">{t('handIn:change.blank')}</span>;
  if (field === 'planStatus') return t(`records:plan.statusOf.${value as PlanStatus}`);
  if (field === 'originalExists') return t(`records:original.existsOf.${value as 'yes' | 'no'}`);
  if (ANSWERS.includes(value as Given)) return t(`common:answer.${value as Given}`);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return <DateText date={value} isShort />;
  return <span className="whitespace-pre-wrap break-words">{value}</span>;
}

const FIELDS = [
  'answer',
  'date',
  'targetDate',
  'secondAnswer',
  'secondDate',
  'between',
  'nextTargetDate',
  'note',
  'basis',
  ...RECORD_FIELDS,
] as const;
type Field = (typeof FIELDS)[number];

/** Name of a column of the form; a field this app does not know keeps its own name. */
export function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation('handIn');
  return FIELDS.includes(field as Field) ? t(`field.${field as Field}`) : field;
}
