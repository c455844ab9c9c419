import { Outlet } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { Suspense } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { useSession } from '../session.ts';
import { useTranslation } from '../translation.ts';
import { Banners } from './banners.tsx';
import { Header } from './header.tsx';
import { IdleGuard } from './idle-guard.tsx';
import { BottomBar, SideNavigation } from './navigation.tsx';
import { SkipLink } from './skip-link.tsx';

/** Frame of every page of a signed-in person: header, navigation at the side or at the bottom, banners, content. */
export function AppShell() {
  const { organization } = useSession();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <Header />
      <Banners />
      <div className="mx-auto flex w-full max-w-[96rem] grow">
        <SideNavigation />
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 grow px-4 pt-6 pb-[calc(var(--bottom-bar-height)+var(--toast-room))] sm:px-8 sm:pt-10 xl:px-12 print:p-0"
        >
          <Suspense fallback={<Loading />}>{organization ? <Outlet /> : <NoOrganization />}</Suspense>
        </main>
      </div>
      <BottomBar />
      <IdleGuard />
    </div>
  );
}

/** Someone whose last membership ended can sign in, but has nothing to work on. */
function NoOrganization() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('navigation.home')} />
      <EmptyState icon={Building2} title={t('shell.noOrganization')}>
        {t('shell.noOrganizationText')}
      </EmptyState>
    </>
  );
}
