import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KindSelect } from './kind-select.tsx';
import { ScopeDecisionPanel } from './scope-decision.tsx';
import { ScopeQuestions } from './scope-questions.tsx';
import { type SystemRow, valuesOf } from './system-values.ts';
import { useSystemForm } from './use-system-form.ts';
import { VendorChoice } from './vendor-choice.tsx';

export interface SystemFormProps {
  /** Missing: a new system. */
  readonly system?: SystemRow | undefined;
  readonly onSaved: (saved: SystemRow) => void;
  readonly onCancel: () => void;
  readonly submitLabel?: string;
}

/** One system with the questions that decide whether the checklist concerns it. */
export function SystemForm({ system, onSaved, onCancel, submitLabel }: SystemFormProps) {
  const { t } = useTranslation(['systems', 'rules', 'common']);
  const { form, kept, labels } = useSystemForm(system, onSaved);
  const { kind, name } = form.values;
  return (
    <Form
      form={form}
      submitLabel={submitLabel ?? t('common:action.save')}
      secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}
    >
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} show={show} />
      <KindSelect
        {...form.field('kind')}
        onChange={(next) => {
          // The kind's name will do until somebody types a better one.
          if (next !== '' && (name === '' || name === kindName(kind))) form.set('name', kindName(next));
          form.set('kind', next);
        }}
        isRequired
      />
      <TextField {...form.field('name')} hint={t('systems:field.nameHint')} maxLength={200} isRequired />
      <ScopeQuestions values={form.values} onChange={(answers) => form.set('answers', answers)} />
      {kind !== '' && <ScopeDecisionPanel values={form.values} />}
      <VendorChoice form={form} />
      <TextField
        {...form.field('product')}
        hint={t('systems:field.productHint')}
        maxLength={200}
        isOptional
      />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );

  function kindName(id: typeof kind): string {
    return id === '' ? '' : t(`rules:systemKind.${id}`);
  }
  function show(key: string, value: unknown): string {
    // Names say it; the answers are compared by the questions themselves, and a vendor has only its id here.
    return key === 'name' || key === 'product' || key === 'note' ? String(value) : '';
  }
}
