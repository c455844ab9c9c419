import { DEVICE_KINDS, type DeviceKind } from '@mamori/core/ledger/ledgers/device';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page-header.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DEVICE_READERS } from './device-readers.ts';
import type { DeviceRow } from './walk-list.ts';

/** A device that nobody thought of at the desk. */
export function ForgottenDevice({ onAdded }: { readonly onAdded: (row: DeviceRow) => void }) {
  const { t } = useTranslation('startKit');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('walk.forgotten.title')}>
      {isOpen ? (
        <DeviceForm
          onCancel={() => setOpen(false)}
          onAdded={(row) => {
            setOpen(false);
            onAdded(row);
          }}
        />
      ) : (
        <Button icon={Plus} size="large" onPress={() => setOpen(true)}>
          {t('walk.forgotten.open')}
        </Button>
      )}
    </Section>
  );
}

interface DeviceFormProps {
  readonly onAdded: (row: DeviceRow) => void;
  readonly onCancel: () => void;
}

function DeviceForm({ onAdded, onCancel }: DeviceFormProps) {
  const { t } = useTranslation(['startKit', 'ledgers', 'common']);
  const form = useForm<{ name: string; kind: DeviceKind | ''; place: string }>({
    name: 'forgotten-device',
    initial: { name: '', kind: '', place: '' },
    labels: {
      name: t('startKit:walk.forgotten.name'),
      kind: t('startKit:walk.forgotten.kind'),
      place: t('startKit:walk.forgotten.place'),
    },
    validate: ({ name, kind }) => ({
      name: name.trim() === '' ? t('startKit:walk.forgotten.nameMissing') : undefined,
      kind: kind === '' ? t('startKit:walk.forgotten.kindMissing') : undefined,
    }),
    submit: async ({ name, kind, place }) => {
      const row = await api.call('createLedgerRow', {
        params: { ledger: 'device' },
        body: { values: { name: name.trim(), kind, place } },
      });
      await invalidate(DEVICE_READERS);
      onAdded(row);
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('startKit:walk.forgotten.save')}
      secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}
    >
      <TextField {...form.field('name')} maxLength={200} isRequired autoFocus />
      <Select
        {...form.field('kind')}
        isRequired
        options={DEVICE_KINDS.map((value) => ({
          value,
          label: t(`ledgers:ledger.device.choice.kind.${value}`),
        }))}
      />
      <TextField {...form.field('place')} maxLength={200} isOptional />
    </Form>
  );
}
