import { Camera } from 'lucide-react';
import { useRef, useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Photos of the type plate, straight from the phone's camera. */
export function WalkPhotos({ rowId }: { readonly rowId: string }) {
  const { t } = useTranslation('startKit');
  const params = { ledger: 'device', rowId } as const;
  const { data } = useOperation('listLedgerFiles', { params });
  const photos = (data?.files ?? []).filter(({ kind }) => kind === 'photo');
  const camera = useRef<HTMLInputElement>(null);
  const [unsent, setUnsent] = useState<readonly File[]>([]);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function send(files: readonly File[]) {
    let rest = files;
    setPending(true);
    setError(null);
    try {
      for (const file of files) {
        await api.call('addLedgerFile', { params, query: { kind: 'photo' }, files: [file] });
        rest = rest.slice(1);
      }
    } catch (cause) {
      setError(cause);
    } finally {
      setUnsent(rest);
      setPending(false);
      await invalidate(['listLedgerFiles']);
    }
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
          void send([...unsent, ...taken]);
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
      {unsent.length > 0 && !isPending && (
        <AlertBanner
          tone="warning"
          isLive
          action={
            <Button size="small" onPress={() => void send(unsent)}>
              {t('walk.photoRetry')}
            </Button>
          }
        >
          {t('walk.photoKept')}
        </AlertBanner>
      )}
      <ProblemAlert error={error} />
    </div>
  );
}
