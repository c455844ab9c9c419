import { ListChecks } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { partState, type Review } from './review-data.ts';
import { StateBadge } from './state-badge.tsx';

/** What a head of department was asked to review, the newest first. */
export function OwnParts({ rows }: { readonly rows: readonly Review[] }) {
  const { t } = useTranslation('accountReviews');
  const own = rows.flatMap((review) => review.parts.map((part) => ({ review, part })));
  if (own.length === 0)
    return (
      <EmptyState icon={ListChecks} title={t('noneForMe')}>
        {t('noneForMeText')}
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
      {own.map(({ review, part }) => (
        <li key={part.id} className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
          <div className="min-w-0 grow basis-52">
            <h2 className="text-lg">{part.department || t('noDepartment')}</h2>
            <p className="text-ink-soft">
              {review.name}　
              <DateText date={review.dueOn} isShort />
            </p>
            <p>{t('decidedOf', { count: part.accounts - part.undecided, total: part.accounts })}</p>
          </div>
          <StateBadge state={partState(part, review.dueOn)} />
          <ButtonLink
            variant={part.signedAt ? 'secondary' : 'primary'}
            to="/account-reviews/$reviewId/parts/$partId"
            params={{ reviewId: review.id, partId: part.id }}
          >
            {part.signedAt ? t('open') : t('review')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
