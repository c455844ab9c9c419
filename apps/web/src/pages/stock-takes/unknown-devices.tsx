import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../../app/store.ts';
import { useTranslation } from '../../app/translation.ts';
import { waitingPhotos } from '../../offline/photo-queue.ts';
import { Button } from '../../ui/button.tsx';
import { UnknownForm } from './unknown-form.tsx';
import type { Recording } from './use-recording.ts';

/** What the ledger does not have: recorded so far, and one more. */
export function UnknownDevices({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation('stockTakes');
  const [isOpen, setOpen] = useState(false);
  const photos = useStore(waitingPhotos);
  const { unknown } = recording;
  return (
    <section aria-labelledby="walk-unknown" className="flex flex-col gap-4">
      <h2 id="walk-unknown" className="text-xl">
        {unknown.length > 0 ? t('unknownCount', { count: unknown.length }) : t('unknown')}
      </h2>
      {unknown.length > 0 && (
        <ul className="divide-y divide-line overflow-clip rounded-xl border border-line-strong bg-surface">
          {unknown.map(({ id, code, place, note, isWaiting }) => {
            const waiting = photos.filter(
              ({ target }) => target.kind === 'entry' && target.stockTakeEntryId === id,
            );
            return (
              <li key={id} className="flex flex-wrap items-center gap-3 px-4 py-3">
                <span className="min-w-0 grow basis-52">
                  <span className="block font-bold break-words">{code || t('noCode')}</span>
                  <span className="block text-[0.9375rem] break-words text-ink-soft">
                    {[
                      place,
                      note,
                      isWaiting ? t('notSent') : '',
                      waiting.length > 0 ? t('photosWaiting', { count: waiting.length }) : '',
                    ]
                      .filter(Boolean)
                      .join('　')}
                  </span>
                  {waiting.map(({ key, problem }) =>
                    problem ? (
                      <span key={key} className="block text-[0.9375rem] text-danger">
                        {problem}
                      </span>
                    ) : null,
                  )}
                </span>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('takeBackOf', { name: code || t('noCode') })}
                  onPress={() => recording.dismissUnknown(id)}
                >
                  {t('takeBack')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {isOpen ? (
        <UnknownForm
          onCancel={() => setOpen(false)}
          onRecord={(...what) => {
            setOpen(false);
            recording.recordUnknown(...what);
          }}
        />
      ) : (
        <Button icon={Plus} className="self-start" onPress={() => setOpen(true)}>
          {t('unknownOpen')}
        </Button>
      )}
    </section>
  );
}
