import { Camera } from 'lucide-react';
import { useRef, useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useStore } from '../../app/store.ts';
import { useTranslation } from '../../app/translation.ts';
import { dropPhoto, keepPhoto, sendPhotos, waitingPhotos } from '../../offline/photo-queue.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Photos of the type plate, straight from the phone's camera. */
export function WalkPhotos({ rowId }: { readonly rowId: string }) {
  const { t } = useTranslation('startKit');
  const params = { ledger: 'device', rowId } as const;
  const { data } = useOperation('listLedgerFiles', { params });
  const photos = (data?.files ?? []).filter(({ kind }) => kind === 'photo');
  const camera = useRef<HTMLInputElement>(null);
  const unsent = useStore(waitingPhotos).filter(
    ({ target }) => target.kind === 'device' && target.rowId === rowId,
  );
  const refused = unsent.filter(({ problem }) => problem !== undefined);
  const [isPending, setPending] = useState(false);
  async function send() {
    setPending(true);
    await sendPhotos();
    setPending(false);
  }
  async function take(files: readonly File[]) {
    for (const file of files) await keepPhoto({ kind: 'device', rowId }, file);
    await send();
  }
  return (
    <div className="flex flex-col gap-3">
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          const taken = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(taken);
        }}
      />
      {photos.length > 0 && (
        <>
          <p>{t('walk.photoCount', { count: photos.length })}</p>
          <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
            {photos.map(({ id, name }) => (
              <li key={id}>
                <img
                  src={api.url('downloadLedgerFile', { params: { ledgerFileId: id } })}
                  alt={name}
                  loading="lazy"
                  className="aspect-4/3 w-full rounded-lg bg-sunken object-cover"
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button
        size="large"
        icon={Camera}
        isPending={isPending}
        className="self-start"
        onPress={() => camera.current?.click()}
      >
        {isPending ? t('walk.photoSending') : t(photos.length > 0 ? 'walk.photoAgain' : 'walk.photo')}
      </Button>
      {unsent.length > refused.length && !isPending && (
        <AlertBanner
          tone="warning"
          isLive
          action={
            <Button size="small" onPress={() => void send()}>
              {t('walk.photoRetry')}
            </Button>
          }
        >
          {t('walk.photoKept')}
        </AlertBanner>
      )}
      {refused.map(({ key, problem, file }) => (
        <AlertBanner
          key={key}
          tone="danger"
          isLive
          title={file.name}
          action={
            <Button size="small" onPress={() => void dropPhoto(key)}>
              {t('walk.photoDrop')}
            </Button>
          }
        >
          {problem}
        </AlertBanner>
      ))}
    </div>
  );
}
