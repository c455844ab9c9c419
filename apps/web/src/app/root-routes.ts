import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { queryClient, quietApi, sessionTrouble } from './api.ts';
import { ErrorPage } from './error-page.tsx';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RootLayout } from './root-layout.tsx';
import { type Session, sessionQuery } from './session.ts';

export const rootRoute = createRootRoute({
  component: RootLayout,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

/** Parent of every page that needs no session. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: lazyPage(() => import('./shell/public-shell.tsx'), 'PublicShell'),
});

/** Parent of every page of a signed-in person; the frame with navigation. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: ({ location }) => requireSession(location.href),
  component: lazyPage(() => import('./shell/app-shell.tsx'), 'AppShell'),
});

async function requireSession(back: string): Promise<void> {
  let session: Session;
  try {
    session = await queryClient.ensureQueryData({
      ...sessionQuery,
      queryFn: () => quietApi.call('getSession'),
    });
  } catch (error) {
    throw (await wayToSession(error, back)) ?? error;
  }
  const step = stepOf(session);
  if (step) throw redirect({ to: step, search: { back } });
}

function stepOf(session: Session): '/second-factor' | '/second-factor/enrol' | null {
  if (session.state === 'secondFactorRequired') return '/second-factor';
  return session.state === 'enrolmentRequired' ? '/second-factor/enrol' : null;
}

async function wayToSession(error: unknown, back: string) {
  switch (sessionTrouble(error)) {
    case 'second-factor-required':
      return redirect({ to: '/second-factor', search: { back } });
    case 'second-factor-enrolment-required':
      return redirect({ to: '/second-factor/enrol', search: { back } });
    case 'not-signed-in': {
      const { setUpNeeded } = await quietApi.call('getStatus');
      return setUpNeeded ? redirect({ to: '/start' }) : redirect({ to: '/sign-in', search: { back } });
    }
    default:
      return null;
  }
}
