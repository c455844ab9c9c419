import { ApiProblem } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/text-field.tsx';

export interface PasswordQuestionProps {
  /** Begins the ids; unique on the page. */
  readonly name: string;
  readonly submitLabel: string;
  readonly onPassword: (password: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Asks for the password before something that weakens or renews the protection of the account. */
export function PasswordQuestion({ name, submitLabel, onPassword, onCancel }: PasswordQuestionProps) {
  const { t } = useTranslation(['account', 'common']);
  const form = useForm({
    name,
    initial: { password: '' },
    labels: { password: t('account:password.current') },
    validate: ({ password }) => ({
      password: password === '' ? t('common:field.requiredProblem') : undefined,
    }),
    submit: ({ password }) => onPassword(password),
  });
  const isWrong = form.failure instanceof ApiProblem && form.failure.code === 'wrong-credentials';
  const field = form.field('password');
  return (
    <Form
      form={form}
      submitLabel={submitLabel}
      secondary={<Button onPress={onCancel}>{t('common:action.cancel')}</Button>}
    >
      <PasswordField
        {...field}
        error={isWrong ? t('account:password.wrong') : field.error}
        autoComplete="current-password"
        isRequired
      />
    </Form>
  );
}
