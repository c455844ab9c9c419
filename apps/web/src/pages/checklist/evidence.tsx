import { Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { FileDrop, formatBytes } from '../../ui/file-drop.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';

export const EVIDENCE_TYPES = [
  '.pdf',
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.heic',
  '.xlsx',
  '.docx',
  '.pptx',
  '.csv',
  '.txt',
  '.log',
];
export const LARGEST_EVIDENCE = 20 * 1024 * 1024;

/** A file may be the plan or the original of the item as well. */
const SHOWN = ['listAttachments', 'getAssessment', 'listItemRecords'] as const;
/** Shown at first; a hospital keeps hundreds. */
const FIRST = 10;

interface EvidenceProps {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly canEdit: boolean;
}

/** Files that show why the answer is what it is; kept unchanged with their SHA-256 (R-B9). */
export function Evidence({ assessmentId, itemId, canEdit }: EvidenceProps) {
  const { t } = useTranslation('checklist');
  const [isAll, setAll] = useState(false);
  const params = { assessmentId, itemId };
  const list = useOperation('listAttachments', { params });
  const add = useMutationOperation('addAttachment', { invalidates: SHOWN });
  const addAll = async (files: readonly File[]) => {
    for (const file of files) await add.mutateAsync({ params, files: [file] });
  };
  const files = list.data?.rows ?? [];
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col divide-y divide-line">
        {files.slice(0, isAll ? files.length : FIRST).map((file) => (
          <li key={file.id} className="flex items-center gap-3 py-2">
            <Paperclip aria-hidden className="size-5 shrink-0 text-ink-soft" />
            <div className="min-w-0 grow">
              <a
                className="break-all text-key underline underline-offset-4"
                href={api.url('downloadAttachment', { params: { attachmentId: file.id } })}
                download
              >
                {file.name}
              </a>
              <div className="text-sm text-ink-soft">
                {formatBytes(file.size)} · {file.createdBy} · <InstantText at={file.createdAt} />
                <details>
                  <summary className="inline-block min-h-6 cursor-pointer">{t('evidence.hash')}</summary>
                  <code className="break-all select-all">SHA-256 {file.sha256}</code>
                </details>
              </div>
            </div>
            {canEdit && <RemoveButton id={file.id} name={file.name} />}
          </li>
        ))}
      </ul>
      {!isAll && files.length > FIRST && (
        <div>
          <Button variant="secondary" size="small" onPress={() => setAll(true)}>
            {t('evidence.all', { count: files.length })}
          </Button>
        </div>
      )}
      {list.data?.rows.length === 0 && <p className="text-ink-soft">{t('evidence.none')}</p>}
      <ProblemAlert error={list.error ?? add.error} />
      {canEdit && (
        <FileDrop
          label={add.isPending ? t('evidence.adding') : t('evidence.add')}
          accept={EVIDENCE_TYPES}
          maximumBytes={LARGEST_EVIDENCE}
          isMultiple
          isDisabled={add.isPending}
          onFiles={(files) => void addAll(files).catch(() => {})}
        />
      )}
    </div>
  );
}

function RemoveButton({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('checklist');
  const remove = useMutationOperation('deleteAttachment', {
    invalidates: SHOWN,
    onSuccess: () => toast(t('evidence.removed', { name }), { undo: restore }),
  });
  async function restore() {
    await api.call('restoreAttachment', { params: { attachmentId: id } });
    await invalidate(SHOWN);
  }
  return (
    <IconButton
      icon={Trash2}
      label={t('evidence.remove', { name })}
      isPending={remove.isPending}
      onPress={() => remove.mutate({ params: { attachmentId: id } })}
    />
  );
}
