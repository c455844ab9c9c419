import { Ban, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { DisclosureRow, Question } from './disclosure-values.ts';

const LOOKS = {
  yes: { tone: 'success', icon: CircleCheck },
  no: { tone: 'warning', icon: CircleX },
  notApplicable: { tone: 'neutral', icon: Ban },
  unanswered: { tone: 'neutral', icon: CircleDashed },
} as const;

export function CountBadges({ counts }: { readonly counts: NonNullable<DisclosureRow['counts']> }) {
  const { t } = useTranslation('disclosures');
  return (
    <div className="flex flex-wrap gap-2">
      {(Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((key) => (
        <Badge key={key} {...LOOKS[key]}>
          {t(`answer.${key}`)} {counts[key]}
        </Badge>
      ))}
    </div>
  );
}

export function AnswerBadge({ answer }: Pick<Question, 'answer'>) {
  const { t } = useTranslation('disclosures');
  const key = answer ?? 'unanswered';
  return <Badge {...LOOKS[key]}>{t(`answer.${key}`)}</Badge>;
}
