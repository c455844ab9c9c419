import { api, invalidate } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Form } from '../../../forms/form.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { useKeptVersion } from '../../../forms/use-kept-version.ts';
import { Button } from '../../../ui/button.tsx';
import { today } from '../../../ui/date/japan-day.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { formatDate } from '../../../ui/date-text.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toast } from '../../../ui/toast.tsx';
import { EvidenceChoice } from './evidence-choice.tsx';
import { EXISTENCES, type OriginalValues, originalBody, originalValues } from './original-values.ts';
import { type OriginalRow, RECORD_READERS } from './records-data.ts';

interface OriginalDialogProps {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly original: OriginalRow;
  readonly onClose: () => void;
}

export function OriginalDialog(props: OriginalDialogProps) {
  const { t } = useTranslation(['records', 'common']);
  const { form, kept, labels, show } = useOriginalForm(props);
  const cancel = <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>;
  return (
    <Dialog isOpen size="wide" title={t('records:original.title')} onClose={props.onClose}>
      <Form form={form} secondary={cancel}>
        <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={originalValues} show={show} />
        <RadioGroup
          {...form.field('exists')}
          options={EXISTENCES.map((value) => ({ value, label: t(`records:original.existsOf.${value}`) }))}
          isRequired
        />
        {form.values.exists !== 'no' && (
          <>
            <TextField
              {...form.field('name')}
              hint={t('records:original.nameHint')}
              maxLength={200}
              isOptional
            />
            <TextField
              {...form.field('revision')}
              hint={t('records:original.revisionHint')}
              maxLength={200}
              isOptional
            />
            <DateField {...form.field('date')} hint={t('records:original.dateHint')} maximum={today()} />
            <TextField {...form.field('approver')} maxLength={200} isOptional />
            <TextField
              {...form.field('place')}
              hint={t('records:original.placeHint')}
              maxLength={300}
              isOptional
            />
            <EvidenceChoice
              {...form.field('attachmentIds')}
              assessmentId={props.assessmentId}
              itemId={props.itemId}
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function useOriginalForm({ assessmentId, itemId, original, onClose }: OriginalDialogProps) {
  const { t, i18n } = useTranslation('records');
  const kept = useKeptVersion(original);
  const labels = {
    exists: t('original.exists', { document: t(`original.kind.${original.original}`) }),
    name: t('original.name'),
    revision: t('original.revision'),
    date: t('original.date'),
    approver: t('original.approver'),
    place: t('original.place'),
    attachmentIds: t('files.ofOriginal'),
  };
  const form = useForm<OriginalValues>({
    name: 'original',
    initial: originalValues(original),
    labels,
    validate: ({ exists }) => ({ exists: exists === null ? t('problem.exists') : undefined }),
    submit: async (values) => {
      const params = { assessmentId, itemId };
      await kept.save((ifMatch) => api.call('saveOriginal', { params, body: originalBody(values), ifMatch }));
      await invalidate(RECORD_READERS);
      toast(t('original.saved'));
      onClose();
    },
  });
  const show = (key: keyof OriginalValues, value: unknown): string => {
    if (value === null) return '';
    if (key === 'exists') return t(`original.existsOf.${value as 'yes'}`);
    if (key === 'attachmentIds') return String((value as readonly string[]).length);
    return key === 'date' ? formatDate(String(value), i18n.language) : String(value);
  };
  return { form, kept, labels, show };
}
