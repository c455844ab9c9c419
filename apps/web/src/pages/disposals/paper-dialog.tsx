import { useState } from 'react';
import { api, useOperationWith } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRequired } from '../../forms/use-required.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { type Disposal, type Party, readAgain } from './disposal-data.ts';

interface PaperDialogProps {
  readonly disposal: Disposal;
  readonly party: Party;
}

const PAPERS = ['.pdf', '.png', '.jpg', '.jpeg', '.heic'] as const;
const MOST_BYTES = 20 * 1024 * 1024;

/** A signed paper: who, when, and the paper itself. */
export function PaperDialog({ disposal, party }: PaperDialogProps) {
  const { t } = useTranslation('disposals');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('decision.paperOpen')}
      </Button>
      {isOpen && <Opened disposal={disposal} party={party} onClose={() => setOpen(false)} />}
    </>
  );
}

function Opened({ disposal, party, onClose }: PaperDialogProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('disposals');
  const place = { ledger: 'disposal' as const, rowId: disposal.row.id };
  const { data } = useOperationWith('listLedgerFiles', { params: place }, {});
  const count = (data?.files ?? []).filter(({ kind }) => kind === 'decision').length;
  const [name, setName] = useState(party.name);
  const [on, setOn] = useState(party.on);
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const required = useRequired({
    name: name.trim() === '',
    on: on === null,
    file: file === null && count === 0,
  });
  async function record() {
    if (on === null) return;
    setPending(true);
    setError(null);
    try {
      if (file)
        await api.call('addLedgerFile', { params: place, query: { kind: 'decision' }, files: [file] });
      setFile(null);
      await api.call('recordDisposalDecision', {
        params: { disposalId: disposal.row.id, party: party.party },
        body: { name, on },
        ifMatch: disposal.row.version,
      });
      onClose();
      toast(t('decision.recorded'));
    } catch (cause) {
      setError(cause);
    } finally {
      await readAgain();
      setPending(false);
    }
  }
  return (
    <LazyDialog
      isOpen
      onClose={onClose}
      title={t('decision.paperTitle', { party: t(`party.${party.party}`) })}
      actions={
        <Button variant="primary" isPending={isPending} onPress={() => required.press(record)}>
          {t('decision.paperSave')}
        </Button>
      }
    >
      <ProblemAlert error={error} />
      <p>{t('decision.paperText')}</p>
      <TextField
        id="paper-name"
        label={t('decision.paperName')}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        error={required.problem('name')}
      />
      <DateField
        id="paper-on"
        label={t('decision.paperOn')}
        value={on}
        onChange={setOn}
        isRequired
        error={required.problem('on')}
      />
      {count > 0 && <p className="text-ink-soft">{t('decision.paperFileThere', { count })}</p>}
      <FileDrop
        label={file ? file.name : t('decision.paperFile')}
        accept={PAPERS}
        maximumBytes={MOST_BYTES}
        isDisabled={isPending}
        error={required.problem('file', t('decision.paperFileMissing'))}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
    </LazyDialog>
  );
}
