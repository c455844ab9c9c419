import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-text.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { FilePreview } from './file-preview.tsx';
import { type Preview, type ProductFile, readAgain } from './support-data.ts';

const MOST_BYTES = 2 * 1024 * 1024;

/** Files that were brought later, and a new one for those who run the installation. */
export function ProductFiles({ files }: { readonly files: readonly ProductFile[] }) {
  const { t } = useTranslation('supportEnds');
  const mayTakeIn = useCan()('installation.editions');
  if (!mayTakeIn && files.length === 0) return null;
  return (
    <Section title={t('files.title')}>
      <div className="flex flex-col gap-4">
        {mayTakeIn && <TakeIn />}
        {files.length === 0 ? (
          <p className="text-ink-soft">{t('files.none')}</p>
        ) : (
          <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
            {files.map((file) => (
              <FileEntry key={file.id} file={file} mayChange={mayTakeIn} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function TakeIn() {
  const { t } = useTranslation('supportEnds');
  const [chosen, setChosen] = useState<{ readonly file: File; readonly preview: Preview } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  async function run(work: () => Promise<void>) {
    setPending(true);
    setError(null);
    try {
      await work();
    } catch (cause) {
      setChosen(null);
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  const look = (file: File) =>
    run(async () => setChosen({ file, preview: await api.call('previewProductFile', { files: [file] }) }));
  const takeIn = (file: File) =>
    run(async () => {
      const { id } = await api.call('takeInProductFile', { files: [file] });
      setChosen(null);
      await readAgain();
      toast(t('files.inDone'), { undo: () => takeOut(id, t('files.outDone')) });
    });
  return (
    <>
      <p className="max-w-prose text-ink-soft">{t('files.text')}</p>
      <ProblemAlert error={error} />
      <FileDrop
        label={t('files.drop')}
        accept={['.yaml', '.yml', '.json']}
        maximumBytes={MOST_BYTES}
        isDisabled={isPending}
        onFiles={([file]) => file && void look(file)}
      />
      {chosen && (
        <FilePreview
          preview={chosen.preview}
          isPending={isPending}
          onTakeIn={() => void takeIn(chosen.file)}
          onCancel={() => setChosen(null)}
        />
      )}
    </>
  );
}

async function takeOut(productFileId: string, done: string): Promise<void> {
  await api.call('takeOutProductFile', { params: { productFileId } });
  await readAgain();
  toast(done);
}

function FileEntry({ file, mayChange }: { readonly file: ProductFile; readonly mayChange: boolean }) {
  const { t, i18n } = useTranslation('supportEnds');
  const at = (instant: string) => formatInstant(instant, i18n.language);
  const restore = async () => {
    await api.call('restoreProductFile', { params: { productFileId: file.id } });
    await readAgain();
    toast(t('files.restored'));
  };
  const isOut = file.takenOutAt !== null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className={isOut ? 'break-words text-ink-soft line-through' : 'font-bold break-words'}>
          {file.fileName}
        </p>
        <p className="text-sm text-ink-soft">
          {file.takenInName
            ? t('files.takenIn', { date: at(file.takenInAt), name: file.takenInName })
            : t('files.takenInPlain', { date: at(file.takenInAt) })}
          {file.takenOutAt && t('separator') + t('files.takenOut', { date: at(file.takenOutAt) })}
        </p>
        <p className="text-sm break-words text-ink-soft">
          {file.products.map(({ name }) => name).join(t('separator'))}
        </p>
        <p className="text-sm break-all text-ink-soft">{t('files.hash', { hash: file.sha256 })}</p>
      </div>
      {mayChange && (
        <Button
          size="small"
          aria-label={t(isOut ? 'files.restoreOf' : 'files.takeOutOf', { name: file.fileName })}
          onPress={() => void (isOut ? restore() : takeOut(file.id, t('files.outDone')))}
        >
          {t(isOut ? 'files.restore' : 'files.takeOut')}
        </Button>
      )}
    </li>
  );
}
