import { Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, useMutationOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { useRemoval } from '../../../forms/use-removal.ts';
import { IconButton } from '../../../ui/button.tsx';
import { InstantText } from '../../../ui/date-text.tsx';
import { FileDrop, formatBytes } from '../../../ui/file-drop.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Select } from '../../../ui/select.tsx';
import { EVIDENCE_TYPES, LARGEST_EVIDENCE } from '../../checklist/evidence.tsx';
import type { ContractRow } from './contract-values.ts';

const FILE_KINDS = ['contract', 'demarcation', 'manual', 'other'] as const;
type FileKind = (typeof FILE_KINDS)[number];
const FILE_READERS = ['getContract'] as const;

interface FilesTabProps {
  readonly contract: ContractRow;
  readonly canEdit: boolean;
}

export function FilesTab({ contract, canEdit }: FilesTabProps) {
  const { t } = useTranslation('contracts');
  const remove = useRemoval({
    remove: (contractFileId) => api.call('deleteContractFile', { params: { contractFileId } }),
    restore: (contractFileId) => api.call('restoreContractFile', { params: { contractFileId } }),
    lists: FILE_READERS,
  });
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      {contract.files.length === 0 && <p className="text-ink-soft">{t('files.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {contract.files.map((file) => (
          <li key={file.id} className="flex items-center gap-3 py-2">
            <Paperclip aria-hidden className="size-5 shrink-0 text-ink-soft" />
            <div className="min-w-0 grow">
              <a
                className="break-all text-key underline underline-offset-4"
                href={api.url('downloadContractFile', { params: { contractFileId: file.id } })}
                download
              >
                {file.name}
              </a>
              <div className="text-sm text-ink-soft">
                {t(`files.kindWord.${file.kind}`)} · {formatBytes(file.size)} · {file.createdBy} ·{' '}
                <InstantText at={file.createdAt} />
              </div>
            </div>
            {canEdit && (
              <IconButton
                icon={Trash2}
                label={t('files.remove', { name: file.name })}
                onPress={() => void remove(file.id, file.name)}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{t('files.logged')}</p>
      {canEdit && <AddFile contractId={contract.id} />}
    </div>
  );
}

function AddFile({ contractId }: { readonly contractId: string }) {
  const { t } = useTranslation('contracts');
  const [kind, setKind] = useState<FileKind>('contract');
  const add = useMutationOperation('addContractFile', { invalidates: FILE_READERS });
  const addAll = async (files: readonly File[]) => {
    for (const file of files)
      await add.mutateAsync({ params: { contractId }, query: { kind }, files: [file] });
  };
  return (
    <div className="flex flex-col gap-4" data-print="hide">
      <Select
        label={t('files.kind')}
        value={kind}
        options={FILE_KINDS.map((value) => ({ value, label: t(`files.kindWord.${value}`) }))}
        onChange={(value) => value !== '' && setKind(value)}
        isRequired
      />
      <ProblemAlert error={add.error} />
      <FileDrop
        label={add.isPending ? t('files.adding') : t('files.add')}
        accept={EVIDENCE_TYPES}
        maximumBytes={LARGEST_EVIDENCE}
        isMultiple
        isDisabled={add.isPending}
        onFiles={(files) => void addAll(files).catch(() => {})}
      />
    </div>
  );
}
