import { useState } from 'react';
import { api, invalidate } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { Form } from '../../../forms/form.tsx';
import { useForm } from '../../../forms/use-form.ts';
import { Button } from '../../../ui/button.tsx';
import { LazyDialog } from '../../../ui/lazy-dialog.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { RequestDetail } from '../review-data.ts';
import { LINK_READERS, type NewLink } from './link-data.ts';
import { NewLinkCard } from './new-link-card.tsx';

interface LinkDialogProps {
  readonly detail: RequestDetail;
  readonly onClose: () => void;
}

/** Makes a link and shows it once; without a mail address its code is made too. */
export function LinkDialog({ detail, onClose }: LinkDialogProps) {
  const { t } = useTranslation('links');
  const [made, setMade] = useState<NewLink | null>(null);
  if (made) {
    return (
      <LazyDialog
        isOpen
        role="alertdialog"
        size="wide"
        title={t('link.ready', { name: made.link.name })}
        onClose={onClose}
        actions={
          <Button variant="primary" onPress={onClose}>
            {t('link.done')}
          </Button>
        }
      >
        <NewLinkCard detail={detail} made={made} />
      </LazyDialog>
    );
  }
  return (
    <LazyDialog isOpen title={t('link.add')} onClose={onClose}>
      <LinkForm requestId={detail.request.id} onMade={setMade} />
    </LazyDialog>
  );
}

interface Values {
  name: string;
  email: string;
  days: number | null;
}

interface LinkFormProps {
  readonly requestId: string;
  readonly onMade: (made: NewLink) => void;
}

function LinkForm({ requestId, onMade }: LinkFormProps) {
  const { t } = useTranslation('links');
  const form = useForm<Values>({
    name: 'guest-link',
    initial: { name: '', email: '', days: 60 },
    labels: { name: t('link.field.name'), email: t('link.field.email'), days: t('link.field.days') },
    validate: ({ name, email, days }) => ({
      name: name.trim() === '' ? t('link.problem.name') : undefined,
      email:
        email.trim() === '' || /^[^\s@]+@[^\s@]+$/.test(email.trim()) ? undefined : t('link.problem.email'),
      days: days !== null && days >= 1 && days <= 180 ? undefined : t('link.problem.days'),
    }),
    submit: async (values) => onMade(await makeLink(requestId, values)),
  });
  return (
    <Form form={form} submitLabel={t('link.create')}>
      <TextField
        {...form.field('name')}
        hint={t('link.nameHint')}
        maxLength={200}
        autoComplete="off"
        isRequired
      />
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        hint={t('link.emailHint')}
        maxLength={200}
        autoComplete="off"
        isOptional
      />
      <NumberField {...form.field('days')} suffix={t('link.daysUnit')} minimum={1} maximum={180} />
    </Form>
  );
}

const LONGEST_CODE = 60;

async function makeLink(requestId: string, values: Values): Promise<NewLink> {
  const email = values.email.trim();
  const days = values.days ?? 60;
  const made = await api.call('createGuestLink', {
    params: { requestId },
    body: { name: values.name.trim(), email, days },
  });
  const code =
    email === ''
      ? await api
          .call('renewGuestCode', {
            params: { guestLinkId: made.link.id },
            body: { days: Math.min(LONGEST_CODE, days) },
          })
          // The link is made and must be shown; its code can be made from the list.
          .catch(() => null)
      : null;
  await invalidate(LINK_READERS);
  return { ...made, code };
}
