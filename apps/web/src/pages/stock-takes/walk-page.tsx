import { useParams } from '@tanstack/react-router';
import { Check, CloudOff, PackageX, ScanLine } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { type SeenQueue, useSeenQueue } from './seen-queue.ts';
import type { Entry, StockTakeDetail } from './stock-take-data.ts';

const Scanner = lazy(() => import('./scanner.tsx').then((module) => ({ default: module.Scanner })));

const DEVICE_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Room by room with a phone: scan or search, found, missing, or not in the ledger. Works on while there is no connection. */
export function WalkPage() {
  const { stockTakeId = '' } = useParams({ strict: false }) as { stockTakeId?: string };
  const { data, error } = useOperation('getStockTake', { params: { stockTakeId } });
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return <Walk key={data.id} take={data} />;
}

/** With what waits to be sent. */
const withWaiting = (entries: readonly Entry[], { waiting }: SeenQueue): Entry[] => {
  const byId = new Map(waiting.map((seen) => [seen.id, seen]));
  return entries.map((entry) => {
    const seen = byId.get(entry.id);
    return seen ? { ...entry, result: seen.result, place: seen.place ?? '', note: seen.note ?? '' } : entry;
  });
};

function Walk({ take }: { readonly take: StockTakeDetail }) {
  const { t } = useTranslation('stockTakes');
  const queue = useSeenQueue(take.id);
  const [place, setPlace] = useState('');
  const [words, setWords] = useState('');
  const [isScanning, setScanning] = useState(false);
  const entries = withWaiting(take.entries, queue).filter(({ expected }) => expected !== null);
  const done = entries.filter(({ result }) => result !== 'open').length;
  const record = (entry: Pick<Entry, 'id'>, result: Entry['result'], more: { code?: string } = {}) =>
    queue.add({
      id: entry.id,
      result,
      place,
      code: more.code ?? '',
      note: '',
      seenAt: new Date().toISOString(),
    });
  function scanned(text: string): void {
    const id = DEVICE_ID.exec(text)?.[0].toLowerCase();
    const entry = entries.find(
      ({ deviceId, expected }) => deviceId === id || (expected !== null && expected.number === text.trim()),
    );
    if (entry) {
      record(entry, 'found');
      toast(t('scan.found', { name: entry.expected?.name ?? '' }));
    } else {
      record({ id: crypto.randomUUID() }, 'unknown_device', { code: text.slice(0, 200) });
      toast(t('scan.unknown'), { tone: 'warning' });
    }
  }
  return (
    <>
      <PageHeader title={t('walk')} back={{ to: `/stock-takes/${take.id}`, label: take.name }} />
      <div className="flex flex-col gap-5">
        {take.closedAt && <AlertBanner tone="warning">{t('server.isClosed')}</AlertBanner>}
        <ProblemAlert error={queue.error} />
        <ProgressBar label={t('walkProgress')} value={done} maximum={entries.length} />
        {queue.waiting.length > 0 && (
          <p role="status" className="flex items-center gap-2 text-ink-soft">
            <CloudOff aria-hidden className="size-5" />
            {t('waiting', { count: queue.waiting.length })}
          </p>
        )}
        <TextField
          label={t('whereAmI')}
          hint={t('whereHint')}
          value={place}
          onChange={setPlace}
          maxLength={200}
        />
        {isScanning ? (
          <Suspense>
            <Scanner onText={scanned} onClose={() => setScanning(false)} />
          </Suspense>
        ) : (
          <Button variant="primary" icon={ScanLine} onPress={() => setScanning(true)}>
            {t('scan.open')}
          </Button>
        )}
        <TextField type="search" label={t('search')} value={words} onChange={setWords} maxLength={100} />
        <EntryList entries={sought(entries, words, place)} onRecord={record} />
        <Unknown onAdd={(code) => record({ id: crypto.randomUUID() }, 'unknown_device', { code })} />
      </div>
    </>
  );
}

const SHOWN = 60;

/** By words in number, name, serial and place; what is expected here and still open comes first. */
function sought(entries: readonly Entry[], words: string, place: string): readonly Entry[] {
  const folded = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ expected }: Entry) =>
    [expected?.number, expected?.name, expected?.serial, expected?.place]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase();
  const rank = ({ result, expected }: Entry) =>
    (result === 'open' ? 0 : 2) + (place !== '' && expected?.place === place ? 0 : 1);
  return entries
    .filter((entry) => folded.every((word) => text(entry).includes(word)))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SHOWN);
}

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly onRecord: (entry: Entry, result: Entry['result']) => void;
}

function EntryList({ entries, onRecord }: EntryListProps) {
  const { t } = useTranslation('stockTakes');
  return (
    <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
          <span className="min-w-0 grow basis-52">
            <span className="block font-bold">{entry.expected?.name}</span>
            <span className="text-sm text-ink-soft">
              {[entry.expected?.number, entry.expected?.place].filter(Boolean).join('　')}
            </span>
          </span>
          {entry.result === 'open' ? (
            <span className="flex gap-2">
              <Button size="small" icon={Check} onPress={() => onRecord(entry, 'found')}>
                {t('here')}
              </Button>
              <Button variant="quiet" size="small" icon={PackageX} onPress={() => onRecord(entry, 'missing')}>
                {t('notHere')}
              </Button>
            </span>
          ) : (
            <span className="flex items-center gap-2">
              <StateTag state={entry.result === 'found' ? 'done' : 'warning'} />
              <Button variant="quiet" size="small" onPress={() => onRecord(entry, 'open')}>
                {t('takeBack')}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Unknown({ onAdd }: { readonly onAdd: (code: string) => void }) {
  const { t } = useTranslation('stockTakes');
  const [code, setCode] = useState('');
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') return;
        onAdd(code.trim());
        setCode('');
        toast(t('unknownAdded'));
      }}
    >
      <div className="w-full sm:w-80">
        <TextField
          label={t('unknown')}
          hint={t('unknownHint')}
          value={code}
          onChange={setCode}
          maxLength={200}
        />
      </div>
      <Button type="submit" isDisabled={code.trim() === ''}>
        {t('unknownAdd')}
      </Button>
    </form>
  );
}
