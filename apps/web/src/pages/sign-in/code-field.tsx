import { useTranslation } from '../../app/translation.ts';
import type { FieldBinding } from '../../forms/use-form.ts';
import { TextField } from '../../ui/text-field.tsx';

/** `１２３ 456` → `123456`. */
export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

/** The six digits of an authenticator app; the browser may fill them in. */
export function CodeField({ field }: { readonly field: FieldBinding<string> }) {
  const { t } = useTranslation('signIn');
  return (
    <TextField
      {...field}
      label={t('codeInput.label')}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      inputClassName="max-w-52 font-mono text-xl tracking-[0.3em]"
      isRequired
    />
  );
}
