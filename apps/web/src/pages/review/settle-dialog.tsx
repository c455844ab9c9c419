import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { REVIEW_READERS, type Settlement } from './review-data.ts';

interface SettleDialogProps {
  readonly place: { readonly assessmentId: string; readonly itemId: string };
  readonly settlement: Settlement | null;
  readonly onClose: () => void;
}

interface Values {
  readonly performer: string;
  readonly basis: string;
}

const valuesOf = (row: Settlement | null): Values => ({
  performer: row?.performer ?? '',
  basis: row?.basis ?? '',
});

/** Who does it instead, and on what basis. */
export function SettleDialog({ place, settlement, onClose }: SettleDialogProps) {
  const { t } = useTranslation(['review', 'common']);
  const kept = useKeptVersion<Settlement>(settlement ?? undefined);
  const labels = { performer: t('review:settle.performer'), basis: t('review:settle.basis') };
  const form = useForm<Values>({
    name: `settle-${place.itemId.replaceAll('/', '-')}`,
    initial: valuesOf(settlement),
    labels,
    validate: ({ performer, basis }) => ({
      performer: performer.trim() === '' ? t('review:settle.performerNeeded') : undefined,
      basis: basis.trim() === '' ? t('review:settle.basisNeeded') : undefined,
    }),
    submit: async (values) => {
      await kept.save((ifMatch) => api.call('saveSettlement', { params: place, body: values, ifMatch }));
      await invalidate(REVIEW_READERS);
      toast(t('review:settle.done'));
      onClose();
    },
  });
  const cancel = <Button onPress={onClose}>{t('common:action.cancel')}</Button>;
  return (
    <Dialog isOpen title={t('review:settle.title')} onClose={onClose}>
      <p>{t('review:settle.text')}</p>
      <Form form={form} secondary={cancel}>
        <ChangedMeanwhile
          form={form}
          kept={kept}
          labels={labels}
          toValues={valuesOf}
          show={(_, value) => String(value)}
        />
        <TextField
          {...form.field('performer')}
          hint={t('review:settle.performerHint')}
          maxLength={500}
          isRequired
        />
        <TextArea
          {...form.field('basis')}
          hint={t('review:settle.basisHint')}
          rows={3}
          maxLength={5000}
          isRequired
        />
      </Form>
    </Dialog>
  );
}
