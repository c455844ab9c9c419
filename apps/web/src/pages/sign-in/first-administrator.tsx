import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';
import { PersonFields, type PersonValues, usePersonRules } from './person-fields.tsx';
import { useEnter } from './use-enter.ts';

/** R-A7, in the order of how often they occur. */
const KINDS = ['clinic', 'clinic_with_beds', 'dental', 'hospital', 'pharmacy', 'maternity'] as const;

interface Values extends PersonValues {
  facilityName: string;
  facilityKind: (typeof KINDS)[number] | '';
}

export interface FirstAdministratorProps {
  readonly code: string;
  /** The installation is set up from now on. */
  readonly onDone: () => void;
}

export function FirstAdministrator({ code, onDone }: FirstAdministratorProps) {
  const { t } = useTranslation('signIn');
  const enter = useEnter(undefined);
  const rules = usePersonRules();
  const form = useForm<Values>({
    name: 'first',
    initial: { facilityName: '', facilityKind: '', displayName: '', signInName: '', password: '' },
    labels: {
      facilityName: t('start.facilityName'),
      facilityKind: t('start.facilityKind'),
      ...rules.labels,
    },
    validate: (values) => ({
      ...rules.validate(values),
      facilityName: values.facilityName.trim() === '' ? t('start.problem.facilityName') : undefined,
      facilityKind: values.facilityKind === '' ? t('start.problem.kind') : undefined,
    }),
    submit: async ({ facilityKind, ...rest }) => {
      if (facilityKind === '') return;
      const body = { ...rest, facilityKind, code, locale: currentLocale() };
      const session = await api.call('completeSetUp', { body });
      onDone();
      await enter(session);
    },
  });
  return (
    <Card title={t('start.title')} isWide>
      <p>{t('start.text')}</p>
      <Form form={form} submitLabel={t('start.create')}>
        <fieldset className="flex flex-col gap-5">
          <legend className="mb-4 w-full border-b border-line pb-1 text-lg font-bold">
            {t('start.facility')}
          </legend>
          <TextField
            {...form.field('facilityName')}
            hint={t('start.facilityNameHint')}
            autoComplete="organization"
            isRequired
          />
          <Select
            {...form.field('facilityKind')}
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            isRequired
          />
        </fieldset>
        <fieldset className="flex flex-col gap-5">
          <legend className="mb-4 w-full border-b border-line pb-1 text-lg font-bold">
            {t('start.administrator')}
          </legend>
          <PersonFields form={form} context={[form.values.facilityName]} />
        </fieldset>
      </Form>
    </Card>
  );
}
