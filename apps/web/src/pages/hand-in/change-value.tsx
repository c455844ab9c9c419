import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';

const ANSWERS = ['yes', 'no', 'notApplicable'] as const;
type Given = (typeof ANSWERS)[number];

/** One side of a change: an answer, a date or a text, as people say it. */
export function ChangeValue({ value }: { readonly value: string | null }) {
  const { t } = useTranslation(['handIn', 'common']);
  if (value === null || value === '')
    return <span className="text-ink-soft">{t('handIn:change.blank')}</span>;
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
] as const;
type Field = (typeof FIELDS)[number];

/** Name of a column of the form; a field this app does not know keeps its own name. */
export function FieldName({ field }: { readonly field: string }) {
  const { t } = useTranslation('handIn');
  return FIELDS.includes(field as Field) ? t(`field.${field as Field}`) : field;
}
