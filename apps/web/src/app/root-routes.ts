import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { ConnectionLost, queryClient, quietApi, sessionTrouble } from './api.ts';
import { ErrorPage } from './error-page.tsx';
import { KEPT_FLAG } from './kept-flag.ts';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { RootLayout } from './root-layout.tsx';
import { type Session, sessionQuery } from './session.ts';
import { remembered } from './storage.ts';

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
      ...(isWalk(back)
        ? {
            retry: false,
            queryFn: () => quietApi.call('getSession', { signal: AbortSignal.timeout(WALK_PATIENCE_MS) }),
          }
        : { queryFn: () => quietApi.call('getSession') }),
    });
  } catch (error) {
    const kept = error instanceof ConnectionLost ? await keptFor(back) : null;
    if (!kept) throw (await wayToSession(error, back)) ?? error;
    session = kept;
    queryClient.setQueryData(sessionQuery.queryKey, session);
  }
  const step = stepOf(session);
  if (step) throw redirect({ to: step, search: { back } });
}

/** Pages that open without a connection, and how long they wait for one. */
const isWalk = (path: string) => /^\/(stock-takes\/[0-9a-f-]+|start-kit)\/walk\b/.test(path);
const WALK_PATIENCE_MS = 5000;

async function keptFor(path: string): Promise<Session | null> {
  if (!isWalk(path) || remembered(KEPT_FLAG) === null) return null;
  const { keptSession } = await import('../offline/kept-session.ts');
  return keptSession();
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
