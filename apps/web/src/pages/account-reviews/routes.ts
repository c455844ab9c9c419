import { createRoute } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['accountReviews', 'ledgers', 'ledgerPages'] as const;

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-reviews',
  component: lazyPage(() => import('./reviews-page.tsx'), 'ReviewsPage', TEXTS),
});

const reviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-reviews/$reviewId',
  component: lazyPage(() => import('./review-page.tsx'), 'ReviewPage', TEXTS),
});

const partRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-reviews/$reviewId/parts/$partId',
  component: lazyPage(() => import('./part-page.tsx'), 'PartPage', TEXTS),
});

export const accountReviewsRoutes = [listRoute, reviewRoute, partRoute] as const;

export const accountReviewsNavigation: readonly NavigationEntry[] = [
  {
    to: '/account-reviews',
    label: 'navigation.accountReviews',
    icon: ListChecks,
    group: 'records',
    order: 29,
    permission: 'ledger.review',
  },
];
