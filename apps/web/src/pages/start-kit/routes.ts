import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.ts';
import { appRoute } from '../../app/root-routes.ts';

const TEXTS = ['startKit', 'ledgers', 'setup', 'offline'] as const;

const kitsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/start-kit',
  component: lazyPage(() => import('./kits-page.tsx'), 'KitsPage', TEXTS),
});

const walkRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/start-kit/walk',
  component: lazyPage(() => import('./walk-page.tsx'), 'WalkPage', TEXTS),
});

const questionsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/start-kit/questions',
  component: lazyPage(() => import('./questions-page.tsx'), 'QuestionsPage', TEXTS),
});

export const startKitRoutes = [kitsRoute, walkRoute, questionsRoute] as const;
