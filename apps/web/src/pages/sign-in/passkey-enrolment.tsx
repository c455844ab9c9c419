import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Enrolled } from './enrol-page.tsx';
import { PasskeyRefused, passkeysWork, registerPasskey } from './passkey.ts';

/** Registers a passkey of this device or of a security key. */
export function PasskeyEnrolment({ onEnrolled }: { readonly onEnrolled: (result: Enrolled) => void }) {
  const { t } = useTranslation(['signIn', 'common']);
  const [refused, setRefused] = useState<PasskeyRefused | null>(null);
  const form = useForm({
    name: 'passkey',
    initial: { name: t('signIn:enrolPasskey.nameDefault') },
    labels: { name: t('signIn:enrolPasskey.name') },
    validate: ({ name }) => ({ name: name.trim() === '' ? t('common:field.requiredProblem') : undefined }),
    submit: async ({ name }) => {
      setRefused(null);
      try {
        onEnrolled(await registerPasskey(name.trim()));
      } catch (error) {
        if (!(error instanceof PasskeyRefused)) throw error;
        setRefused(error);
      }
    },
  });
  if (!passkeysWork()) {
    return <AlertBanner tone="warning">{t('signIn:enrolPasskey.unsupported')}</AlertBanner>;
  }
  return (
    <Form form={form} submitLabel={t('signIn:enrolPasskey.register')}>
      {refused && (
        <AlertBanner tone="warning" isLive>
          {t(`signIn:enrolPasskey.${refused.reason}`)}
        </AlertBanner>
      )}
      <TextField {...form.field('name')} hint={t('signIn:enrolPasskey.nameHint')} isRequired />
    </Form>
  );
}
