import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import type { Enrolled } from './enrol-page.tsx';

/** Three steps: app, QR code, first digits. The secret stays in this page. */
export function TotpEnrolment({ onEnrolled }: { readonly onEnrolled: (result: Enrolled) => void }) {
  const { t } = useTranslation('signIn');
  // One secret for each visit: a focus of the window must not replace what was just scanned.
  const { data, error } = useQuery({
    queryKey: ['startTotpEnrolment'],
    queryFn: () => api.call('startTotpEnrolment'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const form = useForm({
    name: 'totp',
    initial: { code: '' },
    labels: { code: t('codeInput.label') },
    validate: ({ code }) => ({ code: /^\d{6}$/.test(digitsOf(code)) ? undefined : t('codeInput.problem') }),
    submit: async ({ code }) =>
      onEnrolled(await api.call('confirmTotpEnrolment', { body: { code: digitsOf(code) } })),
  });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <Form form={form} submitLabel={t('enrol.confirm')}>
      <ol className="flex flex-col gap-6">
        <Step number={1} text={t('enrolApp.install')} />
        <Step number={2} text={t('enrolApp.scan')}>
          <QrCode text={data.uri} label={t('enrolApp.qr')} />
          <p className="text-[0.9375rem] text-ink-soft">{t('enrolApp.secret')}</p>
          <div className="flex flex-wrap items-center gap-3">
            <code className="rounded bg-sunken px-3 py-2 text-lg break-all select-all">
              {data.secret.replace(/(.{4})(?=.)/g, '$1 ')}
            </code>
            <CopyButton text={data.secret} />
          </div>
        </Step>
        <Step number={3} text={t('enrolApp.type')}>
          <CodeField field={form.field('code')} />
        </Step>
      </ol>
    </Form>
  );
}

interface StepProps {
  readonly number: number;
  readonly text: string;
  readonly children?: ReactNode;
}

function Step({ number, text, children }: StepProps) {
  return (
    <li className="flex gap-4">
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-key-soft font-bold text-key tabular-nums"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-col gap-3 pt-0.5">
        <p>{text}</p>
        {children}
      </div>
    </li>
  );
}
