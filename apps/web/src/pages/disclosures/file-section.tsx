import { FileDown } from 'lucide-react';
import { api, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { FileDrop, formatBytes } from '../../ui/file-drop.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { DISCLOSURE_READERS, type DisclosureDetail } from './disclosure-values.ts';

const TYPES = ['.xlsx', '.pdf', '.docx', '.png', '.jpg', '.jpeg', '.heic', '.csv', '.txt'];
const LARGEST = 20 * 1024 * 1024;

export function FileSection({
  data,
  canEdit,
}: {
  readonly data: DisclosureDetail;
  readonly canEdit: boolean;
}) {
  const { t } = useTranslation('disclosures');
  const params = { disclosureId: data.id };
  const receive = useMutationOperation('receiveDisclosureFile', { invalidates: DISCLOSURE_READERS });
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {data.file ? (
        <div className="flex flex-wrap items-center gap-3">
          <DownloadLink icon={FileDown} href={api.url('downloadDisclosureFile', { params })}>
            {t('file.download', { name: data.file.name })}
          </DownloadLink>
          <span className="text-ink-soft">{formatBytes(data.file.size)}</span>
        </div>
      ) : (
        <p className="text-ink-soft">{t('file.none')}</p>
      )}
      <ProblemAlert error={receive.error} />
      {canEdit && (
        <>
          <FileDrop
            label={receive.isPending ? t('file.adding') : data.file ? t('file.replace') : t('file.add')}
            accept={TYPES}
            maximumBytes={LARGEST}
            isDisabled={receive.isPending}
            onFiles={([file]) => file && receive.mutate({ params, files: [file] })}
          />
          <p className="text-[0.9375rem] text-ink-soft">{t('file.hint')}</p>
        </>
      )}
    </div>
  );
}
