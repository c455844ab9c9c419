import { Router } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCan } from '../../app/session.ts';
import { useStore } from '../../app/store.ts';
import { useTranslation } from '../../app/translation.ts';
import { useKeptOperation } from '../../offline/kept-operation.ts';
import { OfflineState } from '../../offline/offline-state.tsx';
import { useOfflinePage } from '../../offline/use-offline-page.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { ForgottenDevice } from './forgotten-device.tsx';
import { sendingPhotos } from './sending-photos.ts';
import { StartKitHeader } from './start-kit-header.tsx';
import { useSeen } from './use-seen.ts';
import { WalkCard } from './walk-card.tsx';
import { type DeviceRow, placeOf, roomsOf } from './walk-list.ts';
import { newestOf, noteRows, openWalkQueue, sendAll, walkQueue } from './walk-queue.ts';

/** More than somebody goes through with a phone. */
const MOST = 500;
const PRESENT = JSON.stringify([{ column: 'status', operator: 'not', values: ['retired', 'disposed'] }]);

/** Second step: from room to room with a phone; what is typed is saved at once (R-X1, R-D1). */
export function WalkPage() {
  const { t } = useTranslation('startKit');
  const canEdit = useCan()('ledger.edit');
  const { data, error } = useKeptOperation('listLedgerRows', {
    params: { ledger: 'device' },
    query: { where: PRESENT, limit: MOST },
  });
  const offline = useOfflinePage();
  useEffect(openWalkQueue, []);
  useEffect(sendingPhotos, []);
  useEffect(() => noteRows(data?.rows ?? []), [data]);
  return (
    <>
      <StartKitHeader step="walk" />
      {!canEdit && <AlertBanner tone="warning">{t('noPermission')}</AlertBanner>}
      {canEdit && !data && (error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />)}
      {canEdit && data && <Walk rows={data.rows.map(newestOf)} total={data.total} />}
      {canEdit && (
        <div className="mt-8 max-w-3xl border-t border-line pt-5">
          <OfflineState state={offline} />
        </div>
      )}
    </>
  );
}

interface WalkProps {
  readonly rows: readonly DeviceRow[];
  readonly total: number;
}

function Walk({ rows, total }: WalkProps) {
  const { t } = useTranslation('startKit');
  const [open, setOpen] = useState<{ readonly id: string; readonly place: string } | null>(null);
  const seen = useSeen();
  const rooms = roomsOf(rows, open);
  const order = rooms.flatMap((room) => room.rows);
  const show = (row: DeviceRow | undefined) => setOpen(row ? { id: row.id, place: placeOf(row) } : null);
  const showNext = (after: string, done: ReadonlySet<string>) => {
    const at = order.findIndex(({ id }) => id === after);
    show([...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))].find(({ id }) => !done.has(id)));
  };
  if (rows.length === 0) {
    return (
      <div className="flex max-w-3xl flex-col gap-8">
        <EmptyState
          icon={Router}
          title={t('walk.empty')}
          action={
            <ButtonLink variant="primary" to="/start-kit">
              {t('walk.toKits')}
            </ButtonLink>
          }
        >
          {t('walk.emptyText')}
        </EmptyState>
        <ForgottenDevice onAdded={show} />
      </div>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Unsent />
      {total > rows.length && (
        <AlertBanner
          tone="warning"
          action={
            <ButtonLink size="small" to="/ledgers/$ledger" params={{ ledger: 'device' }}>
              {t('walk.toLedger')}
            </ButtonLink>
          }
        >
          {t('walk.tooMany', { total, count: rows.length })}
        </AlertBanner>
      )}
      <ProgressBar
        label={t('walk.progress')}
        value={rows.filter(({ id }) => seen.ids.has(id)).length}
        maximum={rows.length}
      />
      {rooms.map((room) => (
        <section key={`${room.isCloud} ${room.place}`}>
          <h2 className="mb-2 text-xl">{roomName(room.isCloud, room.place)}</h2>
          <ul className="flex flex-col gap-2">
            {room.rows.map((row) => (
              <WalkCard
                key={row.id}
                row={row}
                isOpen={open?.id === row.id}
                isSeen={seen.ids.has(row.id)}
                onToggle={(isOpen) => show(isOpen ? row : undefined)}
                onDone={() => showNext(row.id, seen.add(row.id))}
                onLater={() => showNext(row.id, new Set([...seen.ids, row.id]))}
                onRemoved={() => show(undefined)}
              />
            ))}
          </ul>
        </section>
      ))}
      <ForgottenDevice onAdded={show} />
      <Section title={t('walk.next')}>
        <p className="mb-4 max-w-prose">{t('walk.nextText')}</p>
        <ButtonLink variant="primary" to="/start-kit/questions">
          {t('walk.toQuestions')}
        </ButtonLink>
      </Section>
    </div>
  );

  function roomName(inCloud: boolean, place: string): string {
    return inCloud ? t('walk.cloud') : place || t('walk.noPlace');
  }
}

/** Says what is still on the phone only. */
function Unsent() {
  const { t } = useTranslation('startKit');
  const queue = useStore(walkQueue);
  const count = [...queue.values()].filter(({ state }) => state === 'lost').length;
  if (count === 0) return null;
  return (
    <AlertBanner
      tone="warning"
      isLive
      title={t('walk.waitingCount', { count })}
      action={
        <Button size="small" onPress={() => void sendAll()}>
          {t('walk.sendNow')}
        </Button>
      }
    >
      {t('walk.waitingText')}
    </AlertBanner>
  );
}
