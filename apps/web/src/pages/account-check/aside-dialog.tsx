import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRequired } from '../../forms/use-required.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { CHECK_READERS, type Finding } from './check-data.ts';

interface AsideDialogProps {
  readonly findings: readonly Pick<Finding, 'code' | 'subject'>[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Sets findings aside with a reason, until a day or until something changes (R-E3). */
export function AsideDialog({ findings, onClose, onDone }: AsideDialogProps) {
  const { t } = useTranslation('accountCheck');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const end = useMutationOperation('endFindingsAside', {
    invalidates: CHECK_READERS,
    onSuccess: () => toast(t('asideDialog.ended')),
  });
  const save = useMutationOperation('setFindingsAside', {
    invalidates: CHECK_READERS,
    onSuccess: ({ asideIds }) => {
      onDone();
      toast(t('asideDialog.done', { count: asideIds.length }), {
        undo: () => end.mutate({ body: { asideIds } }),
      });
    },
  });
  const required = useRequired({ reason: reason.trim() === '' });
  const keys = findings.map(({ code, subject }) => ({ code, subject }));
  return (
    <Dialog
      isOpen
      title={t('asideDialog.title', { count: findings.length })}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          isPending={save.isPending}
          onPress={() => required.press(() => save.mutate({ body: { findings: keys, reason, until } }))}
        >
          {t('asideDialog.confirm')}
        </Button>
      }
    >
      <p>{t('asideDialog.text')}</p>
      <ProblemAlert error={save.error} />
      <TextArea
        label={t('asideDialog.reason')}
        hint={t('asideDialog.reasonHint')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={500}
        isRequired
        error={required.problem('reason')}
      />
      <DateField
        label={t('asideDialog.until')}
        hint={t('asideDialog.untilHint')}
        value={until}
        onChange={setUntil}
        isOptional
      />
    </Dialog>
  );
}
