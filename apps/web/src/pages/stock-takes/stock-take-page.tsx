import { useParams } from '@tanstack/react-router';
import { ScanLine } from 'lucide-react';
import { useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { DownloadButton } from '../hand-in/download-button.tsx';
import { Close } from './close-section.tsx';
import { EntriesSection } from './entries-section.tsx';
import { MissingSection } from './missing-section.tsx';
import { ProgressSection } from './progress-section.tsx';
import { RemovedSection } from './removed-section.tsx';
import { type Entry, isMoved, type StockTakeDetail } from './stock-take-data.ts';
import { UnknownSection } from './unknown-section.tsx';

/** Others walk while this page is open. */
const EVERY_MS = 15_000;

export function StockTakePage() {
  const { stockTakeId = '' } = useParams({ strict: false }) as { stockTakeId?: string };
  const { data, error } = useOperationWith(
    'getStockTake',
    { params: { stockTakeId } },
    { refetchInterval: EVERY_MS },
  );
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return <Take take={data} />;
}

/** What was found, what is missing, what nobody looked for, and the end. */
function Take({ take }: { readonly take: StockTakeDetail }) {
  const { t, i18n } = useTranslation('stockTakes');
  const canEdit = useCan()('ledger.edit');
  const { entries, counts } = take;
  const of = (result: Entry['result']) => entries.filter((entry) => entry.result === result);
  const params = { stockTakeId: take.id };
  return (
    <>
      <PageHeader
        title={take.name}
        description={t('startedBy', {
          date: formatInstant(take.startedAt, i18n.language),
          name: take.startedBy,
        })}
        back={{ to: '/stock-takes', label: t('title') }}
        action={
          canEdit &&
          !take.closedAt && (
            <ButtonLink variant="primary" icon={ScanLine} to="/stock-takes/$stockTakeId/walk" params={params}>
              {t('walk')}
            </ButtonLink>
          )
        }
      />
      <div className="flex flex-col gap-10">
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          {(['found', 'moved', 'missing', 'unknownDevice', 'open'] as const).map((key) => (
            <div
              key={key}
              className="rounded-xl border border-line bg-raised p-4 last:col-span-2 sm:last:col-span-1"
            >
              <dt className="text-sm text-ink-soft">{t(`count.${key}`)}</dt>
              <dd className="text-2xl font-bold tabular-nums">{counts[key]}</dd>
            </div>
          ))}
        </dl>
        {take.closedAt && (
          <AlertBanner tone="success" title={t('closed')}>
            {t('closedBy', { date: formatInstant(take.closedAt, i18n.language), name: take.closedBy })}
            {take.note && <p className="mt-1 whitespace-pre-wrap">{take.note}</p>}
          </AlertBanner>
        )}
        <Report take={take} />
        {!take.closedAt && <ProgressSection entries={entries} />}
        <MissingSection take={take} canEdit={canEdit} />
        <EntriesSection title={t('count.moved')} entries={entries.filter(isMoved)} />
        <UnknownSection take={take} canEdit={canEdit} />
        <RemovedSection entries={entries.filter(({ removedAt }) => removedAt !== null)} />
        {canEdit && !take.closedAt && <Close take={take} />}
        <EntriesSection title={t('count.open')} entries={of('open')} />
        <EntriesSection title={t('count.found')} entries={of('found')} />
        {canEdit && take.closedAt && <Close take={take} />}
      </div>
    </>
  );
}

/** What is signed and kept; of a closed stock-take always the same. */
function Report({ take }: { readonly take: StockTakeDetail }) {
  const { t } = useTranslation('stockTakes');
  const params = { stockTakeId: take.id };
  return (
    <div className="flex flex-col gap-2" data-print="hide">
      <div className="flex flex-wrap gap-3">
        {(['pdf', 'xlsx'] as const).map((format) => (
          <DownloadButton key={format} operation="printStockTakeReport" input={{ params, query: { format } }}>
            {t(`report.${format}`)}
          </DownloadButton>
        ))}
      </div>
      <p className="text-[0.9375rem] text-ink-soft">{t(take.closedAt ? 'report.kept' : 'report.soFar')}</p>
    </div>
  );
}
