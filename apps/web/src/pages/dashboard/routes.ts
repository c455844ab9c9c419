import { createRoute } from '@tanstack/react-router';
import { House } from 'lucide-react';
import { lazyPage } from '../../app/lazy-page.ts';
import type { NavigationEntry } from '../../app/navigation.ts';
import { appRoute } from '../../app/root-routes.ts';

const dashboardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: lazyPage(() => import('./dashboard-page.tsx'), 'DashboardPage', ['dashboard', 'setup']),
});

export const dashboardRoutes = [dashboardRoute] as const;

export const dashboardNavigation: readonly NavigationEntry[] = [
  { to: '/', label: 'navigation.home', icon: House, group: 'work', order: 0, phone: true },
];
