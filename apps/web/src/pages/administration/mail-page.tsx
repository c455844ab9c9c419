import type { CallOutput } from '@mamori/contract/client';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { MailServerForm } from './mail-server-form.tsx';

/** The mail server of the installation, a mail to try it, its queue, and how this organization appears. */
export function MailPage() {
  const { t } = useTranslation('mail');
  const can = useCan();
  const { data, error } = useOperation('getMailSettings');
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <>
          {data.source === 'none' && (
            <AlertBanner tone="info" title={t('none')}>
              {t('noneText')}
            </AlertBanner>
          )}
          <Section title={t('server')}>
            {data.source === 'environment' && <AlertBanner tone="info">{t('environment')}</AlertBanner>}
            <MailServerForm
              key={`${data.source}${data.server?.hasPassword ?? ''}`}
              settings={data}
              isFixed={data.source === 'environment'}
            />
            {data.source === 'settings' && <RemoveServer />}
          </Section>
          {data.server && (
            <Section title={t('test.title')}>
              <TestMail />
            </Section>
          )}
          <Section title={t('queue.title')}>
            <dl className="grid max-w-sm grid-cols-2 gap-2">
              <dt>{t('queue.waiting')}</dt>
              <dd>{t('queue.count', { count: data.waiting })}</dd>
              <dt>{t('queue.failed')}</dt>
              <dd>{t('queue.count', { count: data.failed })}</dd>
            </dl>
          </Section>
        </>
      )}
      {can('campaign.manage') && (
        <Section title={t('sender.title')}>
          <Sender />
        </Section>
      )}
    </>
  );
}

function RemoveServer() {
  const { t } = useTranslation('mail');
  const [isAsking, setAsking] = useState(false);
  const remove = useMutationOperation('updateMailSettings', {
    invalidates: ['getMailSettings', 'getCampaignPreparation'],
    onSuccess: () => {
      setAsking(false);
      toast(t('removed'));
    },
  });
  return (
    <div className="mt-4">
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDanger
        title={t('remove')}
        confirmLabel={t('remove')}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ body: { server: null } })}
        onCancel={() => setAsking(false)}
      >
        {t('removeText')}
      </ConfirmDialog>
    </div>
  );
}

function TestMail() {
  const { t } = useTranslation('mail');
  const test = useMutationOperation('sendTestMail', { onSuccess: () => toast(t('test.done')) });
  const form = useForm<{ recipient: string }>({
    name: 'mail-test',
    initial: { recipient: '' },
    labels: { recipient: t('test.recipient') },
    validate: ({ recipient }) => ({
      recipient: recipient.includes('@') ? undefined : t('problem.recipient'),
    }),
    submit: ({ recipient }) => test.mutateAsync({ body: { recipient: recipient.trim() } }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-2xl flex-col items-start gap-4">
      <ProblemAlert error={form.failure} />
      <div className="w-full">
        <TextField {...form.field('recipient')} type="email" inputMode="email" maxLength={200} isRequired />
      </div>
      <Button type="submit" icon={Send} isPending={form.isPending}>
        {t('test.action')}
      </Button>
    </form>
  );
}

function Sender() {
  const { data, error } = useOperation('getMailSender');
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={3} />;
  return <SenderForm sender={data} />;
}

function SenderForm({ sender }: { readonly sender: CallOutput<'getMailSender'> }) {
  const { t } = useTranslation('mail');
  const save = useMutationOperation('updateMailSender', {
    invalidates: ['getMailSender'],
    onSuccess: () => toast(t('sender.saved')),
  });
  const form = useForm({
    name: 'mail-sender',
    initial: { name: sender.name, replyTo: sender.replyTo },
    labels: { name: t('sender.name'), replyTo: t('sender.replyTo') },
    validate: ({ name }) => ({ name: name.trim() === '' ? t('problem.name') : undefined }),
    submit: (body) => save.mutateAsync({ body: { ...body, replyTo: body.replyTo.trim() } }),
  });
  return (
    <div className="max-w-2xl">
      <p className="mb-4">{t('sender.text')}</p>
      <Form form={form}>
        <TextField {...form.field('name')} maxLength={200} isRequired />
        <TextField
          {...form.field('replyTo')}
          hint={t('sender.replyToHint')}
          type="email"
          inputMode="email"
          maxLength={200}
          isOptional
        />
      </Form>
    </div>
  );
}
