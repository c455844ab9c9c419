import { api } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';
import { PersonFields, type PersonValues, usePersonRules } from './person-fields.tsx';
import { useEnter } from './use-enter.ts';

/** R-A7, in the order of how often they occur. */
const KINDS = ['clinic', 'clinic_with_beds', 'dental', 'hospital', 'pharmacy', 'maternity'] as const;

interface Values extends PersonValues {
  organizationKind: 'facility' | 'vendor';
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
    initial: {
      organizationKind: 'facility',
      facilityName: '',
      facilityKind: '',
      displayName: '',
      signInName: '',
      password: '',
    },
    labels: {
      organizationKind: t('start.organizationKind'),
      facilityName: t('start.facilityName'),
      facilityKind: t('start.facilityKind'),
      ...rules.labels,
    },
    validate: (values) => ({
      ...rules.validate(values),
      facilityName: values.facilityName.trim() === '' ? t('start.problem.facilityName') : undefined,
      facilityKind:
        values.organizationKind === 'facility' && values.facilityKind === ''
          ? t('start.problem.kind')
          : undefined,
    }),
    submit: async ({ facilityKind, ...rest }) => {
      const isFacility = rest.organizationKind === 'facility';
      if (isFacility && facilityKind === '') return;
      const kind = isFacility && facilityKind !== '' ? { facilityKind } : {};
      const body = { ...rest, ...kind, code, locale: currentLocale() };
      const session = await api.call('completeSetUp', { body });
      onDone();
      await enter(session);
    },
  });
  const isVendor = form.values.organizationKind === 'vendor';
  return (
    <Card title={t('start.title')} isWide>
      <p>{t('start.text')}</p>
      <Form form={form} submitLabel={t('start.create')}>
        <fieldset className="flex flex-col gap-5">
          <legend className="mb-4 w-full border-b border-line pb-1 text-lg font-bold">
            {isVendor ? t('start.vendor') : t('start.facility')}
          </legend>
          <RadioGroup
            {...form.field('organizationKind')}
            options={[
              { value: 'facility', label: t('start.asFacility') },
              { value: 'vendor', label: t('start.asVendor'), hint: t('start.asVendorHint') },
            ]}
          />
          <TextField
            {...form.field('facilityName')}
            {...(isVendor ? { label: t('start.vendorName') } : {})}
            {...(isVendor ? {} : { hint: t('start.facilityNameHint') })}
            autoComplete="organization"
            isRequired
          />
          {!isVendor && (
            <Select
              {...form.field('facilityKind')}
              options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              isRequired
            />
          )}
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
