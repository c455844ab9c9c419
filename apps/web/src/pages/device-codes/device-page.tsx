import type { CallOutput } from '@mamori/contract/client';
import { Navigate, useParams } from '@tanstack/react-router';
import { Check, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem, api, invalidate, useOperation, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { STOCK_TAKE_READERS, type StockTake } from '../stock-takes/stock-take-data.ts';
import { CodeBox } from './code-box.tsx';
import { deviceIdIn } from './find-device.ts';

/** Where the QR code of a label leads: to the device, or first to the stock-take that is looking for it (R-D1, R-D2). */
export function DevicePage() {
  const { deviceId = '' } = useParams({ strict: false }) as { deviceId?: string };
  const id = deviceIdIn(deviceId);
  return id === deviceId.toLowerCase() ? <Device key={id} id={id} /> : <NoDevice />;
}

type DeviceRow = CallOutput<'getLedgerRow'>['row'];

function Device({ id }: { readonly id: string }) {
  const canEdit = useCan()('ledger.edit');
  const { data, error } = useOperation('getLedgerRow', { params: { ledger: 'device', rowId: id } });
  const takes = useOperationWith('listStockTakes', {}, { enabled: canEdit });
  if (error instanceof ApiProblem && error.code === 'not-found') return <NoDevice />;
  if (error) return <ProblemAlert error={error} />;
  if (!data || takes.isLoading) return <Skeleton lines={6} />;
  const running = (takes.data?.rows ?? []).filter(({ closedAt }) => closedAt === null);
  if (running.length > 0) return <Sought device={data.row} takes={running} />;
  return <Navigate to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: id }} replace />;
}

/** Of another facility, removed, or never there: which of these is nobody's business. */
function NoDevice() {
  const { t } = useTranslation('deviceCodes');
  return (
    <>
      <PageHeader
        title={t('notFoundTitle')}
        description={t('notFoundText')}
        back={{ to: '/ledgers/device', label: t('toLedger') }}
      />
      <CodeBox />
    </>
  );
}

interface SoughtProps {
  readonly device: DeviceRow;
  readonly takes: readonly StockTake[];
}

/** The device while stock-takes are running. */
function Sought({ device, takes }: SoughtProps) {
  const { t } = useTranslation('deviceCodes');
  const { name, number, place } = device.values;
  return (
    <>
      <PageHeader
        title={[name, number].filter(Boolean).join(' ')}
        description={place ? t('place', { place: String(place) }) : t('noPlace')}
        back={{ to: '/ledgers/device', label: t('toLedger') }}
      />
      {takes.map((take) => (
        <Tick key={take.id} take={take} deviceId={device.id} />
      ))}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: device.id }}>
          {t('openRow')}
        </ButtonLink>
        <ButtonLink variant="quiet" icon={ScanLine} to="/d">
          {t('next')}
        </ButtonLink>
      </div>
    </>
  );
}

interface TickProps {
  readonly take: StockTake;
  readonly deviceId: string;
}

/** Nothing is ticked off by itself: a label may be read for any reason. */
function Tick({ take, deviceId }: TickProps) {
  const { t } = useTranslation('deviceCodes');
  const params = { stockTakeId: take.id };
  const { data } = useOperation('getStockTake', { params, query: { deviceId } });
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const entry = data?.entries.find(({ expected }) => expected !== null);
  if (!entry) return null;
  async function tick(id: string) {
    setPending(true);
    setError(null);
    try {
      const seen = { id, result: 'found' as const, seenAt: new Date().toISOString() };
      await api.call('recordStockTakeEntries', { params, body: { entries: [seen] } });
      await invalidate(STOCK_TAKE_READERS);
      toast(t('foundDone', { name: take.name }));
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <Section title={t('stockTake', { name: take.name })}>
      <ProblemAlert error={error} />
      {entry.result === 'found' ? (
        <AlertBanner tone="success">{t('alreadyFound')}</AlertBanner>
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p>{t('stockTakeText')}</p>
          <Button variant="primary" icon={Check} isPending={isPending} onPress={() => void tick(entry.id)}>
            {t('found')}
          </Button>
        </div>
      )}
    </Section>
  );
}
