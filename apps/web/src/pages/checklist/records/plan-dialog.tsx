import { api, invalidate } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Form } from '../../../forms/form.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { useKeptVersion } from '../../../forms/use-kept-version.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { formatDate } from '../../../ui/date-text.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { listText } from '../../../ui/list-text.ts';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toast } from '../../../ui/toast.tsx';
import { EvidenceChoice } from './evidence-choice.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { PLAN_STATUSES, type PlanStatus, type PlanValues, planBody, planValues } from './plan-values.ts';
import { type PlanRow, RECORD_READERS } from './records-data.ts';

interface PlanDialogProps {
  readonly assessmentId: string;
  readonly itemId: string;
  /** Missing: a new plan. */
  readonly plan: PlanRow | undefined;
  readonly onClose: () => void;
}

export function PlanDialog(props: PlanDialogProps) {
  const { t } = useTranslation(['records', 'common']);
  const { form, kept, labels, show } = usePlanForm(props);
  const cancel = <Button onPress={props.onClose}>{t('common:action.cancel')}</Button>;
  return (
    <Dialog isOpen size="wide" title={t('records:plan.title')} onClose={props.onClose}>
      <Form form={form} secondary={cancel}>
        <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={planValues} show={show} />
        <TextField {...form.field('name')} hint={t('records:plan.nameHint')} maxLength={200} isRequired />
        <TextArea
          {...form.field('measure')}
          hint={t('records:plan.measureHint')}
          rows={3}
          maxLength={2000}
          isOptional
        />
        <DateField {...form.field('completion')} hint={t('records:plan.completionHint')} />
        <TextField {...form.field('responsible')} maxLength={200} isOptional />
        <Select
          {...form.field('status')}
          options={PLAN_STATUSES.map((value) => ({ value, label: t(`records:plan.statusOf.${value}`) }))}
          onChange={(value) => value && form.set('status', value)}
          isRequired
        />
        <PlanSteps {...form.field('steps')} />
        <EvidenceChoice
          {...form.field('attachmentIds')}
          assessmentId={props.assessmentId}
          itemId={props.itemId}
        />
      </Form>
    </Dialog>
  );
}

function usePlanForm({ assessmentId, itemId, plan, onClose }: PlanDialogProps) {
  const { t, i18n } = useTranslation('records');
  const kept = useKeptVersion(plan);
  const labels = {
    name: t('plan.name'),
    measure: t('plan.measure'),
    completion: t('plan.completion'),
    responsible: t('plan.responsible'),
    status: t('plan.status'),
    steps: t('plan.steps'),
    attachmentIds: t('files.ofPlan'),
  };
  const form = useForm<PlanValues>({
    name: 'plan',
    initial: planValues(plan),
    labels,
    validate: ({ name, steps }) => ({
      name: name.trim() === '' ? t('problem.planName') : undefined,
      steps: steps.some((step) => step.text.trim() === '') ? t('problem.stepText') : undefined,
    }),
    submit: async (values) => {
      const params = { assessmentId, itemId };
      await kept.save((ifMatch) => api.call('savePlan', { params, body: planBody(values), ifMatch }));
      await invalidate(RECORD_READERS);
      toast(t('plan.saved'));
      onClose();
    },
  });
  const show = (key: keyof PlanValues, value: unknown): string => {
    if (key === 'status') return t(`plan.statusOf.${value as PlanStatus}`);
    if (key === 'steps') return listText((value as PlanValues['steps']).map((step) => step.text));
    if (key === 'attachmentIds') return String((value as readonly string[]).length);
    if (key === 'completion' && value) return formatDate(String(value), i18n.language);
    return value === null ? '' : String(value);
  };
  return { form, kept, labels, show };
}
