import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Entry, hasLeft, isUnused } from './review-data.ts';
import type { Decide } from './use-decide.ts';

interface KeepRestProps {
  /** Undecided ones. */
  readonly entries: readonly Entry[];
  readonly decide: Decide;
  readonly onClose: () => void;
}

/** At most so many decisions go in one request. */
const MOST = 2000;

/** The rest goes on: says first whom that would sweep along. */
export function KeepRest({ entries, decide, onClose }: KeepRestProps) {
  const { t } = useTranslation('accountReviews');
  const [isPending, setPending] = useState(false);
  const count = entries.length;
  const cares = [
    ['restCareAdmin', entries.filter(({ shown }) => shown.administrator === 'yes').length],
    ['restCareLeft', entries.filter(({ shown }) => hasLeft(shown)).length],
    ['restCareUnused', entries.filter(({ shown }) => isUnused(shown)).length],
  ] as const;
  const list = cares
    .filter(([, found]) => found > 0)
    .map(([key, found]) => t(`decide.${key}`, { count: found }));
  async function keep(): Promise<void> {
    setPending(true);
    for (let at = 0; at < count; at += MOST) {
      const some = entries.slice(at, at + MOST);
      const isDone = await decide(some.map((entry) => ({ entry, decision: 'keep' })));
      if (!isDone) return onClose();
    }
    onClose();
    const takeBack = entries.map((entry) => ({
      entry: { ...entry, decision: 'keep' as const },
      decision: null,
    }));
    toast(t('decide.restDone', { count }), {
      undo: async () => void (await decide(takeBack.slice(0, MOST))),
    });
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('decide.restTitle', { count })}
      confirmLabel={t('decide.restConfirm', { count })}
      isPending={isPending}
      onCancel={onClose}
      onConfirm={() => void keep()}
    >
      <p>{t('decide.restText', { count })}</p>
      {list.length > 0 && (
        <AlertBanner tone="warning">{t('decide.restCare', { list: list.join(t('separator')) })}</AlertBanner>
      )}
    </ConfirmDialog>
  );
}
