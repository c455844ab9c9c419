import { useParams } from '@tanstack/react-router';
import { ScanLine } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { type Entry, isMoved, STOCK_TAKE_READERS, type StockTakeDetail } from './stock-take-data.ts';

export function StockTakePage() {
  const { stockTakeId = '' } = useParams({ strict: false }) as { stockTakeId?: string };
  const { data, error } = useOperation('getStockTake', { params: { stockTakeId } });
  if (error) return <ProblemAlert error={error} />;
  return data ? <Take take={data} /> : <Skeleton lines={8} />;
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
            <div key={key} className="rounded-xl border border-line bg-raised p-4">
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
        <Entries title={t('count.missing')} entries={of('missing')} />
        <Entries title={t('count.moved')} entries={entries.filter(isMoved)} />
        <Entries title={t('count.unknownDevice')} entries={of('unknown_device')} isUnknown />
        <Entries title={t('count.open')} entries={of('open')} />
        <Entries title={t('count.found')} entries={of('found')} />
        {canEdit && <Close take={take} />}
      </div>
    </>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly isUnknown?: boolean;
}

function Entries({ title, entries, isUnknown = false }: EntriesProps) {
  const { t } = useTranslation('stockTakes');
  if (entries.length === 0) return null;
  return (
    <Section title={`${title}（${entries.length}）`}>
      <DataTable
        caption={title}
        rows={entries}
        rowId={({ id }) => id}
        isDense
        columns={[
          {
            id: 'device',
            header: t('device'),
            isRowHeader: true,
            cell: ({ deviceId, expected, code }) =>
              deviceId ? (
                <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: deviceId }}>
                  {[expected?.name, expected?.number].filter(Boolean).join(' ')}
                </Link>
              ) : (
                code || t('noCode')
              ),
          },
          {
            id: 'expected',
            header: t('expectedPlace'),
            width: '13rem',
            cell: ({ expected }) => expected?.place ?? '',
          },
          { id: 'place', header: t('seenPlace'), width: '13rem', cell: ({ place }) => place },
          { id: 'by', header: t('seenBy'), width: '10rem', cell: ({ seenBy }) => seenBy },
          { id: 'note', header: t('note'), cell: ({ note }) => note },
          ...(isUnknown
            ? [
                {
                  id: 'add',
                  header: t('toLedgerHead'),
                  isScreenOnly: true,
                  width: '10rem',
                  cell: ({ code, place, note }: Entry) => (
                    <Link
                      to="/ledgers/$ledger/new"
                      params={{ ledger: 'device' }}
                      search={{ name: code, place, note } as never}
                    >
                      {t('addToLedger')}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Close({ take }: { readonly take: StockTakeDetail }) {
  const { t } = useTranslation('stockTakes');
  const [takeOverPlaces, setTakeOver] = useState(true);
  const [openAreMissing, setMissing] = useState(false);
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const params = { stockTakeId: take.id };
  async function run(work: () => Promise<unknown>, text: string) {
    setPending(true);
    setError(null);
    try {
      await work();
      await invalidate([...STOCK_TAKE_READERS, ...LEDGER_READERS]);
      toast(text);
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  if (take.closedAt)
    return (
      <div>
        <ProblemAlert error={error} />
        <Button
          isPending={isPending}
          onPress={() => void run(() => api.call('reopenStockTake', { params }), t('reopened'))}
        >
          {t('reopen')}
        </Button>
      </div>
    );
  return (
    <Section title={t('close')}>
      <div className="flex max-w-prose flex-col gap-4">
        {take.counts.open > 0 && (
          <AlertBanner tone="info">{t('stillOpen', { count: take.counts.open })}</AlertBanner>
        )}
        {take.counts.moved > 0 && (
          <Checkbox
            label={t('takeOverPlaces', { count: take.counts.moved })}
            isSelected={takeOverPlaces}
            onChange={setTakeOver}
          />
        )}
        {take.counts.open > 0 && (
          <Checkbox
            label={t('openAreMissing', { count: take.counts.open })}
            isSelected={openAreMissing}
            onChange={setMissing}
          />
        )}
        <TextArea
          label={t('closeNote')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={5000}
          isOptional
        />
        <ProblemAlert error={error} />
        <div>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() =>
              void run(
                () =>
                  api.call('closeStockTake', {
                    params,
                    body: { note, takeOverPlaces, openAreMissing },
                    ifMatch: take.version,
                  }),
                t('closedDone'),
              )
            }
          >
            {t('closeAction')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
