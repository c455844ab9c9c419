import { useTranslation } from '../../app/translation.ts';
import type { Form } from '../../forms/use-form.ts';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { PASSWORD_MINIMUM, PasswordStrength, passwordLength } from './password-strength.tsx';

export interface PersonValues {
  displayName: string;
  signInName: string;
  password: string;
}

/** As the contract's `SignInName`; the server decides. */
const SIGN_IN_NAME = /^[\p{L}\p{N}._@-]{3,100}$/u;

/** Labels and rules of a person who registers. */
export function usePersonRules() {
  const { t } = useTranslation('signIn');
  return {
    labels: {
      displayName: t('start.name'),
      signInName: t('start.signInName'),
      password: t('start.password'),
    },
    validate: ({ displayName, signInName, password }: PersonValues) => ({
      displayName: displayName.trim() === '' ? t('start.problem.name') : undefined,
      signInName: SIGN_IN_NAME.test(signInName.trim()) ? undefined : t('start.problem.signInName'),
      password: passwordLength(password) < PASSWORD_MINIMUM ? t('password.tooShort') : undefined,
    }),
  };
}

export interface PersonFieldsProps<V extends PersonValues> {
  readonly form: Form<V>;
  /** More words that must not be the password. */
  readonly context: readonly string[];
}

/** Name, sign-in name and password of a person who registers. */
export function PersonFields<V extends PersonValues>(props: PersonFieldsProps<V>) {
  const { t } = useTranslation('signIn');
  // Any form with at least these values will do; their bindings are those of PersonValues.
  const form = props.form as unknown as Form<PersonValues>;
  const { displayName, signInName, password } = form.values;
  return (
    <>
      <TextField {...form.field('displayName')} hint={t('start.nameHint')} autoComplete="name" isRequired />
      <TextField
        {...form.field('signInName')}
        hint={t('start.signInNameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        isRequired
      />
      <PasswordField {...form.field('password')} autoComplete="new-password" isRequired />
      <PasswordStrength password={password} context={[displayName, signInName, ...props.context]} />
    </>
  );
}
