import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { dropSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { PasswordField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';
import { PASSWORD_MINIMUM, PasswordStrength, passwordLength } from './password-strength.tsx';
import { ResetCodeCard } from './reset-code-card.tsx';

type Reset = Awaited<ReturnType<typeof viewReset>>;
const viewReset = (code: string) => api.call('viewPasswordReset', { body: { code } });

/** `/password-reset#CODE`, or without it for a code that is typed from paper. */
export function PasswordResetPage() {
  const { t } = useTranslation('signIn');
  const hash = useRouterState({ select: (state) => state.location.hash });
  const [code, setCode] = useState(hash);
  const { data, error } = useQuery({
    queryKey: ['viewPasswordReset', code],
    queryFn: () => viewReset(code),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (code === '') return <ResetCodeCard onTyped={setCode} />;
  if (error) {
    return (
      <Card title={t('passwordReset.codeTitle')}>
        <ProblemAlert error={error} />
        <div>
          <Button onPress={() => setCode('')}>{t('passwordReset.otherCode')}</Button>
        </div>
      </Card>
    );
  }
  return data ? <Choose code={code} reset={data} /> : <Loading />;
}

function Choose({ code, reset }: { readonly code: string; readonly reset: Reset }) {
  const { t } = useTranslation('signIn');
  const navigate = useNavigate();
  const form = useForm({
    name: 'password-reset',
    initial: { password: '' },
    labels: { password: t('passwordReset.new') },
    validate: ({ password }) => ({
      password: passwordLength(password) < PASSWORD_MINIMUM ? t('password.tooShort') : undefined,
    }),
    submit: async ({ password }) => {
      await api.call('usePasswordReset', { body: { code, password } });
      // Replaced: going back must not lead to a used code.
      await navigate({ to: '/sign-in', search: { reason: 'passwordSet' }, replace: true });
      dropSession();
    },
  });
  return (
    <Card title={t('passwordReset.title', { name: reset.displayName })} isWide>
      <div className="flex flex-col gap-2">
        <p>{t('passwordReset.text')}</p>
        <p className="font-bold">{t('passwordReset.signInName', { signInName: reset.signInName })}</p>
        <p className="text-ink-soft">
          {t('passwordReset.validUntil')} <InstantText at={reset.expiresAt} />
        </p>
        {reset.withSecondFactor && <p>{t('passwordReset.secondFactor')}</p>}
      </div>
      <Form form={form} submitLabel={t('passwordReset.submit')}>
        {/* Lets password managers know whose password this is. */}
        <input type="text" autoComplete="username" value={reset.signInName} readOnly hidden />
        <PasswordField {...form.field('password')} autoComplete="new-password" isRequired />
        <PasswordStrength password={form.values.password} context={[reset.displayName, reset.signInName]} />
      </Form>
    </Card>
  );
}
