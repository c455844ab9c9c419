import { Check, ChevronDown, CircleCheck, CloudUpload, PackageX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Recording } from './use-recording.ts';
import { type Group, groupsOf, isElsewhere, sought, type WalkDevice } from './walk-model.ts';

interface WalkListProps {
  readonly recording: Recording;
  readonly place: string;
}

type Shown = 'all' | 'open' | 'missing';
const OTHERS = ['missing', 'all'] as const satisfies readonly Shown[];
/** More than a thumb goes through; the search finds the others. */
const AT_ONCE = 40;

/** Everything that is looked for, place by place or department by department, with how far each is. */
export function WalkList({ recording, place }: WalkListProps) {
  const { t } = useTranslation('stockTakes');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('open');
  const [by, setBy] = useState<'place' | 'department'>('place');
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isSearch = words.trim() !== '';
  const found = sought(recording.devices, words);
  const isShown = ({ result }: WalkDevice) => shown === 'all' || isSearch || result === shown;
  const groups = groupsOf(found, by).filter(({ devices }) => devices.some(isShown));
  const isOpen = ({ name }: Group) =>
    opened.get(`${by} ${name}`) ?? (isSearch || groups.length === 1 || (by === 'place' && name === place));
  return (
    <section aria-labelledby="walk-list" className="flex flex-col gap-4">
      <h2 id="walk-list" className="text-xl">
        {t('list.title')}
      </h2>
      <TextField
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        value={words}
        onChange={setWords}
        maxLength={100}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('list.show')}
          value={shown === 'open' ? '' : shown}
          emptyLabel={t('list.shown.open')}
          options={OTHERS.map((value) => ({ value, label: t(`list.shown.${value}`) }))}
          onChange={(value) => setShown(value || 'open')}
        />
        <Select
          label={t('list.by')}
          value={by === 'place' ? '' : by}
          emptyLabel={t('list.place')}
          options={[{ value: 'department', label: t('list.department') }]}
          onChange={(value) => setBy(value || 'place')}
        />
      </div>
      {groups.length === 0 && (
        <p className="rounded-xl border border-line bg-raised p-5 text-ink-soft">
          {t(isSearch ? 'list.nothingFound' : `list.nothing.${shown}`)}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {groups.map((group) => (
          <PlaceGroup
            key={group.name}
            group={group}
            name={group.name || t(by === 'place' ? 'noPlace' : 'noDepartment')}
            devices={group.devices.filter(isShown)}
            isOpen={isOpen(group)}
            onToggle={() => setOpened(new Map(opened).set(`${by} ${group.name}`, !isOpen(group)))}
            onRecord={recording.press}
          />
        ))}
      </ul>
    </section>
  );
}

interface PlaceGroupProps {
  readonly group: Group;
  readonly name: string;
  readonly devices: readonly WalkDevice[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRecord: Recording['press'];
}

function PlaceGroup({ group, name, devices, isOpen, onToggle, onRecord }: PlaceGroupProps) {
  const { t } = useTranslation('stockTakes');
  const [most, setMost] = useState(AT_ONCE);
  const isDone = group.done === group.devices.length;
  return (
    <li className="overflow-clip rounded-xl border border-line-strong bg-surface">
      <h3 className="text-base font-normal">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex min-h-14 w-full items-center gap-3 px-4 py-2 text-start hover:bg-hover"
        >
          <span className="min-w-0 grow font-bold break-words">{name}</span>
          <span className={cx('shrink-0 tabular-nums', isDone ? 'text-success' : 'text-ink-soft')}>
            {t('list.done', { done: group.done, count: group.devices.length })}
          </span>
          <ChevronDown
            aria-hidden
            className={isOpen ? 'size-6 shrink-0 rotate-180 text-key' : 'size-6 shrink-0 text-key'}
          />
        </button>
      </h3>
      {isOpen && (
        <>
          <ul className="divide-y divide-line border-t border-line">
            {devices.slice(0, most).map((device) => (
              <DeviceLine key={device.id} device={device} onRecord={onRecord} />
            ))}
          </ul>
          {devices.length > most && (
            <div className="border-t border-line p-3">
              <Button size="small" variant="quiet" onPress={() => setMost(most + AT_ONCE)}>
                {t('list.more', { count: devices.length - most })}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
}

interface DeviceLineProps {
  readonly device: WalkDevice;
  readonly onRecord: Recording['press'];
}

function DeviceLine({ device, onRecord }: DeviceLineProps) {
  const { t } = useTranslation(['stockTakes', 'ledgers']);
  const { name, number, kind, serial, result, seenPlace, seenBy, isWaiting } = device;
  const what = t(`ledgers:ledger.device.choice.kind.${kind as 'server'}`);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <span className="min-w-0 grow basis-52">
        <span className="block font-bold break-words">{name}</span>
        <span className="block text-[0.9375rem] break-words text-ink-soft">
          {[number, what, serial].filter(Boolean).join('　')}
        </span>
        {isElsewhere(device) && (
          <span className="block text-[0.9375rem] text-warning">
            {t('stockTakes:list.elsewhere', { place: seenPlace })}
          </span>
        )}
        {seenBy && result !== 'open' && (
          <span className="block text-sm text-ink-soft">{t('stockTakes:list.seenBy', { name: seenBy })}</span>
        )}
      </span>
      {result === 'open' ? (
        <span className="flex gap-2">
          <Button
            size="small"
            icon={Check}
            aria-label={t('stockTakes:hereOf', { name })}
            onPress={() => onRecord(device, 'found')}
          >
            {t('stockTakes:here')}
          </Button>
          <Button
            variant="quiet"
            size="small"
            icon={PackageX}
            aria-label={t('stockTakes:notHereOf', { name })}
            onPress={() => onRecord(device, 'missing')}
          >
            {t('stockTakes:notHere')}
          </Button>
        </span>
      ) : (
        <span className="flex items-center gap-2">
          {isWaiting && (
            <CloudUpload
              role="img"
              aria-label={t('stockTakes:notSent')}
              className="size-5 shrink-0 text-ink-soft"
            />
          )}
          <Badge
            tone={result === 'found' ? 'success' : 'warning'}
            icon={result === 'found' ? CircleCheck : PackageX}
          >
            {t(result === 'found' ? 'stockTakes:here' : 'stockTakes:notHere')}
          </Badge>
          <Button
            variant="quiet"
            size="small"
            aria-label={t('stockTakes:takeBackOf', { name })}
            onPress={() => onRecord(device, 'open')}
          >
            {t('stockTakes:takeBack')}
          </Button>
        </span>
      )}
    </li>
  );
}
