import type { CallOutput } from '@mamori/contract/client';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Paperclip, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';

export type RowFile = CallOutput<'listLedgerFiles'>['files'][number];

/** Files of a row, with undo where one is removed. `onChange` runs after each. */
export function useFiles(ledger: LedgerId, rowId: string, onChange?: () => Promise<void>) {
  const { t } = useTranslation('ledgerPages');
  const { data, error } = useOperation('listLedgerFiles', { params: { ledger, rowId } });
  async function read() {
    await invalidate(['listLedgerFiles']);
    await onChange?.();
  }
  async function remove(ledgerFileId: string) {
    await api.call('removeLedgerFile', { params: { ledgerFileId } });
    await read();
    const undo = async () => {
      await api.call('restoreLedgerFile', { params: { ledgerFileId } });
      await read();
    };
    toast(t('files.removed'), { undo });
  }
  const urlOf = (ledgerFileId: string) => api.url('downloadLedgerFile', { params: { ledgerFileId } });
  return { files: data?.files ?? [], error, read, remove, urlOf };
}

interface FileListProps {
  readonly files: readonly RowFile[];
  readonly urlOf: (id: string) => string;
  /** Null: they stay. */
  readonly onRemove: ((id: string) => Promise<void>) | null;
}

export function FileList({ files, urlOf, onRemove }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-col">
      {files.map(({ id, name }) => (
        <li key={id} className="flex items-center justify-between gap-2">
          <a href={urlOf(id)} download className="min-w-0 truncate text-key underline underline-offset-4">
            {name}
          </a>
          {onRemove && <Remove name={name} onRemove={() => void onRemove(id)} />}
        </li>
      ))}
    </ul>
  );
}

export function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('ledgerPages');
  return <IconButton icon={Trash2} label={t('files.remove', { name })} onPress={onRemove} />;
}

interface KindFilesProps {
  readonly ledger: LedgerId;
  readonly rowId: string;
  readonly kind: RowFile['kind'];
  readonly canEdit: boolean;
  readonly addLabel: string;
  readonly onChange: () => Promise<void>;
}

/** Files of one kind, such as the proof of a disposal: photos from a phone and papers alike. */
export function KindFiles({ ledger, rowId, kind, canEdit, addLabel, onChange }: KindFilesProps) {
  const { files, error, read, remove, urlOf } = useFiles(ledger, rowId, onChange);
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  async function add(list: globalThis.FileList | null) {
    setPending(true);
    setFailure(null);
    try {
      for (const file of list ?? [])
        await api.call('addLedgerFile', { params: { ledger, rowId }, query: { kind }, files: [file] });
      await read();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setPending(false);
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <ProblemAlert error={error ?? failure} />
      <FileList
        files={files.filter((one) => one.kind === kind)}
        urlOf={urlOf}
        onRemove={canEdit ? remove : null}
      />
      {canEdit && (
        <div data-print="hide">
          <input ref={input} hidden type="file" multiple onChange={(event) => void add(event.target.files)} />
          <Button size="small" icon={Paperclip} isPending={isPending} onPress={() => input.current?.click()}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
