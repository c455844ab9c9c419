import { useParams } from '@tanstack/react-router';
import { CheckCheck, FileText } from 'lucide-react';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { DownloadLink, Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EntryList } from './entry-list.tsx';
import { FormerSignatures } from './former-signatures.tsx';
import { KeepRest } from './keep-rest.tsx';
import { ReopenPart } from './reopen-part.tsx';
import { type PartDetail, partState, soughtEntries } from './review-data.ts';
import { Signature, SignOff } from './sign-off.tsx';
import { StateBadge } from './state-badge.tsx';
import { useDecide } from './use-decide.ts';

export function PartPage() {
  const { reviewId = '', partId = '' } = useParams({ strict: false }) as {
    reviewId?: string;
    partId?: string;
  };
  const params = { reviewId, reviewPartId: partId };
  const { data, error } = useOperation('getAccountReviewPart', { params });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return <Part key={data.part.id} detail={data} />;
}

/** The accounts of a department as its head goes through them, and the signature. */
function Part({ detail }: { readonly detail: PartDetail }) {
  const { t, i18n } = useTranslation('accountReviews');
  const can = useCan();
  const { person } = useSession();
  const { review, part, entries } = detail;
  const key = { reviewId: review.id, reviewPartId: part.id };
  const mayDecide = can('ledger.edit') || part.personId === person.id;
  const isOpen = mayDecide && !part.signedAt && !review.closedAt;
  const { decide, error } = useDecide(key);
  return (
    <>
      <PageHeader
        title={part.department || t('noDepartment')}
        description={
          <>
            {review.name}　{t('dueBy', { date: formatDate(review.dueOn, i18n.language) })}
            {isOpen && (
              <span className="block">
                {part.department ? t('decide.how') : t('noDepartmentHint')}{' '}
                {!part.department && can('ledger.edit') && <Link to="/account-check">{t('toCheck')}</Link>}
              </span>
            )}
          </>
        }
        tags={<StateBadge state={partState(part, review.dueOn)} />}
        back={
          can('ledger.read')
            ? { to: `/account-reviews/${review.id}`, label: review.name }
            : { to: '/account-reviews', label: t('title') }
        }
        action={
          <DownloadLink
            icon={FileText}
            href={api.url('printAccountReview', {
              params: { reviewId: review.id },
              query: { part: part.id },
            })}
          >
            {part.signedAt ? t('record') : t('recordOpen')}
          </DownloadLink>
        }
      />
      <div className="flex flex-col gap-6">
        {part.signedAt && <Signature part={part} />}
        <FormerSignatures part={part} />
        {part.signedAt && !review.closedAt && can('ledger.edit') && <ReopenPart detail={detail} />}
        {!part.signedAt && (
          <ProgressBar
            label={t('decide.progress')}
            value={part.accounts - part.undecided}
            maximum={part.accounts}
          />
        )}
        <ProblemAlert error={error} />
        <Sought entries={entries} decide={isOpen ? decide : null} />
        {isOpen && part.undecided === 0 && <AlertBanner tone="success">{t('decide.allDecided')}</AlertBanner>}
        {isOpen && <SignOff detail={detail} />}
      </div>
    </>
  );
}

interface SoughtProps {
  readonly entries: PartDetail['entries'];
  readonly decide: ReturnType<typeof useDecide>['decide'] | null;
}

function Sought({ entries, decide }: SoughtProps) {
  const { t } = useTranslation('accountReviews');
  const [words, setWords] = useState('');
  /** Those that were undecided when it was chosen stay in sight: what was just decided can be looked at again. */
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const [isAsking, setAsking] = useState(false);
  const undecided = entries.filter(({ decision }) => decision === null);
  const shown = soughtEntries(only ? entries.filter(({ accountId }) => only.has(accountId)) : entries, words);
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3" data-print="hide">
        <div className="w-full sm:w-72">
          <TextField
            type="search"
            label={t('field.search')}
            value={words}
            onChange={setWords}
            maxLength={100}
          />
        </div>
        {decide && (
          <Checkbox
            label={t('decide.undecidedOnly')}
            isSelected={only !== null}
            onChange={(isOn) => setOnly(isOn ? new Set(undecided.map(({ accountId }) => accountId)) : null)}
          />
        )}
        {decide && undecided.length > 0 && (
          <Button icon={CheckCheck} className="sm:ms-auto" onPress={() => setAsking(true)}>
            {t('decide.rest')}
          </Button>
        )}
      </div>
      <EntryList key={`${words} ${only !== null}`} entries={shown} total={entries.length} decide={decide} />
      {decide && isAsking && (
        <KeepRest entries={undecided} decide={decide} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
