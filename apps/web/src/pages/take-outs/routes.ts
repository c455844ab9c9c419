import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['takeOuts', 'ledgers', 'ledgerPages'] as const;

const counterRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/take-outs',
  component: lazyPage(() => import('./take-outs-page.tsx'), 'TakeOutsPage', TEXTS),
});

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/take-outs/new',
  component: lazyPage(() => import('./new-take-out-page.tsx'), 'NewTakeOutPage', TEXTS),
});

export const takeOutsRoutes = [counterRoute, newRoute] as const;
