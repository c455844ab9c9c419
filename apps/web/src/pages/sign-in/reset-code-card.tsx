import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ButtonLink } from '../../ui/link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';

/** Asks for the code of a printed sheet. */
export function ResetCodeCard({ onTyped }: { readonly onTyped: (code: string) => void }) {
  const { t } = useTranslation(['signIn', 'common']);
  const form = useForm({
    name: 'reset-code',
    initial: { code: '' },
    labels: { code: t('signIn:passwordReset.code') },
    validate: ({ code }) => ({
      code: code.trim() === '' ? t('signIn:passwordReset.codeProblem') : undefined,
    }),
    submit: async ({ code }) => onTyped(code.normalize('NFKC').trim()),
  });
  return (
    <Card title={t('signIn:passwordReset.codeTitle')}>
      <p>{t('signIn:passwordReset.codeText')}</p>
      <Form
        form={form}
        submitLabel={t('signIn:passwordReset.next')}
        secondary={
          <ButtonLink to="/sign-in" variant="quiet">
            {t('common:action.cancel')}
          </ButtonLink>
        }
      >
        <TextField
          {...form.field('code')}
          hint={t('signIn:passwordReset.codeHint')}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          inputClassName="font-mono text-lg tracking-wider"
          isRequired
        />
      </Form>
    </Card>
  );
}
