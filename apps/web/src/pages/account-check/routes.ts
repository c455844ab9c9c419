import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';
import { findingsSearch, linksSearch } from './check-search.ts';

const TEXTS = ['accountCheck', 'accounts', 'ledgers', 'ledgerPages'] as const;

const checkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-check',
  component: lazyPage(() => import('./check-page.tsx'), 'CheckPage', TEXTS),
});

const findingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-check/findings/$code',
  validateSearch: findingsSearch,
  component: lazyPage(() => import('./findings-page.tsx'), 'FindingsPage', TEXTS),
});

const questionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-check/questions',
  component: lazyPage(() => import('./questions-page.tsx'), 'QuestionsPage', TEXTS),
});

const linksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account-check/links',
  validateSearch: linksSearch,
  component: lazyPage(() => import('./links-page.tsx'), 'LinksPage', TEXTS),
});

export const accountCheckRoutes = [checkRoute, findingsRoute, questionsRoute, linksRoute] as const;
