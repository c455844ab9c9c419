import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FACILITY_KINDS, type FacilityKind } from '../systems/start-kits.ts';
import { FacilityCodeField } from './facility-code-field.tsx';
import { bodyOf, type FacilityValues, hasBeds, valuesOf } from './facility-values.ts';
import type { Facility } from './steps.ts';
import { finishStep, useNextStep } from './use-finish-step.ts';

/** Step 1: what the form prints about the facility, and what decides which items matter. */
export function FacilityStep({ facility }: { readonly facility: Facility }) {
  const { t } = useTranslation(['setup', 'common']);
  const { form, kept, labels } = useFacilityForm(facility);
  const next = useNextStep('facility');
  const kinds = FACILITY_KINDS.map((value) => ({ value, label: t(`setup:kind.${value}`) }));
  return (
    <Form
      form={form}
      submitLabel={t('setup:step.facility.finish')}
      secondary={
        <Button variant="quiet" onPress={next}>
          {t('common:action.skip')}
        </Button>
      }
    >
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={valuesOf}
        show={(key, value) => {
          if (key === 'kind' && value) return t(`setup:kind.${value as FacilityKind}`);
          return value === null ? '' : String(value);
        }}
      />
      <Select {...form.field('kind')} options={kinds} isRequired />
      <TextField
        {...form.field('name')}
        hint={t('setup:facility.nameHint')}
        autoComplete="organization"
        maxLength={200}
        isRequired
      />
      <FacilityCodeField field={form.field('code')} />
      {hasBeds(form.values.kind) && (
        <NumberField
          {...form.field('beds')}
          minimum={0}
          maximum={5000}
          suffix={t('setup:facility.bedsUnit')}
          isOptional
        />
      )}
      <TextField
        {...form.field('healthCentre')}
        hint={t('setup:facility.healthCentreHint')}
        maxLength={200}
        isOptional
      />
      <TextField {...form.field('address')} autoComplete="street-address" maxLength={200} isOptional />
      <TextField
        {...form.field('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={200}
        isOptional
      />
      <DateField {...form.field('inspectionDate')} hint={t('setup:facility.inspectionDateHint')} isOptional />
    </Form>
  );
}

function useFacilityForm(facility: Facility) {
  const { t } = useTranslation('setup');
  const kept = useKeptVersion(facility);
  const next = useNextStep('facility');
  const labels = {
    kind: t('facility.kind'),
    name: t('facility.name'),
    code: t('facility.code'),
    beds: t('facility.beds'),
    healthCentre: t('facility.healthCentre'),
    address: t('facility.address'),
    phone: t('facility.phone'),
    inspectionDate: t('facility.inspectionDate'),
  };
  const form = useForm<FacilityValues>({
    name: 'facility',
    initial: valuesOf(facility),
    labels,
    validate: ({ kind, name, beds }) => ({
      kind: kind === '' ? t('facility.problem.kind') : undefined,
      name: name.trim() === '' ? t('facility.problem.name') : undefined,
      beds: beds !== null && (beds < 0 || beds > 5000) ? t('facility.problem.beds') : undefined,
    }),
    submit: async (values) => {
      const { kind } = values;
      if (kind === '') return;
      await kept.save((ifMatch) => api.call('updateFacility', { body: bodyOf(values, kind), ifMatch }));
      await finishStep('facility');
      // First go on: an address without a step follows what is read, and whoever is quick would be taken out of the next step.
      next();
      // The name stands in the frame too.
      await invalidate(['getFacility', 'getDashboard', 'getSession']);
    },
  });
  return { form, kept, labels };
}
