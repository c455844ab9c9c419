import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { PRODUCT_READERS, type ProductVersion } from './vendor-data.ts';

const valuesOf = (row: ProductVersion | undefined) => ({
  label: row?.label ?? '',
  releasedOn: row?.releasedOn ?? null,
  supportEndsOn: row?.supportEndsOn ?? null,
  note: row?.note ?? '',
});

export interface VersionFormProps {
  readonly productId: string;
  readonly row?: ProductVersion;
  readonly onDone: () => void;
}

export function VersionForm({ productId, row, onDone }: VersionFormProps) {
  const { t } = useTranslation(['vendorSide', 'common']);
  const kept = useKeptVersion(row);
  const labels = {
    label: t('vendorSide:version.field.label'),
    releasedOn: t('vendorSide:version.field.releasedOn'),
    supportEndsOn: t('vendorSide:version.field.supportEndsOn'),
    note: t('vendorSide:version.field.note'),
  };
  const form = useForm({
    name: 'productVersion',
    initial: valuesOf(row),
    labels,
    validate: ({ label, releasedOn, supportEndsOn }) => ({
      label: label.trim() === '' ? t('vendorSide:version.labelMissing') : undefined,
      supportEndsOn:
        releasedOn && supportEndsOn && supportEndsOn < releasedOn
          ? t('vendorSide:version.endsBeforeRelease')
          : undefined,
    }),
    submit: async (body) => {
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateProductVersion', { params: { productVersionId: row.id }, body, ifMatch })
          : api.call('createProductVersion', { params: { productId }, body }),
      );
      await invalidate(PRODUCT_READERS);
      toast(t('vendorSide:saved', { name: saved.label }));
      onDone();
    },
  });
  return (
    <Form form={form} secondary={<Button onPress={onDone}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} />
      <TextField
        {...form.field('label')}
        hint={t('vendorSide:version.field.labelHint')}
        maxLength={200}
        isRequired
      />
      <DateField {...form.field('releasedOn')} isOptional />
      <DateField {...form.field('supportEndsOn')} isOptional />
      <TextField {...form.field('note')} maxLength={1000} isOptional />
    </Form>
  );
}
