import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { PlainLink } from '../../ui/link.tsx';
import { keepLanguage, useSession } from '../session.ts';
import { useTranslation } from '../translation.ts';
import { Brand } from './brand.tsx';
import { UserMenu } from './user-menu.tsx';

/** Name of the product, name of the facility, language, person. */
export function Header() {
  const { t } = useTranslation();
  const { organization } = useSession();
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-30 h-(--header-height) border-b border-line bg-surface"
    >
      <div className="mx-auto flex h-full max-w-[96rem] items-center gap-3 px-4 sm:gap-5 sm:px-6">
        <PlainLink
          to="/"
          aria-label={t('shell.home')}
          className="flex min-h-11 shrink-0 items-center rounded-lg"
        >
          <Brand />
        </PlainLink>
        {organization && (
          <span className="min-w-0 truncate border-s border-line ps-3 text-[0.9375rem] sm:ps-5 sm:text-base">
            {organization.organizationName}
          </span>
        )}
        <div className="ms-auto flex shrink-0 items-center gap-1">
          <span className="hidden sm:block">
            <LanguageSwitch onChange={(locale) => void keepLanguage(locale)} />
          </span>
          <UserMenu />
        </div>
      </div>
    </header>
  );
}
