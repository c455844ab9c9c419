import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import type { Checklist } from './checklist-data.ts';
import { patchAssessment } from './use-checklist.ts';

const FACTS = ['vendorContracts', 'externalLine', 'networkDevices', 'servers'] as const;
type Choice = 'yes' | 'no' | 'unknown';

const toChoice = (fact: boolean | null): Choice => (fact === null ? 'unknown' : fact ? 'yes' : 'no');
const toFact = (choice: Choice): boolean | null => (choice === 'unknown' ? null : choice === 'yes');

/** What a form cannot know decides which items fall away; not known gives a question, never an error. */
export function ContextForm({ checklist }: { readonly checklist: Checklist }) {
  const { t } = useTranslation('checklist');
  const { assessment, canEdit } = checklist;
  const save = useMutationOperation('updateContext', {
    onSuccess: (updated) => patchAssessment(assessment.id, () => updated),
  });
  const options = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`context.${value}`),
  }));
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-ink-soft">{t('context.text')}</p>
      <ProblemAlert error={save.error} />
      {FACTS.map((fact) => (
        <RadioGroup
          key={fact}
          label={t(`context.${fact}.label`)}
          hint={t(`context.${fact}.hint`)}
          options={options}
          value={toChoice(assessment.context[fact])}
          isDisabled={!canEdit || save.isPending}
          onChange={(choice) =>
            save.mutate({
              params: { assessmentId: assessment.id },
              body: { ...assessment.context, [fact]: toFact(choice as Choice) },
              ifMatch: assessment.version,
            })
          }
        />
      ))}
    </div>
  );
}
