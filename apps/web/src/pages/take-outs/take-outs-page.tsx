import { DoorOpen, Plus, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, DownloadLink, Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { type Counter, rowOf, type TakeOut, titleOf } from './take-out-data.ts';

const TONES = { overdue: 'danger', out: 'key', back: 'neutral' } as const;
const PERMISSION_TONES = { over: 'danger', soon: 'warning', open: 'warning', running: 'neutral' } as const;

/** The counter: who has what, overdue first, and what else has a day on which it ends (R-D4, R-D7, R-D8). */
export function TakeOutsPage() {
  const { t } = useTranslation('takeOuts');
  const canEdit = useCan()('ledger.edit');
  const { data, error } = useOperation('getTakeOutCounter');
  const add = canEdit && (
    <ButtonLink variant="primary" icon={Plus} to="/take-outs/new">
      {t('new')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        back={{ to: '/ledgers/take_out', label: t('toLedger') }}
        action={data && data.out.length > 0 && add}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && data.out.length === 0 && (
        <div className="mb-10">
          <EmptyState icon={DoorOpen} title={t('empty')} action={add}>
            {t('emptyText')}
          </EmptyState>
        </div>
      )}
      {data && (
        <>
          <Part title={t('part.out')} rows={data.out} />
          <Loans loans={data.loans} />
          <Permissions permissions={data.permissions} />
          <Part title={t('part.back')} rows={data.back} />
        </>
      )}
    </>
  );
}

function Rows({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Section title={t('counted', { title, count })}>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {children}
      </ul>
    </Section>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly TakeOut[] }) {
  if (rows.length === 0) return null;
  return (
    <Rows title={title} count={rows.length}>
      {rows.map((one) => (
        <Entry key={one.row.id} takeOut={one} />
      ))}
    </Rows>
  );
}

function Entry({ takeOut }: { readonly takeOut: TakeOut }) {
  const { t, i18n } = useTranslation('takeOuts');
  const canEdit = useCan()('ledger.edit');
  const { person, purpose, destination, dueOn, backOn } = rowOf(takeOut);
  const day = (date: string | null) => (date === null ? '' : formatDate(date, i18n.language));
  const unmet = takeOut.unmet.map((one) => t(`condition.${one}`));
  const isBack = takeOut.state === 'back';
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-[1_1_20rem]">
        <Link
          to="/ledgers/$ledger/rows/$rowId"
          params={{ ledger: 'take_out', rowId: takeOut.row.id }}
          className="inline-flex min-h-8 items-center font-bold"
        >
          {titleOf(takeOut)}
        </Link>
        <p>{[person, purpose, destination].filter(Boolean).join(' / ')}</p>
        <p className="text-ink-soft">
          {isBack ? t('returned', { date: day(backOn) }) : t('due', { date: day(dueOn) })}
        </p>
        {!isBack && unmet.length > 0 && (
          <p className="text-sm text-warning">{t('unmet', { list: unmet.join(t('separator')) })}</p>
        )}
      </div>
      <Badge tone={TONES[takeOut.state]}>{t(`state.${takeOut.state}`)}</Badge>
      <div className="flex flex-wrap items-center gap-3" data-print="hide">
        <DownloadLink
          icon={Printer}
          variant="quiet"
          href={api.url('printTakeOut', { params: { takeOutId: takeOut.row.id } })}
        >
          {t('print')}
        </DownloadLink>
        {canEdit && !isBack && <ReturnDialog takeOut={takeOut} />}
      </div>
    </li>
  );
}

function Loans({ loans }: Pick<Counter, 'loans'>) {
  const { t, i18n } = useTranslation('takeOuts');
  if (loans.length === 0) return null;
  return (
    <Rows title={t('part.loans')} count={loans.length}>
      {loans.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4">
          <div className="min-w-0 flex-[1_1_20rem]">
            <Link
              to="/ledgers/$ledger/rows/$rowId"
              params={{ ledger: 'patient_loan', rowId: one.id }}
              className="inline-flex min-h-8 items-center font-bold"
            >
              {one.device || one.recipient}
            </Link>
            <p className="text-ink-soft">
              {one.recipient}
              {' / '}
              {one.dueOn ? t('due', { date: formatDate(one.dueOn, i18n.language) }) : t('noDue')}
            </p>
            {one.lacks.length > 0 && (
              <p className="text-sm text-warning">
                {t('lacks', { list: one.lacks.map((lack) => t(`lack.${lack}`)).join(t('separator')) })}
              </p>
            )}
          </div>
          <Badge tone={TONES[one.state]}>{t(`loanState.${one.state}`)}</Badge>
        </li>
      ))}
    </Rows>
  );
}

function Permissions({ permissions }: Pick<Counter, 'permissions'>) {
  const { t, i18n } = useTranslation('takeOuts');
  if (permissions.length === 0) return null;
  return (
    <>
      <Rows title={t('part.permissions')} count={permissions.length}>
        {permissions.map((one) => (
          <li
            key={`${one.ledger} ${one.id}`}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4"
          >
            <div className="min-w-0 flex-[1_1_20rem]">
              <Link
                to="/ledgers/$ledger/rows/$rowId"
                params={{ ledger: one.ledger, rowId: one.id }}
                className="inline-flex min-h-8 items-center font-bold"
              >
                {one.name}
              </Link>
              <p className="text-ink-soft">
                {one.person}
                {one.toOn && ` / ${t('until', { date: formatDate(one.toOn, i18n.language) })}`}
              </p>
            </div>
            <Badge tone={PERMISSION_TONES[one.state]}>{t(`permissionState.${one.state}`)}</Badge>
          </li>
        ))}
      </Rows>
      <p className="-mt-6 mb-10 text-ink-soft">{t('permissionsText')}</p>
    </>
  );
}
