import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['disposals', 'ledgers', 'ledgerPages'] as const;

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/disposals',
  component: lazyPage(() => import('./disposals-page.tsx'), 'DisposalsPage', TEXTS),
});

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/disposals/new',
  validateSearch: (search: Record<string, unknown>): { readonly device?: string } =>
    typeof search.device === 'string' ? { device: search.device } : {},
  component: lazyPage(() => import('./disposal-page.tsx'), 'NewDisposalPage', TEXTS),
});

const disposalRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/disposals/$disposalId',
  component: lazyPage(() => import('./disposal-page.tsx'), 'DisposalPage', TEXTS),
});

export const disposalsRoutes = [listRoute, newRoute, disposalRoute] as const;
