import { useNavigate } from '@tanstack/react-router';
import { Building2, CircleUserRound, Languages, LogOut, SunMoon, UserCog } from 'lucide-react';
import { useState } from 'react';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { ThemeSwitch } from '../../ui/theme-switch.tsx';
import { useMutationOperation } from '../api.ts';
import { navigationEntries } from '../areas.ts';
import { currentLocale, setLanguage } from '../i18n.ts';
import { adoptSession, dropSession, keepLanguage, useSession } from '../session.ts';
import { useTranslation } from '../translation.ts';
import { dropAllUnsaved } from '../unsaved.ts';

/** Who is signed in; account, other facilities, look, signing out. */
export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const [isThemeOpen, setThemeOpen] = useState(false);
  const signOut = useSignOut();
  const others = useOtherOrganizations();
  const entries: MenuEntry[] = [
    ...(navigationEntries.some(({ to }) => to === '/account')
      ? [{ id: 'account', label: t('navigation.account'), icon: UserCog, to: '/account' }]
      : []),
    ...others,
    { id: 'theme', label: t('theme.label'), icon: SunMoon, onAction: () => setThemeOpen(true) },
    {
      id: 'language',
      label: currentLocale() === 'en' ? '日本語' : 'English',
      icon: Languages,
      onAction: () => void switchLanguage(),
    },
    { id: 'signOut', label: t('shell.signOut'), icon: LogOut, onAction: signOut },
  ];
  return (
    <>
      <Menu
        label={t('shell.userMenu', { name: session.person.displayName })}
        trigger={
          <>
            <CircleUserRound aria-hidden className="size-6" />
            <span className="hidden max-w-40 truncate md:inline">{session.person.displayName}</span>
          </>
        }
        header={
          <>
            <div className="font-bold">{session.person.displayName}</div>
            <div className="text-sm text-ink-soft">
              {session.organization?.roles.map((role) => t(`role.${role}`)).join('・')}
            </div>
          </>
        }
        entries={entries}
      />
      <LazyDialog isOpen={isThemeOpen} onClose={() => setThemeOpen(false)} title={t('theme.label')}>
        <ThemeSwitch />
      </LazyDialog>
    </>
  );
}

async function switchLanguage(): Promise<void> {
  const locale = currentLocale() === 'en' ? 'ja' : 'en';
  await setLanguage(locale);
  await keepLanguage(locale);
}

function useSignOut(): () => void {
  const navigate = useNavigate();
  const { mutate } = useMutationOperation('signOut', {
    onSuccess: async () => {
      dropAllUnsaved();
      await navigate({ to: '/sign-in', search: { reason: 'signedOut' } });
      dropSession();
    },
  });
  return () => mutate({});
}

/** The person's other organisations, to switch to. */
function useOtherOrganizations(): MenuEntry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { memberships, organization } = useSession();
  const { mutate } = useMutationOperation('switchOrganization', {
    onSuccess: async (session) => {
      await adoptSession(session);
      await navigate({ to: '/' });
    },
  });
  return memberships
    .filter(({ organizationId }) => organizationId !== organization?.organizationId)
    .map(({ organizationId, organizationName }) => ({
      id: organizationId,
      label: t('shell.switchTo', { name: organizationName }),
      icon: Building2,
      onAction: () => mutate({ body: { organizationId } }),
    }));
}
