import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { Flags } from './flags.tsx';
import { WORK_READERS, type WorkRow } from './work-values.ts';

/** What deviates may be all right, but somebody has to say why. */
export function CloseWork({ work }: { readonly work: WorkRow }) {
  const { t } = useTranslation(['maintenance', 'common']);
  /** As it was when the question was asked: a newer report wants a look of its own. */
  const [seen, setSeen] = useState<WorkRow | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [note, setNote] = useState(work.note);
  const close = useMutationOperation('closeMaintenanceWork', {
    invalidates: WORK_READERS,
    onSuccess: () => {
      toast(t('maintenance:closed'));
      setSeen(null);
    },
  });
  const deviations = seen?.deviations ?? [];
  const isMissing = deviations.length > 0 && note.trim() === '';
  const submit = () => {
    setAsked(true);
    if (seen && !isMissing)
      close.mutate({ params: { maintenanceWorkId: work.id }, body: { note }, ifMatch: seen.version });
  };
  return (
    <>
      <Button variant="primary" onPress={() => setSeen(work)}>
        {t('maintenance:close')}
      </Button>
      <LazyDialog
        isOpen={seen !== null}
        onClose={() => setSeen(null)}
        title={t('maintenance:closeTitle', { name: work.title })}
        actions={
          <>
            <Button variant="primary" isPending={close.isPending} onPress={submit}>
              {t('maintenance:close')}
            </Button>
            <Button onPress={() => setSeen(null)}>{t('common:action.cancel')}</Button>
          </>
        }
      >
        <p>{t('maintenance:closeText')}</p>
        <Flags flags={deviations} none={t('maintenance:deviationNone')} />
        <TextArea
          label={t('maintenance:closeNote')}
          value={note}
          onChange={setNote}
          rows={3}
          error={isAsked && isMissing ? t('maintenance:closeNeedsNote') : undefined}
        />
        <ProblemAlert error={close.error} />
      </LazyDialog>
    </>
  );
}
