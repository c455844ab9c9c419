import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import type { OverviewBackup } from './backup-data.ts';

/** Day, result, who, what was done, and the paper, in one dialog. */
export function RestoreTest({ backup }: { readonly backup: OverviewBackup }) {
  const { t } = useTranslation('protection');
  const [isOpen, setOpen] = useState(false);
  return (
    <div data-print="hide">
      <Button size="small" icon={FlaskConical} onPress={() => setOpen(true)}>
        {t('backups.test.open')}
      </Button>
      <LazyDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('backups.test.title', { name: backup.name })}
      >
        <TestForm backup={backup} onDone={() => setOpen(false)} />
      </LazyDialog>
    </div>
  );
}

interface Entries {
  readonly restoreTestedOn: string | null;
  readonly restoreTestedBy: string;
  readonly restoreResult: 'succeeded' | 'partly' | 'failed' | null;
  readonly restoreMinutes: number | null;
  readonly restoreRecord: string;
}

const RESULTS = ['succeeded', 'partly', 'failed'] as const;
const PAPERS = ['.pdf', '.png', '.jpg', '.jpeg', '.heic', '.xlsx', '.docx', '.txt'] as const;
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_MINUTES = 525_600;

interface TestFormProps {
  readonly backup: OverviewBackup;
  readonly onDone: () => void;
}

function TestForm({ backup, onDone }: TestFormProps) {
  const { t } = useTranslation('protection');
  const { t: words } = useTranslation('ledgers');
  const [file, setFile] = useState<File | null>(null);
  const params = { ledger: 'backup' as const, rowId: backup.id };
  const form = useForm<Entries>({
    name: `restore-test-${backup.id}`,
    initial: {
      restoreTestedOn: today(),
      restoreTestedBy: '',
      restoreResult: null,
      restoreMinutes: null,
      restoreRecord: '',
    },
    labels: {
      restoreTestedOn: t('backups.test.day'),
      restoreTestedBy: t('backups.test.by'),
      restoreResult: t('backups.test.result'),
      restoreMinutes: t('backups.test.minutes'),
      restoreRecord: t('backups.test.record'),
    },
    validate: (values) => {
      const { restoreTestedOn: on, restoreMinutes: minutes } = values;
      return {
        restoreTestedOn: on === null || on > today() ? t('backups.test.future') : undefined,
        restoreResult: values.restoreResult === null ? t('backups.test.resultMissing') : undefined,
        restoreMinutes:
          minutes !== null && (minutes < 0 || minutes > MOST_MINUTES)
            ? t('backups.test.minutesWrong')
            : undefined,
      };
    },
    submit: async (values) => {
      await api.call('updateLedgerRow', { params, body: { values: { ...values } }, ifMatch: backup.version });
      if (file) await api.call('addLedgerFile', { params, query: { kind: 'document' }, files: [file] });
      await invalidate(['listLedgerFiles', ...LEDGER_READERS]);
      onDone();
      toast(t('backups.test.saved'));
    },
  });
  return (
    <Form form={form} submitLabel={t('backups.test.save')}>
      <DateField {...form.field('restoreTestedOn')} isRequired />
      <RadioGroup
        {...form.field('restoreResult')}
        isRequired
        options={RESULTS.map((one) => ({
          value: one,
          label: words(`ledger.backup.choice.restoreResult.${one}`),
        }))}
      />
      <TextField {...form.field('restoreTestedBy')} maxLength={200} />
      <NumberField {...form.field('restoreMinutes')} minimum={0} maximum={MOST_MINUTES} />
      <TextArea
        {...form.field('restoreRecord')}
        hint={t('backups.test.recordHint')}
        rows={3}
        maxLength={2000}
      />
      <FileDrop
        label={file ? file.name : t('backups.test.file')}
        accept={PAPERS}
        maximumBytes={MOST_BYTES}
        isDisabled={form.isPending}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
    </Form>
  );
}
