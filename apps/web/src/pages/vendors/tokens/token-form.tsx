import { api, invalidate } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { Form } from '../../../forms/form.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type NewToken, TOKEN_READERS } from './token-data.ts';

interface Values {
  name: string;
  days: number | null;
}

interface TokenFormProps {
  readonly vendorId: string;
  readonly onMade: (made: NewToken) => void;
  readonly onCancel: () => void;
}

export function TokenForm({ vendorId, onMade, onCancel }: TokenFormProps) {
  const { t } = useTranslation(['links', 'common']);
  const form = useForm<Values>({
    name: 'vendor-token',
    initial: { name: '', days: 365 },
    labels: { name: t('links:token.field.name'), days: t('links:token.field.days') },
    validate: ({ name, days }) => ({
      name: name.trim() === '' ? t('links:token.problem.name') : undefined,
      days: days !== null && days >= 1 && days <= 730 ? undefined : t('links:token.problem.days'),
    }),
    submit: async ({ name, days }) => {
      const body = { name: name.trim(), days: days ?? 365 };
      const made = await api.call('createVendorToken', { params: { vendorId }, body });
      await invalidate(TOKEN_READERS);
      onMade(made);
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('links:token.add')}
      secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}
    >
      <TextField
        {...form.field('name')}
        hint={t('links:token.nameHint')}
        maxLength={200}
        autoComplete="off"
        isRequired
      />
      <NumberField {...form.field('days')} suffix={t('links:token.daysUnit')} minimum={1} maximum={730} />
    </Form>
  );
}
