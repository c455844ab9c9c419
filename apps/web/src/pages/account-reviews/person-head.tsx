import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { UserX } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatShortDate } from '../../ui/date-text.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { type Entry, hasLeft } from './review-data.ts';

/** Whose accounts these are; somebody who left is marked. */
export function PersonHead({ shown }: { readonly shown: Entry['shown'] | undefined }) {
  const { t, i18n } = useTranslation('accountReviews');
  const words = useLedgerWords(ledgerOf('staff'));
  if (!shown) return null;
  const { staffName, staffNumber, displayName, job, leftOn } = shown;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 className="text-base">{staffName || displayName || t('mark.nobody')}</h2>
      <span className="text-sm text-ink-soft">
        {[job && words.choice('job', job), staffNumber].filter(Boolean).join('　')}
      </span>
      {staffName === '' && displayName !== '' && (
        <Badge tone="warning" icon={UserX}>
          {t('mark.nobody')}
        </Badge>
      )}
      {leftOn && (
        <Badge tone={hasLeft(shown) ? 'danger' : 'warning'} icon={UserX}>
          {t('mark.left', { date: formatShortDate(leftOn, i18n.language) })}
        </Badge>
      )}
    </div>
  );
}
