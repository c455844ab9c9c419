import { createRoute, createRouter } from '@tanstack/react-router';
import { answerRoutes } from '../pages/answer/routes.ts';
import { kitRoutes } from '../pages/kit/routes.ts';
import { signInRoutes } from '../pages/sign-in/routes.ts';
import { Loading } from '../ui/spinner.tsx';
import { whenSessionTrouble } from './api.ts';
import { areaRoutes } from './areas.ts';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { appRoute, publicRoute, rootRoute } from './root-routes.ts';
import { dropSession, sessionInterrupted } from './session.ts';

/** Addresses that no route has. */
const unknownRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFoundPage });

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...signInRoutes, ...answerRoutes, ...kitRoutes]),
  appRoute.addChildren([...areaRoutes, unknownRoute]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  // Within the frame, so that the navigation stays.
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  // Quick pages come without a flash of "loading".
  defaultPendingMs: 300,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const isPublic = () => router.state.matches.some((match) => match.routeId === publicRoute.id);

whenSessionTrouble((code) => {
  if (isPublic()) return;
  sessionInterrupted.set(true);
  const search = { back: router.state.location.href };
  if (code === 'second-factor-required') return void router.navigate({ to: '/second-factor', search });
  if (code === 'second-factor-enrolment-required') {
    return void router.navigate({ to: '/second-factor/enrol', search });
  }
  // First leave, then forget: the pages still shown read the session.
  void router.navigate({ to: '/sign-in', search: { ...search, reason: 'ended' } }).then(dropSession);
});
