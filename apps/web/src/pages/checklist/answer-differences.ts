import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { compareRows } from '@mamori/core/assessment/compare';
import { useTranslation } from '../../app/translation.ts';
import type { ConflictRow } from '../../forms/conflict-choice.tsx';

/** What differs between two people's answers, in words. Needs the texts of `checklist`. */
export function useAnswerDifferences(theirs: ItemAnswer, mine: ItemAnswer): readonly ConflictRow[] {
  const { t } = useTranslation(['checklist', 'common']);
  const shown = (field: string, text: string | null) =>
    text !== null && (field === 'answer' || field === 'secondAnswer')
      ? t(`common:answer.${text as 'yes'}`)
      : (text ?? '');
  return compareRows(theirs, mine).map(({ field, before, after }) => ({
    key: field,
    label: t(`checklist:field.${field}`),
    theirs: shown(field, before),
    mine: shown(field, after),
  }));
}
