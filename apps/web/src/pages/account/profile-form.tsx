import { api } from '../../app/api.ts';
import { setLanguage } from '../../app/i18n.ts';
import { adoptSession, useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';
import { toast } from '../../ui/toast.tsx';

type Locale = 'ja' | 'en';

/** Name and language are kept with the account, the look with this browser. */
export function ProfileForm() {
  const { t, i18n } = useTranslation(['account', 'common']);
  const { person } = useSession();
  const form = useForm<{ displayName: string; locale: Locale }>({
    name: 'profile',
    initial: { displayName: person.displayName, locale: i18n.language === 'en' ? 'en' : 'ja' },
    labels: { displayName: t('account:profile.displayName'), locale: t('account:profile.language') },
    validate: ({ displayName }) => ({
      displayName: displayName.trim() === '' ? t('common:field.requiredProblem') : undefined,
    }),
    submit: async ({ displayName, locale }) => {
      await adoptSession(await api.call('updateAccount', { body: { displayName, locale } }));
      await setLanguage(locale);
      toast(t('account:profile.saved', { lng: locale }));
    },
  });
  return (
    <div className="flex flex-col gap-6">
      <dl className="flex flex-wrap gap-x-3">
        <dt className="font-bold">{t('account:profile.signInName')}</dt>
        <dd>{person.signInName}</dd>
      </dl>
      <Form form={form}>
        <TextField
          {...form.field('displayName')}
          hint={t('account:profile.displayNameHint')}
          autoComplete="name"
          maxLength={200}
          isRequired
        />
        <RadioGroup
          {...form.field('locale')}
          options={[
            { value: 'ja', label: <span lang="ja">日本語</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
      </Form>
      <div className="max-w-sm">
        <h3 className="mb-1.5 text-base">{t('common:theme.label')}</h3>
        <p className="mb-2 text-[0.9375rem] text-ink-soft">{t('account:profile.themeHint')}</p>
        <ThemeSwitch />
      </div>
    </div>
  );
}
