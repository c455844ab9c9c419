import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';

/** What helps without e-mail: an administrator, a code on paper, or the computer itself. */
export function Forgotten() {
  const { t } = useTranslation('signIn');
  return (
    <div className="flex flex-col gap-2 text-[0.9375rem]">
      <p className="text-ink-soft">{t('signIn.forgotten')}</p>
      <p>
        <Link to="/password-reset">{t('signIn.haveCode')}</Link>
      </p>
      <Disclosure level={2} title={t('signIn.forgottenAdministrator')}>
        <p>{t('signIn.forgottenConsole')}</p>
        <code className="mt-2 block rounded bg-sunken px-3 py-2 break-all select-all">
          npx mamori reset-password {t('signIn.forgottenName')}
        </code>
      </Disclosure>
    </div>
  );
}
