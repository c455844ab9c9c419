import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Camera, Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { FileList, Remove, useFiles } from './files.tsx';

interface RowFilesProps {
  readonly ledger: LedgerId;
  readonly rowId: string;
  readonly canEdit: boolean;
}

type Kind = 'photo' | 'document';

/** Photos and papers of a row: type plate, certificate, permission. */
export function RowFiles({ ledger, rowId, canEdit }: RowFilesProps) {
  const { t } = useTranslation('ledgerPages');
  const { files, error, read, remove, urlOf } = useFiles(ledger, rowId);
  const photos = files.filter(({ kind }) => kind === 'photo');
  return (
    <Section title={t('files.title')}>
      <div className="flex flex-col gap-3">
        <ProblemAlert error={error} />
        {photos.length > 0 && (
          <ul className="grid grid-cols-2 gap-2">
            {photos.map(({ id, name }) => (
              <li key={id} className="relative">
                <a href={urlOf(id)}>
                  <img
                    src={urlOf(id)}
                    alt={name}
                    loading="lazy"
                    className="aspect-4/3 w-full rounded-lg object-cover"
                  />
                </a>
                {canEdit && <Remove name={name} onRemove={() => void remove(id)} />}
              </li>
            ))}
          </ul>
        )}
        <FileList
          files={files.filter(({ kind }) => kind !== 'photo')}
          urlOf={urlOf}
          onRemove={canEdit ? remove : null}
        />
        {files.length === 0 && <p className="text-ink-soft">{t('files.none')}</p>}
        {canEdit && <AddFiles ledger={ledger} rowId={rowId} onAdded={read} />}
      </div>
    </Section>
  );
}

interface AddFilesProps {
  readonly ledger: LedgerId;
  readonly rowId: string;
  readonly onAdded: () => Promise<void>;
}

function AddFiles({ ledger, rowId, onAdded }: AddFilesProps) {
  const { t } = useTranslation('ledgerPages');
  const photo = useRef<HTMLInputElement>(null);
  const paper = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function add(kind: Kind, list: globalThis.FileList | null) {
    setPending(true);
    setError(null);
    try {
      for (const file of list ?? [])
        await api.call('addLedgerFile', { params: { ledger, rowId }, query: { kind }, files: [file] });
      await onAdded();
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <div className="flex flex-wrap gap-2">
      <input
        ref={photo}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        onChange={(event) => void add('photo', event.target.files)}
      />
      <input
        ref={paper}
        hidden
        type="file"
        multiple
        onChange={(event) => void add('document', event.target.files)}
      />
      <Button size="small" icon={Camera} isPending={isPending} onPress={() => photo.current?.click()}>
        {t('files.addPhoto')}
      </Button>
      <Button size="small" icon={Paperclip} isPending={isPending} onPress={() => paper.current?.click()}>
        {t('files.addDocument')}
      </Button>
      <ProblemAlert error={error} />
    </div>
  );
}
