import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  RESPONSIBLE_READERS,
  RESPONSIBLE_ROLES,
  type ResponsibleRole,
  type ResponsibleRow,
  type ResponsibleValues,
  valuesOf,
} from './responsible-values.ts';

export interface ResponsibleFormProps {
  /** Missing: a new person. */
  readonly person?: ResponsibleRow | undefined;
  readonly onSaved: (saved: ResponsibleRow) => void;
  readonly onCancel: () => void;
}

export function ResponsibleForm({ person, onSaved, onCancel }: ResponsibleFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const { form, kept, labels } = useResponsibleForm(person, onSaved);
  const stop = form.field('mayStopSystems');
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={valuesOf}
        show={(key, value) => {
          if (key === 'role' && value) return t(`people:responsible.${value as ResponsibleRole}`);
          return key === 'mayStopSystems'
            ? t(value ? 'people:mayStop.yes' : 'people:mayStop.no')
            : String(value);
        }}
      />
      <RadioGroup
        {...form.field('role')}
        value={form.values.role || null}
        options={RESPONSIBLE_ROLES.map((value) => ({
          value,
          label: t(`people:responsible.${value}`),
          hint: t(`people:responsibleHint.${value}`),
        }))}
        isRequired
      />
      <TextField {...form.field('name')} maxLength={200} isRequired />
      <TextField {...form.field('post')} hint={t('people:field.postHint')} maxLength={200} isOptional />
      <TextField
        {...form.field('phone')}
        hint={t('people:field.phoneHint')}
        type="tel"
        inputMode="tel"
        maxLength={200}
        isOptional
      />
      <Checkbox
        id={stop.id}
        label={stop.label}
        isSelected={stop.value}
        onChange={stop.onChange}
        error={stop.error}
        hint={t('people:mayStop.hint')}
      />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function useResponsibleForm(person: ResponsibleRow | undefined, onSaved: (saved: ResponsibleRow) => void) {
  const { t } = useTranslation('people');
  const kept = useKeptVersion(person);
  const labels = {
    role: t('field.role'),
    name: t('field.name'),
    post: t('field.post'),
    phone: t('field.phone'),
    mayStopSystems: t('field.mayStopSystems'),
    note: t('field.note'),
  };
  const form = useForm<ResponsibleValues>({
    name: 'responsible',
    initial: valuesOf(person),
    labels,
    validate: ({ role, name }) => ({
      role: role === '' ? t('problem.role') : undefined,
      name: name.trim() === '' ? t('problem.name') : undefined,
    }),
    submit: async ({ role, ...rest }) => {
      if (role === '') return;
      const body = { ...rest, role };
      const saved = await kept.save((ifMatch) =>
        person
          ? api.call('updateResponsiblePerson', {
              params: { responsiblePersonId: person.id },
              body,
              ifMatch,
            })
          : api.call('createResponsiblePerson', { body }),
      );
      await invalidate(RESPONSIBLE_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
