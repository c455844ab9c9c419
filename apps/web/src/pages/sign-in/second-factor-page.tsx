import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { dropSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { useEnter } from './use-enter.ts';

const route = getRouteApi('/public/second-factor');

export function SecondFactorPage() {
  const { t } = useTranslation('signIn');
  const { back } = route.useSearch();
  const enter = useEnter(back);
  const { data: session } = useOperation('getSession');
  const [kind, setKind] = useState<'totp' | 'recoveryCode'>('totp');
  const isTotp = kind === 'totp';
  return (
    <Card title={t('secondFactor.title')}>
      <p>{isTotp ? t('secondFactor.app') : t('secondFactor.recovery')}</p>
      <CodeForm key={kind} kind={kind} enter={enter} />
      {session && session.secondFactors.passkeys > 0 && (
        <PasskeyButton label={t('secondFactor.passkey')} onSignedIn={enter} />
      )}
      <div className="flex flex-col items-start gap-1 border-t border-line pt-4">
        <Button variant="quiet" size="small" onPress={() => setKind(isTotp ? 'recoveryCode' : 'totp')}>
          {isTotp ? t('secondFactor.useRecovery') : t('secondFactor.useApp')}
        </Button>
        <SomeoneElse label={t('secondFactor.signOut')} />
      </div>
    </Card>
  );
}

interface CodeFormProps {
  readonly kind: 'totp' | 'recoveryCode';
  readonly enter: ReturnType<typeof useEnter>;
}

function CodeForm({ kind, enter }: CodeFormProps) {
  const { t } = useTranslation(['signIn', 'common']);
  const isTotp = kind === 'totp';
  const form = useForm({
    name: 'second-factor',
    initial: { code: '' },
    labels: { code: isTotp ? t('signIn:codeInput.label') : t('signIn:secondFactor.recoveryLabel') },
    validate: ({ code }) => ({
      code: isTotp
        ? /^\d{6}$/.test(digitsOf(code))
          ? undefined
          : t('signIn:codeInput.problem')
        : code.trim() === ''
          ? t('common:field.requiredProblem')
          : undefined,
    }),
    submit: async ({ code }) => {
      const typed = isTotp ? digitsOf(code) : code.normalize('NFKC').trim();
      await enter(await api.call('verifySecondFactor', { body: { kind, code: typed } }));
    },
  });
  return (
    <Form form={form} submitLabel={t('signIn:secondFactor.submit')}>
      {isTotp ? (
        <CodeField field={form.field('code')} />
      ) : (
        <TextField
          {...form.field('code')}
          spellCheck={false}
          autoCapitalize="none"
          inputClassName="font-mono text-lg"
          isRequired
        />
      )}
    </Form>
  );
}

/** Leaves the half-open session and goes to the sign-in page. */
export function SomeoneElse({ label }: { readonly label: string }) {
  const navigate = useNavigate();
  const leave = async () => {
    await api.call('signOut');
    dropSession();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Button variant="quiet" size="small" onPress={() => void leave()}>
      {label}
    </Button>
  );
}
