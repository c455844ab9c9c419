import { Camera, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface UnknownFormProps {
  /** What the label says. */
  readonly code?: string;
  readonly onRecord: (code: string, note: string, photos: readonly File[]) => void;
  readonly onCancel: () => void;
}

/** As many as the server takes of one device. */
const MOST_PHOTOS = 5;

/** A device that the ledger does not have: what can be read off it, a note, photos. */
export function UnknownForm({ code: label = '', onRecord, onCancel }: UnknownFormProps) {
  const { t } = useTranslation(['stockTakes', 'common']);
  const [code, setCode] = useState(label);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [isEmpty, setEmpty] = useState(false);
  const camera = useRef<HTMLInputElement>(null);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const isNothing = code.trim() === '' && photos.length === 0;
        setEmpty(isNothing);
        if (!isNothing) onRecord(code.trim(), note.trim(), photos);
      }}
    >
      <TextField
        label={t('stockTakes:unknownCode')}
        hint={t('stockTakes:unknownHint')}
        error={isEmpty ? t('stockTakes:unknownEmpty') : undefined}
        value={code}
        onChange={setCode}
        maxLength={200}
      />
      <TextArea
        label={t('stockTakes:note')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
        isOptional
      />
      <input
        ref={camera}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t('stockTakes:photo')}
        onChange={(event) => {
          setPhotos([...photos, ...(event.target.files ?? [])].slice(0, MOST_PHOTOS));
          event.target.value = '';
        }}
      />
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {photos.map((photo, at) => (
            <li key={`${photo.name} ${photo.lastModified}`} className="relative">
              <Preview photo={photo} />
              <IconButton
                icon={X}
                label={t('stockTakes:photoRemove', { number: at + 1 })}
                className="absolute end-1 top-1 bg-surface"
                onPress={() => setPhotos(photos.filter((one) => one !== photo))}
              />
            </li>
          ))}
        </ul>
      )}
      {photos.length < MOST_PHOTOS && (
        <Button icon={Camera} className="self-start" onPress={() => camera.current?.click()}>
          {t('stockTakes:photo')}
        </Button>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {t('stockTakes:unknownAdd')}
        </Button>
        <Button onPress={onCancel}>{t('common:action.cancel')}</Button>
      </div>
    </form>
  );
}

function Preview({ photo }: { readonly photo: File }) {
  const [address] = useState(() => URL.createObjectURL(photo));
  return <img src={address} alt={photo.name} className="size-28 rounded-lg bg-sunken object-cover" />;
}
