import { useState } from 'react';
import { api, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { WORK_READERS, type WorkRow } from './work-values.ts';

const KINDS = ['plan', 'access_log', 'report', 'other'] as const;
const ENDINGS = ['.pdf', '.png', '.jpg', '.jpeg', '.xlsx', '.docx', '.csv', '.txt', '.log'];

/** Plan, log and report as files. */
export function WorkFiles({ work, canEdit }: { readonly work: WorkRow; readonly canEdit: boolean }) {
  const { t } = useTranslation('maintenance');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('plan');
  const add = useMutationOperation('addMaintenanceFile', { invalidates: WORK_READERS });
  if (!canEdit && work.files.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t('file.title')}</h2>
      <ul className="flex flex-wrap gap-3">
        {work.files.map((file) => (
          <li key={file.id}>
            <DownloadLink
              href={api.url('downloadMaintenanceFile', {
                params: { maintenanceWorkId: work.id, maintenanceFileId: file.id },
              })}
            >
              {t(`file.${file.kind}`)}: {file.name}
            </DownloadLink>
          </li>
        ))}
      </ul>
      {canEdit && (
        <div className="grid items-start gap-4 sm:grid-cols-[14rem_1fr]" data-print="hide">
          <Select
            label={t('file.kind')}
            value={kind}
            onChange={(next) => next !== '' && setKind(next)}
            options={KINDS.map((value) => ({ value, label: t(`file.${value}`) }))}
            isRequired
          />
          <FileDrop
            label={t('file.add')}
            accept={ENDINGS}
            maximumBytes={20 * 1024 * 1024}
            isDisabled={add.isPending}
            onFiles={([file]) =>
              file && add.mutate({ params: { maintenanceWorkId: work.id }, query: { kind }, files: [file] })
            }
          />
        </div>
      )}
      <ProblemAlert error={add.error} />
    </section>
  );
}
