import { Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createStore, useStore } from '../app/store.ts';
import { useTranslation } from '../app/translation.ts';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { TONES, type Tone } from './tone.ts';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: Tone;
  readonly undo?: () => void | Promise<void>;
}

const toasts = createStore<readonly Toast[]>([]);
let last = 0;

/** Says briefly what was done: `toast('システムを削除しました', { undo: () => … })`. With undo it stays twice as long. */
export function toast(
  text: string,
  options: { readonly tone?: Tone; readonly undo?: Toast['undo'] } = {},
): void {
  last += 1;
  const entry: Toast = {
    id: last,
    text,
    tone: options.tone ?? 'success',
    ...(options.undo ? { undo: options.undo } : {}),
  };
  toasts.set([...toasts.get().slice(-2), entry]);
}

const remove = (id: number) => toasts.set(toasts.get().filter((entry) => entry.id !== id));

/** Above a dialog they stand at the top: its buttons are at the bottom of a phone. */
const BESIDE_DIALOG =
  'in-[body:has([role=dialog],[role=alertdialog])]:top-4 in-[body:has([role=dialog],[role=alertdialog])]:bottom-auto';

/** The place where toasts appear; stands once in the root of the app. Time stops while the pointer or focus is on them. */
export function ToastRegion() {
  const { t } = useTranslation();
  const entries = useStore(toasts);
  const [isHeld, setHeld] = useState(false);
  return (
    <section
      aria-label={t('toast.region')}
      data-print="hide"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cx(
        'pointer-events-none fixed inset-x-4 bottom-[calc(var(--bottom-bar-height)+1rem)] z-50 flex flex-col items-center gap-2',
        BESIDE_DIALOG,
      )}
    >
      <div role="status" aria-live="polite" className="contents">
        {entries.map((entry) => (
          <ToastCard key={entry.id} entry={entry} isHeld={isHeld} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ entry, isHeld }: { readonly entry: Toast; readonly isHeld: boolean }) {
  const { t } = useTranslation();
  const { icon: Icon, mark } = TONES[entry.tone];
  useEffect(() => {
    // Errors stay until they are closed.
    if (isHeld || entry.tone === 'danger') return;
    const timer = window.setTimeout(() => remove(entry.id), entry.undo ? 12_000 : 6_000);
    return () => window.clearTimeout(timer);
  }, [entry, isHeld]);
  return (
    <div className="pointer-events-auto flex w-full max-w-lg items-center gap-3 rounded-xl border border-line-strong bg-raised py-2 ps-4 pe-2 shadow-4">
      <Icon role="img" aria-label={t(`tone.${entry.tone}`)} className={cx('size-6 shrink-0', mark)} />
      <span className="min-w-0 grow">{entry.text}</span>
      {entry.undo && (
        <Button
          variant="quiet"
          size="small"
          className="shrink-0 whitespace-nowrap"
          icon={Undo2}
          onPress={() => {
            remove(entry.id);
            void entry.undo?.();
          }}
        >
          {t('action.undo')}
        </Button>
      )}
      <IconButton icon={X} label={t('action.close')} onPress={() => remove(entry.id)} />
    </div>
  );
}
