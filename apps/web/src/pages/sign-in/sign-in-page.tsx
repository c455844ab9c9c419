import { getRouteApi, Navigate } from '@tanstack/react-router';
import { api, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';
import { DemoUsers } from './demo-users.tsx';
import { Forgotten } from './forgotten.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/public/sign-in');

export function SignInPage() {
  const { t } = useTranslation('signIn');
  const { back, reason } = route.useSearch();
  const enter = useEnter(back);
  const { data: status } = useOperation('getStatus');
  const form = useSignInForm(enter);
  if (status?.setUpNeeded) return <Navigate to="/start" replace />;
  const demoUsers = status?.demoUsers ?? [];
  return (
    <Card title={t('signIn.title')}>
      {reason === 'ended' && (
        <AlertBanner tone="info" title={t('signIn.endedTitle')}>
          {t('signIn.ended')}
        </AlertBanner>
      )}
      {reason === 'passwordSet' && (
        <AlertBanner tone="success" title={t('signIn.passwordSet')}>
          {t('signIn.passwordSetText')}
        </AlertBanner>
      )}
      {reason === 'signedOut' && <AlertBanner tone="success" title={t('signIn.signedOut')} />}
      <Form form={form} submitLabel={t('signIn.submit')} isWide>
        <TextField
          {...form.field('signInName')}
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          isRequired
        />
        <PasswordField {...form.field('password')} autoComplete="current-password" isRequired />
      </Form>
      <Or />
      <PasskeyButton label={t('passkey.signIn')} onSignedIn={enter} />
      <Forgotten />
      {demoUsers.length > 0 && (
        <DemoUsers
          users={demoUsers}
          onChoose={async (user) => enter(await api.call('signIn', { body: user }))}
        />
      )}
    </Card>
  );
}

function useSignInForm(enter: ReturnType<typeof useEnter>) {
  const { t } = useTranslation(['signIn', 'common']);
  return useForm({
    name: 'sign-in',
    initial: { signInName: '', password: '' },
    labels: { signInName: t('signIn:signIn.label'), password: t('signIn:password.label') },
    validate: ({ signInName, password }) => ({
      signInName: signInName.trim() === '' ? t('common:field.requiredProblem') : undefined,
      password: password === '' ? t('common:field.requiredProblem') : undefined,
    }),
    submit: async (body) => enter(await api.call('signIn', { body })),
  });
}

function Or() {
  const { t } = useTranslation('signIn');
  return (
    <div className="flex items-center gap-4 text-ink-soft">
      <span className="grow border-t border-line" />
      {t('signIn.or')}
      <span className="grow border-t border-line" />
    </div>
  );
}
