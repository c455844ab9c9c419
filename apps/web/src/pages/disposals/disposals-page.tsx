import { Plus, Recycle } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { type Disposal, rowOf, titleOf, waitsFor } from './disposal-data.ts';
import { DISPOSAL } from './disposal-form.tsx';
import { StateBadge } from './state-badge.tsx';

/** Disposals under way and done, and what was marked as disposed of without any record (R-D3; S1 第13条(3)). */
export function DisposalsPage() {
  const { t } = useTranslation('disposals');
  const can = useCan();
  const { data, error } = useOperation('listDisposals');
  const rows = data?.rows ?? [];
  const begin = (
    <ButtonLink variant="primary" icon={Plus} to="/disposals/new">
      {t('new')}
    </ButtonLink>
  );
  const seesAll = can('ledger.read');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        {...(seesAll && { back: { to: '/ledgers/disposal', label: t('toLedger') } })}
        action={can('ledger.edit') && rows.length > 0 && begin}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <div className="flex flex-col gap-10">
          <Unrecorded {...data.unrecorded} />
          {rows.length === 0 && (
            <EmptyState
              icon={Recycle}
              title={t(seesAll ? 'empty' : 'emptyMine')}
              action={can('ledger.edit') && begin}
            >
              {t(seesAll ? 'emptyText' : 'emptyMineText')}
            </EmptyState>
          )}
          <Part
            title={t('part.open')}
            rows={rows.filter(({ state }) => state === 'open' || state === 'ready')}
          />
          <Part
            title={t('part.done')}
            rows={rows.filter(({ state }) => state !== 'open' && state !== 'ready')}
          />
        </div>
      )}
    </>
  );
}

function Unrecorded({
  total,
  devices,
}: {
  readonly total: number;
  readonly devices: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t } = useTranslation('disposals');
  const canEdit = useCan()('ledger.edit');
  if (total === 0) return null;
  const shown = devices.slice(0, 8);
  return (
    <AlertBanner tone="warning" title={t('unrecorded.title', { count: total })}>
      <p>{t('unrecorded.text')}</p>
      <ul className="mt-2 flex flex-col">
        {shown.map(({ id, name }) => (
          <li key={id}>
            {canEdit ? (
              <Link to="/disposals/new" search={{ device: id }} className="inline-flex min-h-8 items-center">
                {t('unrecorded.make', { name })}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
        {total > shown.length && <li>{t('unrecorded.more', { count: total - shown.length })}</li>}
      </ul>
    </AlertBanner>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly Disposal[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Section title={t('counted', { title, count: rows.length })}>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {rows.map((one) => (
          <Entry key={one.row.id} disposal={one} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ disposal }: { readonly disposal: Disposal }) {
  const { t } = useTranslation('disposals');
  const words = useLedgerWords(DISPOSAL);
  const { method, disposedOn } = rowOf(disposal);
  const [next] = disposal.gaps;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4">
      <div className="min-w-0 flex-[1_1_18rem]">
        <Link
          to="/disposals/$disposalId"
          params={{ disposalId: disposal.row.id }}
          className="inline-flex min-h-8 items-center font-bold"
        >
          {titleOf(disposal, t('nameless'))}
        </Link>
        <p className="text-ink-soft">
          {words.choice('method', method)}
          {disposedOn && (
            <>
              {' / '}
              <DateText date={disposedOn} isShort />
            </>
          )}
          {next && ` / ${t(`gap.${next.code}`)}`}
        </p>
      </div>
      {disposal.parties.some(waitsFor) && <Badge tone="key">{t('state.mine')}</Badge>}
      <StateBadge state={disposal.state} />
    </li>
  );
}
