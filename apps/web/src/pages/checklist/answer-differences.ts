import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { compareRows } from '@mamori/core/assessment/compare';
import { isIsoDate } from '@mamori/core/calendar/iso-date';
import { useTranslation } from '../../app/translation.ts';
import type { ConflictRow } from '../../forms/conflict-rows.tsx';
import { formatDate } from '../../ui/date-text.tsx';

/** What differs between two people's answers, in words. Needs the texts of `checklist`. */
export function useAnswerDifferences(theirs: ItemAnswer, mine: ItemAnswer): readonly ConflictRow[] {
  const { t, i18n } = useTranslation(['checklist', 'common']);
  const shown = (field: string, text: string | null) => {
    if (text === null) return '';
    if (field === 'answer' || field === 'secondAnswer') return t(`common:answer.${text as 'yes'}`);
    return isIsoDate(text) ? formatDate(text, i18n.language) : text;
  };
  return compareRows(theirs, mine).map(({ field, before, after }) => ({
    key: field,
    label: t(`checklist:field.${field}`),
    theirs: shown(field, before),
    mine: shown(field, after),
  }));
}
