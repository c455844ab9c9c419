import { useTranslation } from '../../app/translation.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import type { Item } from '../checklist/checklist-data.ts';

export type Grade = Item['text']['verification'];

export const GRADES = ['A', 'A-draft', 'B', 'C', 'D', 'secondary'] as const satisfies readonly Grade[];

const TONES: Record<Grade, BadgeTone> = {
  A: 'success',
  'A-draft': 'key',
  B: 'neutral',
  C: 'warning',
  D: 'warning',
  secondary: 'warning',
};

/** Grade of certainty of a wording; its meaning is in the legend and read aloud. */
export function GradeBadge({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation('editions');
  return (
    <span title={t(`grade.${grade}`)}>
      <Badge tone={TONES[grade]}>
        <span aria-hidden>{t(`gradeShort.${grade}`)}</span>
        <span className="sr-only">{t(`grade.${grade}`)}</span>
      </Badge>
    </span>
  );
}

/** How many items have which grade, with what the grade means. */
export function GradeLegend({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('editions');
  return (
    <ul className="flex flex-col gap-1.5">
      {GRADES.map((grade) => {
        const count = items.filter((item) => item.text.verification === grade).length;
        return count === 0 ? null : (
          <li key={grade} className="flex flex-wrap items-center gap-x-3">
            <Badge tone={TONES[grade]}>{t('one.gradeCount', { count })}</Badge>
            <span>{t(`grade.${grade}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
