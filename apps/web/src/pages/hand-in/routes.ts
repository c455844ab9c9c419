import { createRoute } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const readinessRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/checklists/$assessmentId/readiness',
  component: lazyPage(() => import('./readiness-page.tsx'), 'ReadinessPage', ['handIn', 'records']),
});

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/hand-ins',
  component: lazyPage(() => import('./list-page.tsx'), 'HandInsPage', ['handIn']),
});

const handInRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/hand-ins/$handInId',
  component: lazyPage(() => import('./hand-in-page.tsx'), 'HandInPage', ['handIn', 'records']),
});

export const handInRoutes = [readinessRoute, listRoute, handInRoute] as const;

export const handInNavigation: readonly NavigationEntry[] = [
  {
    to: '/hand-ins',
    label: 'navigation.handIn',
    icon: Send,
    group: 'work',
    order: 20,
    permission: 'assessment.read',
    phone: true,
  },
];
