import { Mail } from 'lucide-react';
import { useState } from 'react';
import { api, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Card } from '../sign-in/card.tsx';
import type { GuestView } from './guest-data.ts';

interface EnterCodeProps {
  readonly token: string;
  readonly view: GuestView;
  readonly onEntered: () => void;
}

/** Who asks whom, then the one-time code: by e-mail to the address of the link, or from the printed letter. */
export function EnterCode({ token, view, onEntered }: EnterCodeProps) {
  const { t } = useTranslation('guest');
  const [isAsking, setAsking] = useState(!view.mailAvailable);
  return (
    <Card title={t('page.enter.title', { facility: view.facilityName })} isWide>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">{t('page.enter.what')}</dt>
        <dd className="font-bold">{view.title}</dd>
        <dt className="text-ink-soft">{t('page.enter.whom')}</dt>
        <dd>{t('page.enter.person', { vendor: view.vendorName, name: view.name })}</dd>
        <dt className="text-ink-soft">{t('page.enter.due')}</dt>
        <dd>
          <DateText date={view.dueOn} />
        </dd>
      </dl>
      {view.mailAvailable ? (
        <SendCode token={token} view={view} hasSent={isAsking} onSent={() => setAsking(true)} />
      ) : (
        <p>{t('page.enter.paper')}</p>
      )}
      {isAsking && <CodeForm token={token} onEntered={onEntered} />}
      <p className="text-ink-soft">{t('page.enter.why')}</p>
    </Card>
  );
}

interface SendCodeProps {
  readonly token: string;
  readonly view: GuestView;
  readonly hasSent: boolean;
  readonly onSent: () => void;
}

function SendCode({ token, view, hasSent, onSent }: SendCodeProps) {
  const { t } = useTranslation('guest');
  const send = useMutationOperation('sendGuestCode', { onSuccess: onSent });
  return (
    <div className="flex flex-col items-start gap-3">
      {hasSent ? (
        <AlertBanner tone="success" isLive title={t('page.enter.sent', { email: view.maskedEmail })}>
          {t('page.enter.sentText')}
        </AlertBanner>
      ) : (
        <p>{t('page.enter.mail', { email: view.maskedEmail })}</p>
      )}
      <ProblemAlert error={send.error} />
      <div className="flex flex-wrap gap-3">
        <Button
          variant={hasSent ? 'quiet' : 'primary'}
          icon={Mail}
          isPending={send.isPending}
          onPress={() => send.mutate({ body: { token } })}
        >
          {hasSent ? t('page.enter.again') : t('page.enter.send')}
        </Button>
        {!hasSent && (
          <Button variant="quiet" onPress={onSent}>
            {t('page.enter.have')}
          </Button>
        )}
      </div>
    </div>
  );
}

function CodeForm({ token, onEntered }: { readonly token: string; readonly onEntered: () => void }) {
  const { t } = useTranslation('guest');
  const form = useForm({
    name: 'guest-code',
    initial: { code: '' },
    labels: { code: t('page.enter.code') },
    validate: ({ code }) => ({ code: code.trim() === '' ? t('page.enter.codeMissing') : undefined }),
    submit: async ({ code }) => {
      await api.call('enterAsGuest', { body: { token, code } });
      onEntered();
    },
  });
  return (
    <Form form={form} submitLabel={t('page.enter.enter')}>
      <TextField
        {...form.field('code')}
        hint={t('page.enter.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        inputClassName="max-w-48 text-xl tracking-widest"
      />
    </Form>
  );
}
