import { createRoute } from '@tanstack/react-router';
import { safeBackPath } from '../../app/back-path.ts';
import { lazyPage } from '../../app/lazy-page.ts';
import { publicRoute } from '../../app/root-routes.ts';

interface BackSearch {
  /** Where the person was; only paths of this app. */
  back?: string | undefined;
}
const REASONS = ['ended', 'signedOut', 'passwordSet'] as const;
type Reason = (typeof REASONS)[number];
interface SignInSearch extends BackSearch {
  reason?: Reason | undefined;
}

/** A refused value must stand there as undefined: what is left out is taken over from the address as it was. */
const backSearch = (search: Record<string, unknown>): BackSearch => ({ back: safeBackPath(search.back) });

const startRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/start',
  component: lazyPage(() => import('./start-page.tsx'), 'StartPage', ['signIn']),
});

const signInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    ...backSearch(search),
    reason: REASONS.find((reason) => reason === search.reason),
  }),
  component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage', ['signIn']),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/second-factor',
  validateSearch: backSearch,
  component: lazyPage(() => import('./second-factor-page.tsx'), 'SecondFactorPage', ['signIn']),
});

const enrolRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/second-factor/enrol',
  validateSearch: backSearch,
  component: lazyPage(() => import('./enrol-page.tsx'), 'EnrolPage', ['signIn']),
});

const invitationRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/invitation',
  component: lazyPage(() => import('./invitation-page.tsx'), 'InvitationPage', ['signIn']),
});

const passwordResetRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/password-reset',
  component: lazyPage(() => import('./password-reset-page.tsx'), 'PasswordResetPage', ['signIn']),
});

export const signInRoutes = [
  startRoute,
  signInRoute,
  secondFactorRoute,
  enrolRoute,
  invitationRoute,
  passwordResetRoute,
] as const;
