import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['stockTakes', 'ledgers', 'ledgerPages', 'offline'] as const;

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/stock-takes',
  component: lazyPage(() => import('./stock-takes-page.tsx'), 'StockTakesPage', TEXTS),
});

const takeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/stock-takes/$stockTakeId',
  component: lazyPage(() => import('./stock-take-page.tsx'), 'StockTakePage', TEXTS),
});

const walkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/stock-takes/$stockTakeId/walk',
  component: lazyPage(() => import('./walk-page.tsx'), 'WalkPage', TEXTS),
});

export const stockTakesRoutes = [listRoute, takeRoute, walkRoute] as const;
