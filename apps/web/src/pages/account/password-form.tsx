import { ApiProblem, api, invalidate } from '../../app/api.ts';
import { useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { PasswordField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { PASSWORD_MINIMUM, PasswordStrength, passwordLength } from '../sign-in/password-strength.tsx';

const EMPTY = { currentPassword: '', newPassword: '' };

/** Changes the password; the other devices are signed out. */
export function PasswordForm() {
  const { t } = useTranslation(['account', 'common', 'signIn']);
  const { person, organization } = useSession();
  const form = useForm({
    name: 'password',
    initial: EMPTY,
    labels: { currentPassword: t('account:password.current'), newPassword: t('account:password.new') },
    validate: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword === '' ? t('common:field.requiredProblem') : undefined,
      newPassword: passwordLength(newPassword) < PASSWORD_MINIMUM ? t('signIn:password.tooShort') : undefined,
    }),
    submit: async (body) => {
      await api.call('changePassword', { body });
      await invalidate(['listSessions']);
      form.reset(EMPTY);
      toast(t('account:password.changed'));
    },
  });
  const isWrong = form.failure instanceof ApiProblem && form.failure.code === 'wrong-credentials';
  const current = form.field('currentPassword');
  return (
    <Form form={form} submitLabel={t('account:password.change')}>
      <p className="max-w-prose text-ink-soft">{t('account:password.text')}</p>
      {/* Lets password managers know whose password this is. */}
      <input type="text" autoComplete="username" value={person.signInName} readOnly hidden />
      <PasswordField
        {...current}
        error={isWrong ? t('account:password.wrong') : current.error}
        autoComplete="current-password"
        isRequired
      />
      <PasswordField {...form.field('newPassword')} autoComplete="new-password" isRequired />
      <PasswordStrength
        password={form.values.newPassword}
        context={[person.displayName, person.signInName, organization?.organizationName ?? '']}
      />
    </Form>
  );
}
