import { ChevronDown, CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useStore } from '../../app/store.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { DEVICE_READERS } from './device-readers.ts';
import { WalkFields } from './walk-fields.tsx';
import { WalkHelp } from './walk-help.tsx';
import { type DeviceRow, filledOf, kindOf } from './walk-list.ts';
import { WalkPhotos } from './walk-photos.tsx';
import { forgetTyped, walkQueue } from './walk-queue.ts';

interface WalkCardProps {
  readonly row: DeviceRow;
  readonly isOpen: boolean;
  readonly isSeen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onDone: () => void;
  readonly onLater: () => void;
  readonly onRemoved: () => void;
}

/** One device of the walk: closed, its name and how much is known; open, what to read off it. */
export function WalkCard(props: WalkCardProps) {
  const { row, isOpen, isSeen } = props;
  const { t } = useTranslation(['startKit', 'ledgers']);
  const pending = useStore(walkQueue).get(row.id);
  const kind = kindOf(row);
  const { filled, asked } = filledOf(kind, { ...row.values, ...pending?.values });
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    opener.current?.focus({ preventScroll: true });
    opener.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  const panel = `walk-${row.id}`;
  return (
    <li className="overflow-clip rounded-xl border border-line-strong bg-surface">
      <h3 className="text-base font-normal">
        <button
          ref={opener}
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onClick={() => props.onToggle(!isOpen)}
          className="flex min-h-16 w-full items-center gap-3 px-4 py-2 text-start hover:bg-hover"
        >
          <span className="min-w-0 grow">
            <span className="block font-bold">{String(row.values.name)}</span>
            <span className="block text-[0.9375rem] text-ink-soft">
              {t(`ledgers:ledger.device.choice.kind.${kind}`)}　{t('startKit:walk.filled', { filled, asked })}
            </span>
          </span>
          {(isSeen || filled === asked) && (
            <Badge tone="success" icon={filled === asked ? CircleCheck : CircleDashed}>
              {filled === asked ? t('startKit:walk.allFilled') : t('startKit:walk.done')}
            </Badge>
          )}
          <ChevronDown
            aria-hidden
            className={isOpen ? 'size-6 shrink-0 rotate-180 text-key' : 'size-6 shrink-0 text-key'}
          />
        </button>
      </h3>
      {isOpen && (
        <div id={panel} className="flex flex-col gap-5 border-t border-line px-4 py-4">
          <WalkHelp kind={kind} />
          <WalkFields row={row} pending={pending} />
          <WalkPhotos rowId={row.id} />
          <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
            <Button variant="primary" size="large" onPress={props.onDone}>
              {t('startKit:walk.markDone')}
            </Button>
            <Button size="large" onPress={props.onLater}>
              {t('startKit:walk.later')}
            </Button>
            <Absent row={row} onRemoved={props.onRemoved} />
          </div>
        </div>
      )}
    </li>
  );
}

function Absent({ row, onRemoved }: Pick<WalkCardProps, 'row' | 'onRemoved'>) {
  const { t } = useTranslation('startKit');
  const [error, setError] = useState<unknown>(null);
  const params = { ledger: 'device' } as const;
  async function remove() {
    setError(null);
    try {
      const body = { selection: { ids: [row.id] } };
      const { changeSetId } = await api.call('removeLedgerRows', { params, body });
      forgetTyped(row.id);
      onRemoved();
      await invalidate(DEVICE_READERS);
      const undo = async () => {
        await api.call('undoLedgerChange', { params: { ...params, changeSetId: changeSetId ?? '' } });
        await invalidate(DEVICE_READERS);
      };
      toast(t('walk.removed', { name: String(row.values.name) }), changeSetId ? { undo } : {});
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <>
      <Button size="large" variant="quiet" onPress={() => void remove()}>
        {t('walk.absent')}
      </Button>
      <ProblemAlert error={error} />
    </>
  );
}
