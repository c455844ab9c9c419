import { UserPlus } from 'lucide-react';
import { api, invalidate, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Badge } from '../../ui/badge.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { GuestRequest } from './guest-data.ts';

/** Who answers together, and inviting one more: each gets a link of their own by e-mail. */
export function Colleagues({ request }: { readonly request: GuestRequest }) {
  const { t } = useTranslation('guest');
  const { data, error } = useOperation('listGuestColleagues', { params: { requestId: request.id } });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <div className="flex flex-col gap-4">
      <p>{t('page.colleagues.text')}</p>
      <ul className="flex flex-col gap-1">
        {data.rows.map((row) => (
          <li key={`${row.name} ${row.invitedAt}`} className="flex flex-wrap items-center gap-2">
            <UserPlus aria-hidden className="size-5 text-ink-soft" />
            {row.name} <span className="text-ink-soft">{row.maskedEmail}</span>
            {row.own && <Badge tone="key">{t('page.colleagues.own')}</Badge>}
            {!row.hasOpened && <Badge>{t('page.colleagues.notOpened')}</Badge>}
          </li>
        ))}
      </ul>
      {data.left > 0 && !request.closed && <Invite requestId={request.id} />}
    </div>
  );
}

function Invite({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation('guest');
  const form = useForm({
    name: 'guest-colleague',
    initial: { name: '', email: '' },
    labels: { name: t('page.colleagues.name'), email: t('page.colleagues.email') },
    validate: ({ name, email }) => ({
      name: name.trim() === '' ? t('page.colleagues.nameMissing') : undefined,
      email: /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : t('page.colleagues.emailWrong'),
    }),
    submit: async ({ name, email }) => {
      const body = { name, email: email.trim() };
      await api.call('inviteGuestColleague', { params: { requestId }, body });
      form.reset({ name: '', email: '' });
      await invalidate(['listGuestColleagues']);
    },
  });
  return (
    <Form form={form} submitLabel={t('page.colleagues.invite')}>
      <TextField {...form.field('name')} maxLength={200} />
      <TextField {...form.field('email')} type="email" inputMode="email" maxLength={200} />
    </Form>
  );
}
