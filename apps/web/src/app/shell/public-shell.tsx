import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Loading } from '../../ui/spinner.tsx';
import { ConnectionBanner } from './banners.tsx';
import { Brand } from './brand.tsx';
import { SkipLink } from './skip-link.tsx';

/** Frame of the pages before signing in. */
export function PublicShell() {
  return (
    <div className="flex min-h-dvh flex-col bg-sunken print:bg-surface">
      <SkipLink />
      <header data-print="hide" className="border-b border-line bg-surface">
        <div className="mx-auto flex h-(--header-height) max-w-6xl items-center justify-between gap-4 px-4 sm:px-6">
          <Brand />
          <LanguageSwitch />
        </div>
      </header>
      <ConnectionBanner />
      <main id="main" tabIndex={-1} className="grow">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
