import { useTranslation } from '../../app/translation.ts';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TotpSection } from './totp-section.tsx';

/** One's own account: name, look, password, second factor, devices. */
export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <Section title={t('profile.title')}>
        <ProfileForm />
      </Section>
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
      <Section title={t('secondFactor.title')}>
        <p className="mb-5 max-w-prose text-ink-soft">{t('secondFactor.text')}</p>
        <div className="grid items-start gap-5 xl:grid-cols-2">
          <TotpSection />
          <PasskeySection />
          <RecoverySection />
        </div>
      </Section>
      <SessionsSection />
    </>
  );
}
