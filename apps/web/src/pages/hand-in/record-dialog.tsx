import type { CallOutput } from '@mamori/contract/client';
import { useNavigate } from '@tanstack/react-router';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { today } from '../../ui/date/japan-day.ts';
import { DateField } from '../../ui/date-field.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';

type Step = CallOutput<'getReadiness'>['steps'][number];

interface RecordDialogProps {
  readonly assessmentId: string;
  readonly blocking: readonly Step[];
  readonly onClose: () => void;
}

export function RecordDialog(props: RecordDialogProps) {
  const { t } = useTranslation('handIn');
  const facility = useOperation('getFacility');
  return (
    <LazyDialog isOpen onClose={props.onClose} title={t('record.title')} size="wide">
      <p>{t('record.text')}</p>
      <ProblemAlert error={facility.error} />
      {facility.data && <RecordForm {...props} healthCentre={facility.data.healthCentre} />}
      {facility.isPending && <Skeleton lines={6} />}
    </LazyDialog>
  );
}

const METHODS = ['paper', 'digital'] as const;
const TIMINGS = ['before', 'on_day', 'after'] as const;

interface Values {
  method: (typeof METHODS)[number] | null;
  timing: (typeof TIMINGS)[number] | null;
  handedInOn: string | null;
  recipient: string;
  note: string;
  despiteProblems: boolean;
}

function useRecordForm({ assessmentId, blocking }: RecordDialogProps, healthCentre: string) {
  const { t } = useTranslation(['handIn', 'common']);
  const navigate = useNavigate();
  const create = useMutationOperation('createHandIn', {
    invalidates: ['listHandIns', 'getDashboard', 'listAssessments', 'getAssessment', 'getReadiness'],
  });
  return useForm<Values>({
    name: 'hand-in',
    initial: {
      method: null,
      timing: null,
      handedInOn: today(),
      recipient: healthCentre,
      note: '',
      despiteProblems: false,
    },
    labels: {
      method: t('handIn:record.method'),
      timing: t('handIn:record.timing'),
      handedInOn: t('handIn:record.date'),
      recipient: t('handIn:record.recipient'),
      note: t('handIn:record.note'),
      despiteProblems: t('handIn:record.despite', { count: blocking.length }),
    },
    validate: (values) => ({
      method: values.method ? undefined : t('common:field.choose'),
      timing: values.timing ? undefined : t('common:field.choose'),
      handedInOn: values.handedInOn ? undefined : t('handIn:record.dateRequired'),
      recipient: values.recipient.trim() ? undefined : t('handIn:record.recipientRequired'),
      despiteProblems:
        blocking.length === 0 || values.despiteProblems ? undefined : t('handIn:record.despiteRequired'),
    }),
    async submit({ method, timing, handedInOn, ...rest }) {
      if (!method || !timing || !handedInOn) return;
      const { id } = await create.mutateAsync({
        params: { assessmentId },
        body: { method, timing, handedInOn, ...rest },
      });
      toast(t('handIn:record.done'));
      await navigate({ to: '/hand-ins/$handInId', params: { handInId: id } });
    },
  });
}

function RecordForm({ healthCentre, ...props }: RecordDialogProps & { readonly healthCentre: string }) {
  const { t } = useTranslation('handIn');
  const form = useRecordForm(props, healthCentre);
  const { blocking } = props;
  return (
    <Form form={form} submitLabel={t('record.submit')}>
      {blocking.length > 0 && (
        <AlertBanner tone="warning" title={t('record.despite', { count: blocking.length })}>
          <p>{t('record.despiteText')}</p>
          <details className="mt-1">
            <summary className="inline-flex min-h-6 cursor-pointer items-center underline underline-offset-4">
              {t('record.despiteShow')}
            </summary>
            <ul className="list-disc ps-5">
              {blocking.map((step) => (
                <li key={`${step.kind} ${step.code} ${step.item}`}>{step.message}</li>
              ))}
            </ul>
          </details>
        </AlertBanner>
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <RadioGroup
          {...form.field('method')}
          isRequired
          options={METHODS.map((value) => ({ value, label: t(`record.methods.${value}`) }))}
        />
        <RadioGroup
          {...form.field('timing')}
          isRequired
          options={TIMINGS.map((value) => ({ value, label: t(`record.timings.${value}`) }))}
        />
      </div>
      <DateField {...form.field('handedInOn')} isRequired maximum={today()} />
      <TextField {...form.field('recipient')} isRequired maxLength={200} hint={t('record.recipientHint')} />
      <TextArea {...form.field('note')} hint={t('record.noteHint')} maxLength={5000} />
      {blocking.length > 0 && (
        <Checkbox
          id={form.field('despiteProblems').id}
          label={t('record.despiteCheck')}
          isSelected={form.values.despiteProblems}
          onChange={(value) => form.set('despiteProblems', value)}
          error={form.field('despiteProblems').error}
        />
      )}
    </Form>
  );
}
