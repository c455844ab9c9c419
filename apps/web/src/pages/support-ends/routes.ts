import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const supportEndsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/support-ends',
  component: lazyPage(() => import('./support-ends-page.tsx'), 'SupportEndsPage', ['supportEnds']),
});

export const supportEndsRoutes = [supportEndsRoute] as const;
