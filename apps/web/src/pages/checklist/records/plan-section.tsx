import { currentTarget, effectiveVerdict } from '@mamori/core/assessment/effective';
import { namesPlan, planSentence } from '@mamori/core/assessment/plan-note';
import { MessageSquareQuote, Pencil, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { api, invalidate, useMutationOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { ItemRecordsProps } from './item-records.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { type PlanRow, planOf, RECORD_READERS } from './records-data.ts';

const PlanDialog = lazy(() => import('./plan-dialog.tsx').then((module) => ({ default: module.PlanDialog })));

type PlanSectionProps = ItemRecordsProps & { readonly plan: PlanRow | undefined };

export function PlanSection(props: PlanSectionProps) {
  const { t } = useTranslation('records');
  const { checklist, item, edited, plan } = props;
  const [isEditing, setEditing] = useState(false);
  const nextCheck = currentTarget(edited.value);
  const isNo = effectiveVerdict(edited.value) === 'no';
  const isPlanned = item.plannedCounts && !isNo;
  return (
    <div className="flex flex-col gap-4 pb-4">
      {plan ? (
        <PlanSummary plan={plan} nextCheck={nextCheck} isNo={isNo} />
      ) : (
        <p className="max-w-prose text-ink-soft">{t(isPlanned ? 'plan.introPlanned' : 'plan.intro')}</p>
      )}
      {checklist.canEdit && (
        <>
          {plan && (isNo || isPlanned) && <NameInNote {...props} plan={plan} />}
          <div className="flex flex-wrap gap-3">
            <Button size="small" icon={plan ? Pencil : Plus} onPress={() => setEditing(true)}>
              {plan ? t('plan.edit') : t('plan.add')}
            </Button>
            {plan && <RemovePlan {...props} plan={plan} />}
          </div>
        </>
      )}
      {isEditing && (
        <Suspense>
          <PlanDialog
            assessmentId={checklist.assessment.id}
            itemId={item.id}
            plan={plan}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

type WithPlan = ItemRecordsProps & { readonly plan: PlanRow };

/** S2: the plan is written into the note of the form. */
function NameInNote({ edited, plan }: WithPlan) {
  const { t } = useTranslation('records');
  const { note } = edited.value;
  if (namesPlan(note, plan)) return null;
  const put = () => {
    const sentence = planSentence(planOf(plan), currentTarget(edited.value));
    edited.change({ note: note.trim() === '' ? sentence : `${note.trim()}\n${sentence}` });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warning-soft p-3">
      <p className="grow">{t('plan.notInNote')}</p>
      <Button size="small" icon={MessageSquareQuote} onPress={put}>
        {t('plan.toNote')}
      </Button>
    </div>
  );
}

function RemovePlan({ checklist, item, plan }: WithPlan) {
  const { t } = useTranslation('records');
  const params = { assessmentId: checklist.assessment.id, itemId: item.id };
  const remove = useMutationOperation('deletePlan', {
    invalidates: RECORD_READERS,
    onSuccess: () => toast(t('plan.removed', { name: plan.name }), { undo: restore }),
  });
  async function restore() {
    await api.call('restorePlan', { params });
    await invalidate(RECORD_READERS);
  }
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={Trash2}
        isPending={remove.isPending}
        onPress={() => remove.mutate({ params })}
      >
        {t('plan.remove')}
      </Button>
      <ProblemAlert error={remove.error} />
    </>
  );
}
