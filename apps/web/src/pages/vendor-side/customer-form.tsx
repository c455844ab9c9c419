import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { CUSTOMER_READERS } from './vendor-data.ts';
import { VersionsField } from './versions-field.tsx';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly facilityCode: string | null;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly priority: number;
  readonly productVersionIds: readonly string[];
  readonly note: string;
}

const valuesOf = (row: Row | undefined) => ({
  name: row?.name ?? '',
  facilityCode: row?.facilityCode ?? '',
  priority: String(row?.priority ?? 2),
  productVersionIds: row?.productVersionIds ?? [],
  contact: row?.contact ?? '',
  phone: row?.phone ?? '',
  email: row?.email ?? '',
  note: row?.note ?? '',
});

export function CustomerForm({ row, onDone }: { readonly row?: Row; readonly onDone: () => void }) {
  const { t } = useTranslation(['vendorSide', 'common']);
  const kept = useKeptVersion<Row>(row);
  const labels = {
    name: t('vendorSide:customer.field.name'),
    facilityCode: t('vendorSide:customer.field.facilityCode'),
    priority: t('vendorSide:customer.field.priority'),
    productVersionIds: t('vendorSide:customer.field.products'),
    contact: t('vendorSide:customer.field.contact'),
    phone: t('vendorSide:customer.field.phone'),
    email: t('vendorSide:customer.field.email'),
    note: t('vendorSide:customer.field.note'),
  };
  const form = useForm({
    name: 'customer',
    initial: valuesOf(row),
    labels,
    validate: ({ name }) => ({ name: name.trim() === '' ? t('vendorSide:customer.nameMissing') : undefined }),
    submit: async ({ priority, facilityCode, productVersionIds, ...rest }) => {
      const body = {
        ...rest,
        facilityCode: facilityCode.trim() === '' ? null : facilityCode,
        priority: Number(priority),
        productVersionIds: [...productVersionIds],
      };
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateCustomer', { params: { customerId: row.id }, body, ifMatch })
          : api.call('createCustomer', { body }),
      );
      await invalidate(CUSTOMER_READERS);
      toast(t('vendorSide:saved', { name: saved.name }));
      onDone();
    },
  });
  return (
    <Form form={form} secondary={<Button onPress={onDone}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={valuesOf}
        show={(key, value) => (key === 'productVersionIds' ? '' : String(value))}
      />
      <TextField {...form.field('name')} maxLength={200} isRequired />
      <TextField {...form.field('facilityCode')} maxLength={20} inputMode="numeric" isOptional />
      <VersionsField
        label={labels.productVersionIds}
        chosen={form.values.productVersionIds}
        onChange={(ids) => form.set('productVersionIds', ids)}
      />
      <Select
        {...form.field('priority')}
        options={(['1', '2', '3'] as const).map((value) => ({
          value,
          label: t(`vendorSide:priority.${value}`),
        }))}
        isRequired
      />
      <TextField {...form.field('contact')} maxLength={200} isOptional />
      <TextField {...form.field('phone')} type="tel" maxLength={200} isOptional />
      <TextField {...form.field('email')} type="email" maxLength={200} isOptional />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}
