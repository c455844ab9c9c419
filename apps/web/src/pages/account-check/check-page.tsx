import { UserRoundSearch } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { BreakGlassSection } from './break-glass-section.tsx';
import type { Check } from './check-data.ts';
import { useCheckWords } from './check-words.ts';
import { FindingsSection } from './findings-section.tsx';
import { MatchingSection } from './matching-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { ReportsSection } from './reports-section.tsx';

/** Accounts against the roster: what is worst, whose they are, where no list is yet (R-E1, R-E3, R-E4, R-E6, R-E7). */
export function CheckPage() {
  const { t } = useTranslation('accountCheck');
  const { t: ofLedgers } = useTranslation('ledgerPages');
  const { data, error } = useOperation('getAccountCheck');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        back={{ to: '/ledgers', label: ofLedgers('title') }}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Working />}
      {data && <Found check={data} />}
    </>
  );
}

/** Thousands of accounts take a second or two. */
function Working() {
  const { t } = useTranslation('accountCheck');
  return (
    <>
      <p role="status" className="mb-4 text-ink-soft">
        {t('working')}
      </p>
      <Skeleton lines={10} />
    </>
  );
}

function Found({ check }: { readonly check: Check }) {
  if (check.accounts === 0) return <NoAccounts />;
  return (
    <>
      <Figures check={check} />
      {check.staff === 0 ? <NoStaff /> : <MatchingSection check={check} />}
      <FindingsSection findings={check.findings} />
      <PlacesSection check={check} />
      <BreakGlassSection accounts={check.breakGlass} />
      <ReportsSection />
    </>
  );
}

function Figures({ check: { staff, accounts, today } }: { readonly check: Check }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  return (
    <p className="mb-8 flex flex-wrap gap-x-6 gap-y-1">
      <span className="tabular-nums">{t('figures', { staff, accounts, date: words.date(today) })}</span>
      <span className="flex flex-wrap gap-x-6 gap-y-1" data-print="hide">
        <Link to="/ledgers/$ledger" params={{ ledger: 'account' }}>
          {t('toLedger')}
        </Link>
        <Link to="/ledgers/$ledger" params={{ ledger: 'staff' }}>
          {t('toStaff')}
        </Link>
        <Link to="/account-reviews">{t('toReviews')}</Link>
        <Link to="/permission-matrix">{t('toMatrix')}</Link>
      </span>
    </p>
  );
}

function NoStaff() {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  return (
    <div className="mb-10">
      <EmptyState
        icon={UserRoundSearch}
        title={t('noStaff.title')}
        action={
          canEdit && (
            <ButtonLink variant="primary" to="/ledgers/$ledger/import" params={{ ledger: 'staff' }}>
              {t('noStaff.action')}
            </ButtonLink>
          )
        }
      >
        {t('noStaff.text')}
      </EmptyState>
    </div>
  );
}

function NoAccounts() {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  return (
    <EmptyState
      icon={UserRoundSearch}
      title={t('noAccounts.title')}
      action={
        canEdit && (
          <>
            <ButtonLink variant="primary" to="/ledgers/$ledger/import" params={{ ledger: 'account' }}>
              {t('noAccounts.action')}
            </ButtonLink>
            <ButtonLink to="/ledgers/$ledger/new" params={{ ledger: 'account' }}>
              {t('noAccounts.add')}
            </ButtonLink>
          </>
        )
      }
    >
      {t('noAccounts.text')}
    </EmptyState>
  );
}
