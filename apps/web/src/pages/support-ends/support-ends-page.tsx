import { CalendarClock, Plus } from 'lucide-react';
import { useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { DeliveredData } from './delivered-data.tsx';
import { DeviceNames } from './device-names.tsx';
import { FoundTable } from './found-table.tsx';
import { ProductFiles } from './product-files.tsx';
import type { SupportEnds, SupportText } from './support-data.ts';

/** When support ends, of what the ledger holds; where the data comes from, and newer data (R-D1, R-G1). */
export function SupportEndsPage() {
  const { t } = useTranslation('supportEnds');
  const { data, error } = useOperation('getSupportEnds');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        back={{ to: '/ledgers/device', label: t('toLedger') }}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && <Content data={data} />}
    </>
  );
}

function Content({ data }: { readonly data: SupportEnds }) {
  const { t } = useTranslation('supportEnds');
  const { found, unknown, ambiguous } = data;
  return (
    <div className="flex flex-col gap-4">
      <Summary data={data} />
      <Section title={t('found.title')}>
        {found.length === 0 ? (
          <EmptyState icon={CalendarClock} title={t('found.none')}>
            {t('found.noneText')}
          </EmptyState>
        ) : (
          <FoundTable found={found} />
        )}
        <p className="mt-3">
          <Link to="/ledgers/$ledger" params={{ ledger: 'device' }} search={{ finding: 'device-decision' }}>
            {t('found.undecided')}
          </Link>
        </p>
        {data.ownDates > 0 && <p className="mt-3 text-ink-soft">{t('ownDates', { count: data.ownDates })}</p>}
      </Section>
      {ambiguous.length > 0 && (
        <Section title={t('ambiguous.title')}>
          <p className="mb-3 max-w-prose text-ink-soft">{t('ambiguous.text')}</p>
          <Texts texts={ambiguous} canEnter={false} />
        </Section>
      )}
      {unknown.length > 0 && (
        <Section
          title={t('unknown.title')}
          aside={
            <Link to="/ledgers/$ledger" params={{ ledger: 'product_end' }} search={{}}>
              {t('unknown.own')}
            </Link>
          }
        >
          <p className="mb-3 max-w-prose text-ink-soft">{t('unknown.text')}</p>
          <Texts texts={unknown} canEnter />
          {data.unknownTotal > unknown.length && (
            <p className="mt-3 text-ink-soft">
              {t('unknown.more', { count: data.unknownTotal - unknown.length })}
            </p>
          )}
        </Section>
      )}
      <ProductFiles files={data.files} />
      <DeliveredData products={data.products} />
    </div>
  );
}

function Summary({ data }: { readonly data: SupportEnds }) {
  const { t } = useTranslation('supportEnds');
  const timed = (time: 'ended' | 'soon') => data.found.filter((one) => one.time === time).length;
  const counts = {
    ended: timed('ended'),
    soon: timed('soon'),
    ambiguous: data.ambiguous.length,
    unknown: data.unknownTotal,
  };
  return (
    <dl className="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-4">
      {(['ended', 'soon', 'ambiguous', 'unknown'] as const).map((key) => (
        <div key={key} className="rounded-xl border border-line bg-raised p-4">
          <dt className="text-sm text-ink-soft">{t(`count.${key}`)}</dt>
          <dd className="text-2xl font-bold tabular-nums">{t('kinds', { count: counts[key] })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Shown at once; the most frequent stand first. */
const FIRST = 10;

function Texts({ texts, canEnter }: { readonly texts: readonly SupportText[]; readonly canEnter: boolean }) {
  const { t } = useTranslation('supportEnds');
  const canEdit = useCan()('ledger.edit');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? texts : texts.slice(0, FIRST);
  return (
    <>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {shown.map((one) => (
          <li
            key={`${one.appliesTo} ${one.text}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-3"
          >
            <div className="min-w-0 flex-[1_1_18rem]">
              <p>
                <strong className="me-3 break-words">{one.text}</strong>
                <span className="text-sm text-ink-soft">{t(`appliesTo.${one.appliesTo}`)}</span>
              </p>
              <DeviceNames count={one.deviceCount} devices={one.devices} />
            </div>
            {canEnter && canEdit && (
              <ButtonLink
                size="small"
                icon={Plus}
                to="/ledgers/$ledger/new"
                params={{ ledger: 'product_end' }}
                search={{ name: one.text.slice(0, 100), appliesTo: one.appliesTo } as never}
                aria-label={t('unknown.enterFor', { text: one.text })}
              >
                {t('unknown.enter')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {texts.length > shown.length && (
        <div className="mt-3" data-print="hide">
          <Button size="small" onPress={() => setShowsAll(true)}>
            {t('unknown.all', { count: texts.length })}
          </Button>
        </div>
      )}
    </>
  );
}
