import { api, invalidate } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Form } from '../../../forms/form.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { useKeptVersion } from '../../../forms/use-kept-version.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import {
  AVAILABILITIES,
  CONTACT_READERS,
  type ContactRow,
  type ContactValues,
  contactValues,
  PURPOSES,
} from './contact-values.ts';

interface ContactFormProps {
  readonly vendorId: string;
  /** Missing: a new contact. */
  readonly contact: ContactRow | undefined;
  readonly onSaved: (saved: ContactRow) => void;
  readonly onCancel: () => void;
}

export function ContactForm({ onCancel, ...rest }: ContactFormProps) {
  const { t } = useTranslation(['vendors', 'common']);
  const { form, kept, labels } = useContactForm(rest);
  return (
    <Form form={form} secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}>
      <ChangedMeanwhile
        form={form}
        kept={kept}
        labels={labels}
        toValues={contactValues}
        show={(key, value) => {
          if (key === 'purpose') return t(`vendors:contacts.purpose.${value as ContactValues['purpose']}`);
          if (key === 'availability')
            return t(`vendors:contacts.availability.${value as ContactValues['availability']}`);
          return String(value);
        }}
      />
      <TextField {...form.field('name')} maxLength={200} isRequired />
      <RadioGroup
        {...form.field('availability')}
        options={AVAILABILITIES.map((value) => ({
          value,
          label: t(`vendors:contacts.availability.${value}`),
        }))}
        isRequired
      />
      <TextField {...form.field('phone')} type="tel" inputMode="tel" maxLength={200} isOptional />
      <TextField {...form.field('email')} type="email" inputMode="email" maxLength={200} isOptional />
      <Select
        {...form.field('purpose')}
        onChange={(value) => value !== '' && form.set('purpose', value)}
        options={PURPOSES.map((value) => ({ value, label: t(`vendors:contacts.purpose.${value}`) }))}
        isRequired
      />
      <TextField
        {...form.field('hours')}
        hint={t('vendors:contacts.field.hoursHint')}
        maxLength={200}
        isOptional
      />
      <TextField {...form.field('department')} maxLength={200} isOptional />
      <TextArea {...form.field('note')} rows={2} isOptional />
    </Form>
  );
}

function useContactForm({ vendorId, contact, onSaved }: Omit<ContactFormProps, 'onCancel'>) {
  const { t } = useTranslation('vendors');
  const kept = useKeptVersion(contact);
  const labels = {
    name: t('contacts.field.name'),
    availability: t('contacts.field.availability'),
    phone: t('contacts.field.phone'),
    email: t('contacts.field.email'),
    purpose: t('contacts.field.purpose'),
    hours: t('contacts.field.hours'),
    department: t('contacts.field.department'),
    note: t('contacts.field.note'),
  };
  const form = useForm<ContactValues>({
    name: 'contact',
    initial: contactValues(contact),
    labels,
    validate: ({ name }) => ({ name: name.trim() === '' ? t('contacts.problem.name') : undefined }),
    submit: async (body) => {
      const saved = await kept.save((ifMatch) =>
        contact
          ? api.call('updateVendorContact', { params: { vendorContactId: contact.id }, body, ifMatch })
          : api.call('createVendorContact', { params: { vendorId }, body }),
      );
      await invalidate(CONTACT_READERS);
      onSaved(saved);
    },
  });
  return { form, kept, labels };
}
