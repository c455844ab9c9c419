import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import type { Form } from '../../forms/use-form.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SystemValues } from './system-values.ts';

/** The vendor of a system; one that is not registered yet needs only its name here. */
export function VendorChoice({ form }: { readonly form: Form<SystemValues> }) {
  const { t } = useTranslation('systems');
  const can = useCan();
  const { data } = useOperation('listVendors');
  const options = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Select
        {...form.field('vendorId')}
        hint={t('field.vendorHint')}
        options={[...options, ...(can('vendor.edit') ? [{ value: 'new', label: t('field.vendorNew') }] : [])]}
      />
      {form.values.vendorId === 'new' && (
        <TextField
          {...form.field('vendorName')}
          hint={t('field.vendorNameHint')}
          maxLength={200}
          isRequired
        />
      )}
    </>
  );
}
