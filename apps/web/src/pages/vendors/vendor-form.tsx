import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  bodyOf,
  CONTRACT_KINDS,
  type ContractKind,
  VENDOR_READERS,
  type VendorRow,
  type VendorValues,
  valuesOf,
} from './vendor-values.ts';

export interface VendorFormProps {
  /** Missing: a new vendor. */
  readonly vendor?: VendorRow | undefined;
  readonly onSaved: (saved: VendorRow) => void;
  readonly onCancel: () => void;
}

export function VendorForm({ vendor, onSaved, onCancel }: VendorFormProps) {
  const { t } = useTranslation(['vendors', 'common']);
  const { form, kept, labels } = useVendorForm(vendor, onSaved);
  const others = (useOperation('listVendors').data?.rows ?? []).filter(({ id }) => id !== vendor?.id);
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={valuesOf}
        show={(key, value) => {
          if (key === 'contractKind' && value) return t(`vendors:contract.${value as ContractKind}`);
          if (key === 'primeVendorId') return others.find(({ id }) => id === value)?.name ?? '';
          return String(value);
        }}
      />
      <TextField
        {...form.field('name')}
        hint={t('vendors:field.nameHint')}
        autoComplete="organization"
        maxLength={200}
        isRequired
      />
      {vendor?.isKindDerived ? (
        <AlertBanner
          tone={vendor.contractKind === 'unknown' ? 'warning' : 'info'}
          title={t('vendors:derived', { kind: t(`vendors:contract.${vendor.contractKind}`) })}
        >
          {vendor.contractKind === 'unknown' ? t('vendors:derivedUnknown') : t('vendors:derivedText')}
        </AlertBanner>
      ) : (
        <RadioGroup
          {...form.field('contractKind')}
          value={form.values.contractKind || null}
          options={CONTRACT_KINDS.map((value) => ({
            value,
            label: t(`vendors:contract.${value}`),
            hint: t(`vendors:contractHint.${value}`),
          }))}
          isRequired
        />
      )}
      <TextField {...form.field('contactName')} maxLength={200} isOptional />
      <TextField {...form.field('phone')} type="tel" inputMode="tel" maxLength={200} isOptional />
      <TextField {...form.field('email')} type="email" inputMode="email" maxLength={200} isOptional />
      <TextArea {...form.field('names')} hint={t('vendors:field.namesHint')} rows={2} isOptional />
      {others.length > 0 && (
        <Select
          {...form.field('primeVendorId')}
          hint={t('vendors:field.primeHint')}
          emptyLabel={t('vendors:field.noPrime')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea {...form.field('note')} hint={t('vendors:field.noteHint')} rows={2} isOptional />
    </Form>
  );
}

function useVendorForm(vendor: VendorRow | undefined, onSaved: (saved: VendorRow) => void) {
  const { t } = useTranslation('vendors');
  const kept = useKeptVersion(vendor);
  const labels = {
    name: t('field.name'),
    contractKind: t('field.contractKind'),
    contactName: t('field.contactName'),
    phone: t('field.phone'),
    email: t('field.email'),
    names: t('field.names'),
    primeVendorId: t('field.primeVendorId'),
    note: t('field.note'),
  };
  const form = useForm<VendorValues>({
    name: 'vendor',
    initial: valuesOf(vendor),
    labels,
    validate: ({ name, contractKind }) => ({
      name: name.trim() === '' ? t('problem.name') : undefined,
      contractKind: contractKind === '' ? t('problem.contractKind') : undefined,
    }),
    submit: async (values) => {
      const body = bodyOf(values);
      const saved = await kept.save((ifMatch) =>
        vendor
          ? api.call('updateVendor', { params: { vendorId: vendor.id }, body, ifMatch })
          : api.call('createVendor', { body }),
      );
      await invalidate(VENDOR_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
