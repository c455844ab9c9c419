import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useKeptVersion } from '../../forms/use-kept-version.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { PRODUCT_READERS, type ProductDetail } from './vendor-data.ts';

type Row = Pick<ProductDetail, 'id' | 'version' | 'name' | 'maker' | 'kind' | 'note'>;

const valuesOf = (row: Row | undefined) => ({
  name: row?.name ?? '',
  kind: row?.kind ?? '',
  maker: row?.maker ?? '',
  note: row?.note ?? '',
});

export function ProductForm({ row, onDone }: { readonly row?: Row; readonly onDone: () => void }) {
  const { t } = useTranslation(['vendorSide', 'common']);
  const kept = useKeptVersion(row);
  const labels = {
    name: t('vendorSide:product.field.name'),
    kind: t('vendorSide:product.field.kind'),
    maker: t('vendorSide:product.field.maker'),
    note: t('vendorSide:product.field.note'),
  };
  const form = useForm({
    name: 'product',
    initial: valuesOf(row),
    labels,
    validate: ({ name }) => ({ name: name.trim() === '' ? t('vendorSide:product.nameMissing') : undefined }),
    submit: async (body) => {
      const saved = await kept.save((ifMatch) =>
        row
          ? api.call('updateProduct', { params: { productId: row.id }, body, ifMatch })
          : api.call('createProduct', { body }),
      );
      await invalidate(PRODUCT_READERS);
      toast(t('vendorSide:saved', { name: saved.name }));
      onDone();
    },
  });
  return (
    <Form form={form} secondary={<Button onPress={onDone}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile form={form} kept={kept} labels={labels} toValues={valuesOf} />
      <TextField
        {...form.field('name')}
        hint={t('vendorSide:product.field.nameHint')}
        maxLength={200}
        isRequired
      />
      <TextField
        {...form.field('kind')}
        hint={t('vendorSide:product.field.kindHint')}
        maxLength={200}
        isOptional
      />
      <TextField {...form.field('maker')} maxLength={200} isOptional />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}
