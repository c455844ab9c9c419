import { useParams } from '@tanstack/react-router';
import { ScanLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { remember, remembered } from '../../app/storage.ts';
import { useTranslation } from '../../app/translation.ts';
import { OfflineState } from '../../offline/offline-state.tsx';
import { useOfflinePage } from '../../offline/use-offline-page.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { UnknownDevices } from './unknown-devices.tsx';
import { Unsent } from './unsent.tsx';
import { useRecording } from './use-recording.ts';
import { useWalk } from './walk-data.ts';
import { WalkList } from './walk-list.tsx';
import { placesOf, type WalkAnswer } from './walk-model.ts';
import { WalkResult } from './walk-result.tsx';
import { WalkSignals } from './walk-signals.tsx';

const Scanner = lazy(() => import('./scanner.tsx').then((module) => ({ default: module.Scanner })));

/** From room to room with a phone: scan or search, found, missing, or not in the ledger. Goes on without a connection (R-D2). */
export function WalkPage() {
  const { stockTakeId = '' } = useParams({ strict: false }) as { stockTakeId?: string };
  const { data, error } = useWalk(stockTakeId);
  const offline = useOfflinePage();
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return <Walk key={data.id} take={data} offline={offline} />;
}

interface WalkProps {
  readonly take: WalkAnswer;
  readonly offline: ReturnType<typeof useOfflinePage>;
}

function Walk({ take, offline }: WalkProps) {
  const { t } = useTranslation('stockTakes');
  const placeKey = `mamori.walk.place ${take.id}`;
  const [place, setPlace] = useState(() => remembered(placeKey) ?? '');
  const [isScanning, setScanning] = useState(false);
  const recording = useRecording(take, place);
  const { devices } = recording;
  const done = devices.filter(({ result }) => result !== 'open').length;
  const choosePlace = (next: string) => {
    setPlace(next);
    remember(placeKey, next || null);
  };
  return (
    <>
      <PageHeader title={t('walk')} back={{ to: `/stock-takes/${take.id}`, label: take.name }} />
      <div className="flex max-w-3xl flex-col gap-6 pb-48">
        {take.closedAt && <AlertBanner tone="warning">{t('server.isClosed')}</AlertBanner>}
        <Unsent recording={recording} isClosed={take.closedAt !== null} />
        <ProgressBar label={t('walkProgress')} value={done} maximum={devices.length} />
        <PlaceChoice
          label={t('whereAmI')}
          hint={t('whereHint')}
          value={place}
          places={placesOf(devices)}
          devices={devices}
          onChange={choosePlace}
        />
        {isScanning ? (
          <Suspense>
            <Scanner onText={recording.scanned} onClose={() => setScanning(false)} />
          </Suspense>
        ) : (
          <Button variant="primary" size="large" icon={ScanLine} onPress={() => setScanning(true)}>
            {t('scan.open')}
          </Button>
        )}
        <WalkResult recording={recording} place={place} />
        <WalkList recording={recording} place={place} />
        <UnknownDevices recording={recording} />
        <section aria-label={t('settings')} className="flex flex-col gap-3 border-t border-line pt-5">
          <WalkSignals />
          <OfflineState state={offline} />
        </section>
      </div>
    </>
  );
}
