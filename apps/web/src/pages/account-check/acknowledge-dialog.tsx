import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRequired } from '../../forms/use-required.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Report } from './reports-section.tsx';

/** Who of the management saw a report, and when (R-E8). */
export function AcknowledgeDialog({
  report,
  onClose,
}: {
  readonly report: Report;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('accountCheck');
  const seen = report.acknowledgement;
  const [name, setName] = useState(seen?.name ?? '');
  const [post, setPost] = useState(seen?.post ?? '');
  const [on, setOn] = useState<string | null>(seen?.on ?? null);
  const [note, setNote] = useState(seen?.note ?? '');
  const save = useMutationOperation('acknowledgeAccountCheckReport', {
    invalidates: ['listAccountCheckReports'],
    onSuccess: () => {
      toast(t('report.saved'));
      onClose();
    },
  });
  const required = useRequired({ name: name.trim() === '', on: on === null });
  const params = { accountCheckReportId: report.id };
  return (
    <Dialog
      isOpen
      title={t('report.dialogTitle', { number: report.number })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          isPending={save.isPending}
          onPress={() =>
            required.press(
              () => on && save.mutate({ params, body: { name, post, on, note }, ifMatch: report.version }),
            )
          }
        >
          {t('report.save')}
        </Button>
      }
    >
      <ProblemAlert error={save.error} />
      <TextField
        label={t('report.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        error={required.problem('name')}
      />
      <TextField label={t('report.post')} value={post} onChange={setPost} maxLength={200} isOptional />
      <DateField
        label={t('report.on')}
        value={on}
        onChange={setOn}
        isRequired
        error={required.problem('on')}
      />
      <TextArea
        label={t('report.note')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
        isOptional
      />
      {seen && <p className="text-ink-soft text-sm">{t('report.recordedBy', { name: seen.recordedBy })}</p>}
    </Dialog>
  );
}
