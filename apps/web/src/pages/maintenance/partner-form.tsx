import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ANSWERED } from './access-values.ts';
import {
  bodyOf,
  DIRECTIONS,
  PARTNER_KINDS,
  PARTNER_READERS,
  type PartnerRow,
  type PartnerValues,
  valuesOf,
} from './partner-values.ts';
import { useShown } from './use-shown.ts';

const WORDS = {
  kind: 'partnerKind',
  direction: 'direction',
  authenticatesPartner: 'answered',
  authenticatedByPartner: 'answered',
} as const;

export interface PartnerFormProps {
  /** Missing: a new partner. */
  readonly partner?: PartnerRow | undefined;
  readonly onSaved: (saved: PartnerRow) => void;
  readonly onCancel: () => void;
}

export function PartnerForm({ partner, onSaved, onCancel }: PartnerFormProps) {
  const { t } = useTranslation(['maintenance', 'common']);
  const { form, kept, labels } = usePartnerForm(partner, onSaved);
  const shown = useShown<keyof PartnerValues>(WORDS);
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} show={shown} />
      <TextField {...form.field('name')} maxLength={200} isRequired />
      <Select
        {...form.field('kind')}
        options={PARTNER_KINDS.map((value) => ({ value, label: t(`maintenance:partnerKind.${value}`) }))}
        isRequired
      />
      <TextField
        {...form.field('data')}
        hint={t('maintenance:partnerField.dataHint')}
        maxLength={200}
        isOptional
      />
      <Select
        {...form.field('direction')}
        options={DIRECTIONS.map((value) => ({ value, label: t(`maintenance:direction.${value}`) }))}
        isRequired
      />
      <TextField
        {...form.field('method')}
        hint={t('maintenance:partnerField.methodHint')}
        maxLength={200}
        isOptional
      />
      <TextArea
        {...form.field('demarcation')}
        hint={t('maintenance:partnerField.demarcationHint')}
        rows={4}
        isOptional
      />
      <TextField
        {...form.field('agreement')}
        hint={t('maintenance:partnerField.agreementHint')}
        maxLength={200}
        isOptional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        {(['authenticatesPartner', 'authenticatedByPartner'] as const).map((key) => (
          <Select
            key={key}
            {...form.field(key)}
            onChange={(value) => form.set(key, value === '' ? 'unknown' : value)}
            options={ANSWERED.map((value) => ({ value, label: t(`maintenance:answered.${value}`) }))}
            isRequired
          />
        ))}
      </div>
      <TextField
        {...form.field('authentication')}
        hint={t('maintenance:partnerField.authenticationHint')}
        maxLength={200}
        isOptional
      />
      <DateField {...form.field('since')} isOptional />
      <DateField {...form.field('endedOn')} isOptional />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function usePartnerForm(partner: PartnerRow | undefined, onSaved: (saved: PartnerRow) => void) {
  const { t } = useTranslation('maintenance');
  const kept = useKeptVersion(partner);
  const keys = Object.keys(valuesOf(undefined)) as (keyof PartnerValues)[];
  const labels = Object.fromEntries(keys.map((key) => [key, t(`partnerField.${key}`)])) as Record<
    keyof PartnerValues,
    string
  >;
  const form = useForm<PartnerValues>({
    name: 'data-partner',
    initial: valuesOf(partner),
    labels,
    validate: ({ name, kind, direction }) => ({
      name: name.trim() === '' ? t('problem.name') : undefined,
      kind: kind === '' ? t('problem.kind') : undefined,
      direction: direction === '' ? t('problem.direction') : undefined,
    }),
    submit: async (values) => {
      const body = bodyOf(values);
      if (!body) return;
      const saved = await kept.save((ifMatch) =>
        partner
          ? api.call('updateDataPartner', { params: { dataPartnerId: partner.id }, body, ifMatch })
          : api.call('createDataPartner', { body }),
      );
      await invalidate(PARTNER_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
