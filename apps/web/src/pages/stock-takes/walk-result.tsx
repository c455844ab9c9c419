import { CircleCheck, CircleHelp, PackageX, Undo2, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { UnknownForm } from './unknown-form.tsx';
import type { Recording } from './use-recording.ts';
import { isElsewhere, placesOf, type WalkDevice } from './walk-model.ts';

interface WalkResultProps {
  readonly recording: Recording;
  readonly place: string;
}

const TONES = {
  success: 'border-success-line bg-success-soft',
  warning: 'border-warning-line bg-warning-soft',
} as const;
const MARKS = { success: 'text-success', warning: 'text-warning' } as const;

/** What was recorded last, large enough to be seen at arm's length, with the way back. */
export function WalkResult(props: WalkResultProps) {
  return (
    // Stands there before there is anything to say, so that it is read aloud.
    <div role="status">
      <Result {...props} />
    </div>
  );
}

function Result({ recording, place }: WalkResultProps) {
  const { t } = useTranslation('stockTakes');
  const { last, devices, unknown } = recording;
  if (last === null) return null;
  if (last.kind === 'label')
    return (
      <LazyDialog isOpen title={t('result.unknown')} onClose={recording.close}>
        <p>{t('result.unknownText')}</p>
        <UnknownForm
          key={last.text}
          code={last.text}
          onCancel={recording.close}
          onRecord={recording.recordUnknown}
        />
      </LazyDialog>
    );
  if (last.kind === 'unknown') {
    const device = unknown.find(({ id }) => id === last.id);
    return (
      <Card tone="warning" icon={CircleHelp} title={t('result.unknownRecorded')} onClose={recording.close}>
        <p className="text-lg break-words">{device?.code || t('noCode')}</p>
        <UndoButton onPress={recording.takeBack} />
      </Card>
    );
  }
  const device = devices.find(({ id }) => id === last.id);
  if (!device) return null;
  return (
    <Brief
      key={last.id + device.result}
      isBrief={last.isBrief && !isElsewhere(device) && !device.isRemoved}
      onOver={recording.close}
    >
      <DeviceResult device={device} wasDone={last.wasDone} recording={recording} place={place} />
    </Brief>
  );
}

const BRIEF_MS = 5000;

interface BriefProps {
  readonly isBrief: boolean;
  readonly onOver: () => void;
  readonly children: ReactNode;
}

/** Makes way for the next device by itself, though not from under somebody's finger or cursor. */
function Brief({ isBrief, onOver, children }: BriefProps) {
  const over = useRef(onOver);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    if (!isBrief || isHeld) return;
    const timer = window.setTimeout(() => over.current(), BRIEF_MS);
    return () => window.clearTimeout(timer);
  }, [isBrief, isHeld]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens whether something inside is being used
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {children}
    </div>
  );
}

interface DeviceResultProps extends WalkResultProps {
  readonly device: WalkDevice;
  readonly wasDone: boolean;
}

function DeviceResult({ device, wasDone, recording, place }: DeviceResultProps) {
  const { t } = useTranslation('stockTakes');
  const isFound = device.result === 'found';
  const title = isFound
    ? t(wasDone ? 'result.again' : 'result.found')
    : t(device.result === 'missing' ? 'result.missing' : 'result.open');
  return (
    <Card
      tone={isFound ? 'success' : 'warning'}
      icon={isFound ? CircleCheck : PackageX}
      title={title}
      onClose={recording.close}
    >
      <p className="text-xl font-bold break-words">{device.name}</p>
      <p>
        {[device.number, t('result.ledgerPlace', { place: device.place || t('noPlace') })]
          .filter(Boolean)
          .join('　')}
      </p>
      {device.isRemoved && <p className="font-bold text-warning">{t('result.removed')}</p>}
      {isFound && <PlaceOfResult device={device} recording={recording} place={place} />}
      <UndoButton onPress={recording.takeBack} />
    </Card>
  );
}

/** S1 第13条(1)②: where a device stands. Another place than the ledger's is said, and can be put right at once. */
function PlaceOfResult({ device, recording }: Omit<DeviceResultProps, 'wasDone'>) {
  const { t } = useTranslation('stockTakes');
  const { devices } = recording;
  if (isElsewhere(device))
    return (
      <div className="flex flex-col gap-1">
        <p className="font-bold text-warning">{t('result.elsewhere', { place: device.seenPlace })}</p>
        <p>{t('result.elsewhereText')}</p>
        <Button
          size="small"
          className="mt-1 self-start"
          onPress={() => recording.correct(device, device.place)}
        >
          {t('result.asLedger')}
        </Button>
      </div>
    );
  if (device.seenPlace !== '') return null;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-key">{t('result.otherPlace')}</summary>
      <PlaceChoice
        label={t('seenPlace')}
        value=""
        places={placesOf(devices)}
        devices={[]}
        onChange={(at) => recording.correct(device, at)}
      />
    </details>
  );
}

interface CardProps {
  readonly tone: keyof typeof TONES;
  readonly icon: typeof CircleCheck;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Above the navigation, so that nothing moves under the thumb. What is said is read aloud by the region that is always there. */
function Card({ tone, icon: Icon, title, children, onClose }: CardProps) {
  const { t } = useTranslation();
  return (
    <div
      data-print="hide"
      className="fixed inset-x-3 bottom-[calc(var(--bottom-bar-height)+0.75rem)] z-20 mx-auto max-w-2xl"
    >
      <div
        className={cx(
          'flex max-h-[55dvh] flex-col gap-1.5 overflow-y-auto rounded-2xl border-2 px-4 pt-2 pb-4 shadow-4',
          TONES[tone],
        )}
      >
        <div className="flex items-center gap-3">
          <Icon aria-hidden className={cx('size-10 shrink-0', MARKS[tone])} />
          <p className={cx('grow text-2xl leading-snug font-bold', MARKS[tone])}>{title}</p>
          <IconButton icon={X} label={t('action.close')} onPress={onClose} />
        </div>
        {children}
      </div>
    </div>
  );
}

function UndoButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('stockTakes');
  return (
    <Button size="small" icon={Undo2} className="mt-1 self-start" onPress={onPress}>
      {t('result.takeBack')}
    </Button>
  );
}
